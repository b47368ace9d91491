/// What a log can and cannot tell, so that a report says "not in this log" where it would else say "nothing found".
package struct FormatProfile: Sendable, Equatable {
  package struct Knowledge: OptionSet, Hashable, Sendable {
    package var rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let signIns = Knowledge(rawValue: 1 << 0)
    package static let auditActs = Knowledge(rawValue: 1 << 1)
    /// A session or token id that joins sign-ins and acts.
    package static let session = Knowledge(rawValue: 1 << 2)
    package static let device = Knowledge(rawValue: 1 << 3)
    package static let userAgent = Knowledge(rawValue: 1 << 4)
    package static let country = Knowledge(rawValue: 1 << 5)
    package static let coordinates = Knowledge(rawValue: 1 << 6)
    package static let secondFactor = Knowledge(rawValue: 1 << 7)
    /// Whether a person was at the screen.
    package static let interactivity = Knowledge(rawValue: 1 << 8)
    package static let providerRisk = Knowledge(rawValue: 1 << 9)
  }

  package var vendor: String
  package var tells: Knowledge
  /// The vendor's own description of the fields.
  package var documentation: String

  package init(vendor: String, tells: Knowledge, documentation: String) {
    self.vendor = vendor
    self.tells = tells
    self.documentation = documentation
  }
}

extension FormatProfile.Knowledge {
  /// Every single item with the words for it, in the order in which they are listed.
  package static let names: [(item: Self, name: String)] = [
    (.signIns, "sign-ins"), (.auditActs, "audit acts"), (.session, "session"), (.device, "device"),
    (.userAgent, "user agent"), (.country, "country"), (.coordinates, "coordinates"),
    (.secondFactor, "second factor"), (.interactivity, "interactive or not"), (.providerRisk, "provider's risk"),
  ]
}
