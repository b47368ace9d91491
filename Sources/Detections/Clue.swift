package import Events

/// One thing that speaks for an attack or against it, as a value: its text is made only when a finding is.
package struct Clue: Hashable, Sendable {
  package var kind: Kind
  /// Natural log-odds for an attack.
  package var weight: Double
  package var events: [EventID] = []

  package init(_ kind: Kind, _ weight: Double, events: [EventID] = []) {
    self.kind = kind
    self.weight = weight
    self.events = events
  }

  /// Whether the clue says anything: while nobody is known yet, that something is new to them does not.
  var speaks: Bool {
    switch kind {
    case .lead, .credential, .factor, .session, .deed, .use, .tenant: true
    case .client, .source, .attempt: abs(weight) >= 0.05 || kind == .attempt(.passwordKnown)
    }
  }

  /// Whether it says what was done, or how an account was used, rather than by whom.
  var isAboutDeed: Bool {
    switch kind {
    case .deed, .use: true
    case .lead, .client, .source, .attempt, .tenant, .credential, .factor, .session: false
    }
  }

  package enum Kind: Hashable, Sendable {
    case lead(Lead)
    case client(Client)
    case source(Source)
    case attempt(Attempt)
    case tenant(Tenant)
    case credential(Credential)
    case factor(Factor)
    case session(Session)
    case deed(Deed)
    case use(Use)
  }
}

extension [Clue] {
  /// Those of other kinds: what a lead tells already, or what says nothing here, is not weighed again.
  func without(_ kinds: Clue.Kind...) -> [Clue] { filter { !kinds.contains($0.kind) } }
}
