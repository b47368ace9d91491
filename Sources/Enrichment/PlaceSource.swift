/// One database as `geo info` and the notices of reports show it.
package struct PlaceSource: Sendable {
  package var path: String
  package var metadata: PlaceMetadata
  package var capabilities: PlaceCapabilities
  /// Ships with Nattvakt, rather than given with `--geo`.
  package var isDefault: Bool
  /// Look-ups that met damaged parts of the file so far.
  package var failures: Int

  init(_ database: PlaceDatabase, isDefault: Bool) {
    path = database.path
    metadata = database.metadata
    capabilities = database.capabilities
    self.isDefault = isDefault
    failures = database.damage.count
  }
}

extension PlaceDatabases {
  /// Whom to name wherever places or networks are shown, each once.
  package var attributions: [Attribution] {
    var attributions: [Attribution] = []
    for attribution in sources.compactMap(\.metadata.attribution) where !attributions.contains(attribution) {
      attributions.append(attribution)
    }
    return attributions
  }
}
