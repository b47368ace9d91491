internal import Events

/// An event's identity, as a GUID in lower case.
struct EncodedEventID: Codable {
  var id: EventID

  init(_ id: EventID) { self.id = id }

  init(from decoder: any Decoder) throws {
    var text = try decoder.singleValueContainer().decode(String.self)
    guard let id = text.withUTF8({ EventID(guid: UnsafeRawBufferPointer($0)) }) else {
      throw CodecError.malformed("an event id that is no GUID")
    }
    self.id = id
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id.guid)
  }
}
