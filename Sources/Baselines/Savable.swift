/// State that outlives a run: one value per key, saved as bytes and read back bit for bit.
///
/// Canonical: equal state gives equal bytes, so that a store can be compared and a test can split a timeline anywhere.
package protocol Savable {
  func save(to writer: inout StateWriter)
  init(from reader: inout StateReader) throws(StateError)
}

extension Savable {
  /// The state as one blob, with the version of its layout first.
  package func saved() -> [UInt8] {
    var writer = StateWriter()
    writer.write(StateWriter.version)
    save(to: &writer)
    return writer.bytes
  }

  /// Reads what `saved()` wrote; a rest after the state is an error too.
  package init(saved bytes: [UInt8]) throws(StateError) {
    var reader = StateReader(bytes)
    let version = try reader.readUInt64()
    guard version == StateWriter.version else { throw StateError(.version(version), at: 0) }
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw StateError(.trailingBytes, at: reader.position) }
  }
}
