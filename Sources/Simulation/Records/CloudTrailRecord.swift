internal import Events

/// A record of AWS CloudTrail: sign-ins over IAM Identity Center, acts of the role's session; nil for the rest.
enum CloudTrailRecord {
  static func record(_ event: SimulatedEvent) -> [UInt8]? {
    guard event.who.kind != .servicePrincipal, let fact = fact(event) else { return nil }
    let account = String(111_122_220_000 + event.who.tenant)
    var json = JSONText()
    json.object { json in
      json.add("eventVersion", "1.11")
      json.object("userIdentity") { addIdentity(event, fact, account, &$0) }
      json.add("eventTime", event.time.stamp(places: 0))
      json.add("eventSource", fact.source)
      json.add("eventName", fact.name)
      json.add("awsRegion", "eu-north-1")
      json.add("sourceIPAddress", event.line?.address.description ?? "")
      json.add("userAgent", event.client.agent)
      if let request = fact.request {
        json.object("requestParameters") { $0.add(request.0, request.1) }
      } else {
        json.add("requestParameters", optional: nil)
      }
      json.add("responseElements", optional: nil)
      if let credential = fact.credential {
        json.object("additionalEventData") {
          $0.add("AuthWorkflowID", hexadecimal(event.session))
          $0.add("CredentialType", credential)
        }
        json.object("serviceEventDetails") { $0.add(fact.step, fact.result) }
      }
      json.add("eventID", event.id.guid)
      json.add("readOnly", false)
      json.add("eventType", fact.credential == nil ? "AwsApiCall" : "AwsServiceEvent")
      json.add("managementEvent", true)
      json.add("recipientAccountId", account)
      json.add("eventCategory", "Management")
    }
    return json.bytes
  }

  private struct Fact {
    var source = "signin.amazonaws.com"
    var name: String
    var credential: String?
    var step: StaticString = "UserAuthentication"
    var result = "Success"
    var request: (StaticString, String)?
  }

  private static func addIdentity(_ event: SimulatedEvent, _ fact: Fact, _ account: String, _ json: inout JSONText) {
    if fact.credential != nil {
      json.add("type", "Unknown")
      json.add("accountId", account)
      return json.add("userName", event.who.name)
    }
    json.add("type", "AssumedRole")
    json.add("principalId", "AROA\(hexadecimal(event.who.id.high).uppercased()):\(event.who.name)")
    json.add("arn", "arn:aws:sts::\(account):assumed-role/AWSReservedSSO_Work/\(event.who.name)")
    json.add("accountId", account)
    json.add("accessKeyId", "ASIA\(hexadecimal(event.session).uppercased())")
  }

  private static func fact(_ event: SimulatedEvent) -> Fact? {
    switch event.what {
    case .signIn(let signIn): signIn.isInteractive ? fact(signIn) : nil
    case .act(let act): fact(act)
    }
  }

  private static func fact(_ signIn: SignIn) -> Fact {
    switch signIn.answer {
    case .granted, .keepSignedIn:
      Fact(name: "UserAuthentication", credential: signIn.factor == .satisfied ? "PASSWORD,TOTP" : "PASSWORD")
    case .factorAsked, .factorMoved:
      Fact(name: "CredentialChallenge", credential: "TOTP", step: "CredentialChallenge")
    case .factorDenied:
      Fact(name: "CredentialVerification", credential: "TOTP", step: "CredentialVerification", result: "Failure")
    case .wrongPassword, .unknownUser, .locked, .disabled, .expiredPassword, .blocked, .deviceRequired,
      .sessionRevoked:
      Fact(name: "CredentialVerification", credential: "PASSWORD", step: "CredentialVerification", result: "Failure")
    }
  }

  private static func fact(_ act: Act) -> Fact? {
    switch act {
    case .accessKeyMade(let name):
      Fact(source: "iam.amazonaws.com", name: "CreateAccessKey", request: ("userName", name))
    case .roleGranted(let role, _):
      Fact(
        source: "iam.amazonaws.com", name: "AttachUserPolicy",
        request: ("policyArn", "arn:aws:iam::aws:policy/\(role)"))
    case .trailStopped(let name):
      Fact(source: "cloudtrail.amazonaws.com", name: "StopLogging", request: ("name", name))
    case .secretsRead(let name):
      Fact(source: "secretsmanager.amazonaws.com", name: "GetSecretValue", request: ("secretId", name))
    case .fileOpened(let name):
      Fact(source: "s3.amazonaws.com", name: "GetBucketPolicy", request: ("bucketName", name))
    case .mailRead, .mailSynced, .fileDownloaded, .inboxRule, .forwarding, .factorRegistered, .factorRemoved,
      .deviceRegistered, .consent, .credentialAdded, .policyChanged, .auditSwitchedOff, .passwordReset, .userChanged:
      nil
    }
  }
}
