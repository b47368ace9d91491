internal import CByteScan
package import Events

/// What names mean for signs, worked out once per distinct name of a run.
package struct Meanings: Sendable {
  private var software = Answers<Signs>()
  private var applications = Answers<Signs>()
  private var clients = Answers<Signs>()
  private var acts = Answers<Act>()
  private var domains = Answers<UInt64>()
  private var versions = Answers<UInt16>()

  package init() {}

  package mutating func act(of event: Event, _ names: SymbolNames) -> Act {
    acts.answer(event.operation, names) { Act(operation: $0) } ?? .other
  }

  /// Of the browser, by its user agent; 0 for other software.
  package mutating func browserMajor(of event: Event, _ names: SymbolNames) -> UInt16 {
    versions.answer(event.agent, names) { BrowserVersions.major(ofAgent: $0) } ?? 0
  }

  /// The event's user will be asked about soon.
  package mutating func foresee(_ event: Event) { domains.foresee(event.user) }

  /// Key of the mail domain in the user's name; 0 where there is none.
  package mutating func domain(of event: Event, _ names: SymbolNames) -> UInt64 {
    domains.answer(event.user, names) { MailDomain.key(of: $0) } ?? 0
  }

  /// What agent, browser, application and client say together.
  package mutating func client(of event: Event, _ names: SymbolNames) -> Signs {
    var signs = software.answer(event.agent, names, Meanings.signs(ofSoftware:)) ?? []
    signs.formUnion(software.answer(event.browser, names, Meanings.signs(ofSoftware:)) ?? [])
    signs.formUnion(applications.answer(event.application, names, Meanings.signs(ofApplication:)) ?? [])
    signs.formUnion(clients.answer(event.client, names, Meanings.signs(ofClient:)) ?? [])
    return signs
  }

  static func signs(ofSoftware name: String) -> Signs {
    let name = name.lowercased()
    var signs = signs(ofApplication: name)
    if scripts.contains(where: name.hasPrefix) { signs.insert(.script) }
    if name.hasPrefix("bav2ropc") || name.hasPrefix("cbainprod") { signs.insert(.legacyProtocol) }
    return signs
  }

  static func signs(ofApplication name: String) -> Signs {
    let name = name.lowercased()
    return adminTools.contains(where: name.contains) ? .adminTool : []
  }

  static func signs(ofClient name: String) -> Signs {
    let name = name.lowercased()
    if deviceCodes.contains(where: name.hasPrefix) { return .deviceCode }
    return legacyClients.contains(where: name.hasPrefix) ? .legacyProtocol : signs(ofSoftware: name)
  }

  private static let deviceCodes = [
    "devicecode", "device code", "device_code", "urn:ietf:params:oauth:grant-type:device",
  ]

  /// Agents of script libraries and of password tools, as Microsoft, Okta and Proofpoint name them in their reports on
  /// sprays and phishing kits. They never are what a person signs in to a mailbox with.
  private static let scripts = [
    "python", "axios", "node-fetch", "node/", "undici", "fasthttp", "go-http-client", "go-resty", "okhttp", "curl",
    "wget", "postman", "bav2ropc", "cbainprod", "cbaintar", "aiohttp", "httpx", "guzzlehttp", "java/", "libwww-perl",
    "ruby", "mechanize", "scrapy", "headlesschrome", "phantomjs", "roadtools", "aadinternals", "hydra", "evilginx",
    "teamfiltration", "graphrunner", "tokentactics", "microsoft office/16.0 (microsoft outlook 16.0.12026; pro)",
  ]

  private static let adminTools = [
    "powershell", "azure cli", "azurecli", "graph command line", "aws-cli", "azure-cli", "gcloud", "graph explorer",
    "google-cloud-sdk", "exchange online remote", "windows azure service management",
  ]

  private static let legacyClients = [
    "imap", "pop3", "smtp", "authenticated smtp", "exchange activesync", "bav2ropc", "ropc", "other clients", "pop",
    "mapi over http", "autodiscover", "exchange web services", "offline address book", "outlook anywhere",
  ]
}

/// What was found of each name, by its symbol.
private struct Answers<Answer: Sendable>: Sendable {
  private var known: [Answer?] = []

  mutating func foresee(_ name: Symbol) {
    known.withUnsafeBufferPointer { known in
      if Int(name.index) < known.count { nv_foresee(known.baseAddress.map { $0 + Int(name.index) }) }
    }
  }

  /// Nil for no name.
  mutating func answer(_ name: Symbol, _ names: SymbolNames, _ find: (String) -> Answer) -> Answer? {
    if name.isNone { return nil }
    let i = Int(name.index)
    if i >= known.count { known += Array(repeating: nil, count: i + 1 - known.count) }
    if let answer = known[i] { return answer }
    let answer = find(names[name])
    known[i] = answer
    return answer
  }
}

extension Signs {
  /// Of an event of which `client` and `act` are known.
  package init(_ event: Event, client: Signs, act: Act) {
    self = client
    formUnion(Signs.flags(of: event))
    let isWorkload = event.isWorkload
    if isWorkload { insert(.workload) }
    if event.session != 0 { insert(.sessionNamed) }
    switch event.kind {
    case .operation: if act != .other { insert(act.isRoutine ? .routineAct : .act) }
    case .signIn: if !isWorkload { formUnion(Signs.signIn(event)) }
    }
  }

  private static func flags(of event: Event) -> Signs {
    var signs: Signs = []
    let flags = event.flags
    if flags.contains(.legacyProtocol) { signs.insert(.legacyProtocol) }
    if flags.contains(.unknownUser) { signs.insert(.unknownUser) }
    if flags.contains(.locked) { signs.insert(.locked) }
    if flags.contains(.disabledAccount) { signs.insert(.disabledAccount) }
    if flags.contains(.reportedByUser) { signs.insert(.reportedByUser) }
    if flags.contains(.deviceCode) { signs.insert(.deviceCode) }
    return signs
  }

  private static func signIn(_ event: Event) -> Signs {
    var signs: Signs = []
    switch event.outcome {
    case .granted: signs.insert(.granted)
    case .passwordRight: signs.insert(.stopped)
    case .badPassword: signs.insert(.wrongPassword)
    case .otherFailure: signs.insert(.otherFailure)
    }
    switch event.secondFactor {
    case .interrupted: signs.insert(.factorAsked)
    case .denied: signs.insert(.factorRefused)
    case .satisfied: signs.insert(.factorDone)
    case .unknown, .notRequired, .previouslySatisfied: break
    }
    switch event.flow {
    case .interactive, .unknown: signs.insert(.interactive)
    case .nonInteractive, .servicePrincipal, .managedIdentity: break
    }
    return signs
  }
}
