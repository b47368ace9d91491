internal import Baselines
import Events
internal import Formats
internal import Store

/// Where reading ended in each file, as the store keeps it.
enum FollowedPlaces {
  private static let scope = "input"

  static func load(_ store: Store) throws -> [Follower.Saved] {
    var saved: [Follower.Saved] = []
    try store.forEachState(tenant: "") { state in
      guard state.scope == scope else { return }
      var reader = StateReader(state.bytes)
      saved.append(try Follower.Saved(from: &reader))
    }
    return saved
  }

  static func save(_ places: [Follower.Saved], forgetting gone: [FileMark], to checkpoint: Checkpoint) throws {
    for mark in gone { try checkpoint.removeState(scope: scope, tenant: "", key: key(mark)) }
    for place in places {
      var writer = StateWriter()
      place.save(to: &writer)
      try checkpoint.setState(writer.bytes, scope: scope, tenant: "", key: key(place.mark))
    }
  }

  private static func key(_ mark: FileMark) -> String { "\(mark.device):\(mark.node)" }
}

extension Follower.Saved {
  fileprivate func save(to writer: inout StateWriter) {
    for number in [mark.device, mark.node, UInt64(mark.headLength)] { writer.write(number) }
    writer.write(key: mark.head)
    writer.write(path)
    writer.write(place.offset)
    writer.write(UInt64(place.record))
  }

  fileprivate init(from reader: inout StateReader) throws(StateError) {
    let (device, node) = (try reader.readUInt64(), try reader.readUInt64())
    let headLength = try reader.read(UInt16.self)
    let mark = FileMark(device: device, node: node, headLength: Int(headLength), head: try reader.readKey())
    let path = try reader.readText()
    let offset = try reader.readUInt64()
    self.init(mark: mark, path: path, place: InputPlace(offset: offset, record: try reader.read(UInt32.self)))
  }
}
