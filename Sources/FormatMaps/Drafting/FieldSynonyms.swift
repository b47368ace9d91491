internal import Formats

/// What logs call the things that an event is made of: names in lower case without marks, the surer first.
enum FieldSynonyms {
  struct Names {
    let field: Field
    let names: [String]
    /// What the texts have to look like.
    let fits: (String) -> Bool
  }

  /// In the order in which fields choose their paths.
  static var table: [Names] { when + who + whence + with + what }

  private static func names(_ field: Field, _ names: String, _ fits: @escaping (String) -> Bool) -> Names {
    Names(field: field, names: names.split(whereSeparator: \.isWhitespace).map(String.init), fits: fits)
  }

  private static func any(_ text: String) -> Bool { true }
  private static func isShort(_ text: String) -> Bool { text.utf8.count <= 80 }

  private static var when: [Names] {
    [
      names(
        .time,
        """
        timestamp time eventtime datetime occurredat occurred eventdate createdat created createdtime creationtime
        logtime loggedat logged logintime signintime activitytime published at when ts date started starttime received
        receivedat tid tidpunkt datum zeit zeitpunkt uhrzeit
        """, ValueKind.isTime),
      names(.date, "date eventdate logdate datum day", ValueKind.isDate),
      names(.clock, "time clock eventtime logtime klockslag tid uhrzeit zeit", ValueKind.isClock),
      names(.timeZone, "timezone tz zone utcoffset") { $0.utf8.count < 24 },
      names(
        .id, "id eventid uuid guid recordid eventuuid logid txid transactionid entryid messageid eventguid", isShort),
    ]
  }

  private static var who: [Names] {
    [
      names(
        .user,
        """
        userprincipalname upn useremail email emailaddress mail username user login loginname account accountname
        actoremail actorname actorlogin subjectemail subjectname principalname principal subject suser usr srcuser actor
        targetusername alternateid sub identity saslusername member person who employee cardholder holder anvandare användare benutzer konto
        """, ValueKind.isName),
      names(
        .userID,
        "userid uid userguid actorid accountid principalid subjectid oid memberid employeeid badge cardnumber card cardid kortnummer kort",
        isShort),
      names(.userDomain, "domain realm userdomain ntdomain accountdomain", isShort),
      names(
        .tenant,
        "tenant tenantid org orgid orgname organization organizationid organisation customer customerid company workspace",
        isShort),
    ]
  }

  private static var whence: [Names] {
    [
      names(
        .address,
        """
        clientip clientipaddress clientaddress sourceip sourceipaddress srcip remoteip remoteaddress remoteaddr userip
        actorip loginip callingip realip ipaddress ip src srcaddr source sourceaddress saddr rip rhost client remote peer
        peerip remotehost from address addr xforwardedfor
        """, ValueKind.isAddress),
      names(.port, "srcport sourceport clientport remoteport spt sport port") { $0.allSatisfy(\.isNumber) },
      names(.country, "country countrycode countryname srccountry sourcecountry countryiso land", ValueKind.isCountry),
      names(.city, "city cityname town ort stad stadt") { ValueKind.isName($0) },
      names(.latitude, "latitude lat", ValueKind.isNumber),
      names(.longitude, "longitude lon lng long", ValueKind.isNumber),
    ]
  }

  private static var with: [Names] {
    [
      names(.userAgent, "useragent httpuseragent agent ua clientagent useragentstring") { !ValueKind.isNumber($0) },
      names(.session, "sessionid session sessid sid sessionkey authsessionid", isShort),
      names(.token, "tokenid jti token", isShort),
      names(.deviceID, "deviceid deviceguid deviceuuid devid hardwareid machineid device", isShort),
      names(.deviceName, "devicename computername computer workstation workstationname machine machinename", isShort),
      names(.os, "os osname operatingsystem platform deviceos", isShort),
      names(.browser, "browser browsername", isShort),
      names(
        .application,
        """
        application applicationname app appname appdisplayname service servicename serviceprovider sp relyingparty
        clientname clientid oauthclient
        """, isShort),
      names(.mfaMethod, "factor mfa mfamethod mfafactor authfactor secondfactor twofactor", isShort),
      names(.authMethod, "method authmethod authenticationmethod authtype credentialtype", isShort),
      names(.authProtocol, "protocol proto", isShort),
      names(.resource, "resource resourcename server servername destination dst dstip dsthost", isShort),
      names(.target, "target targetname targetuser object objectname door reader file dörr dorr läsare tür", isShort),
    ]
  }

  private static var what: [Names] {
    [
      names(.errorCode, "code errorcode resultcode statuscode") { Int($0) != nil },
      names(
        .reason, "reason failurereason resultreason cause why error errormessage resultdetail detail details", any),
    ]
  }

  /// Names of what says how an attempt ended, and of what says which act it was.
  static let results = Set(
    """
    result outcome status success succeeded decision verdict authresult loginresult loginstatus authstatus response
    access granted ok allowed resultat utfall ergebnis disposition
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  static let acts = Set(
    """
    action event eventname eventtype operation activity activitytype type verb act category name händelse handelse
    ereignis subtype
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What somebody is called who does something.
  static let people = [
    "user", "actor", "account", "principal", "subject", "member", "person", "identity", "who", "employee",
  ]

  /// Under what a nested name or id is one of these things: `user.name`, `device.id`.
  static func field(ofLeaf leaf: String, under parent: String) -> Field? {
    let applications = ["application", "app", "service", "relyingparty", "serviceprovider", "sp", "oauthclient"]
    switch (parent, leaf) {
    case ("device", "id"), ("device", "uuid"): return .deviceID
    case ("device", "name"), ("device", "displayname"): return .deviceName
    case ("session", "id"): return .session
    case ("token", "id"): return .token
    case (let parent, "name") where applications.contains(parent),
      (let parent, "displayname") where applications.contains(parent):
      return .application
    case (_, "name"), (_, "email"), (_, "login"), (_, "upn"), (_, "username"), (_, "mail"), (_, "displayname"):
      return people.contains(parent) ? .user : nil
    case (_, "id"), (_, "uid"), (_, "guid"): return people.contains(parent) ? .userID : nil
    default: return nil
    }
  }
}
