package import Events

extension JSON {
  /// The other tenants, with the cases there.
  package static func elsewhere(_ places: [Elsewhere]) -> JSON {
    .array(places.map { .object([("tenant", .string($0.tenant)), ("cases", .strings($0.cases))]) })
  }
}
