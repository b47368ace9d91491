/// Windows events in XML: from `<Event` to `</Event>`, with whatever stands around them: an `<Events>`, declarations,
/// the numbers that tools write between two events.
struct EventXMLSplitter: Splitter {
  private static let opening = Array("<Event".utf8)
  private static let closing = Array("</Event>".utf8)

  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    while cut.position < bytes.count {
      if cut.open == nil {
        guard let start = EventXMLSplitter.start(in: bytes, from: cut.position) else {
          // What may be the beginning of an opening tag is looked at again when more has come.
          cut.position = max(cut.position, bytes.count - EventXMLSplitter.opening.count)
          return
        }
        cut.open = start
        cut.position = start
      }
      guard let end = bytes.first(EventXMLSplitter.closing, from: cut.position) else {
        cut.position = max(cut.position, bytes.count - EventXMLSplitter.closing.count + 1)
        return
      }
      cut.position = end + EventXMLSplitter.closing.count
      if !cut.close(at: cut.position) { return }
    }
  }

  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool) {
    cut.position = bytes.count
    if cut.open != nil { cut.truncate(at: bytes.count) }
  }

  /// Where an element `Event` begins, and none whose name only begins so.
  static func start(in bytes: UnsafeRawBufferPointer, from place: Int) -> Int? {
    var place = place
    while let found = bytes.first(opening, from: place), found + opening.count < bytes.count {
      let next = bytes[found + opening.count]
      if next <= 0x20 || next == UInt8(ascii: ">") { return found }
      place = found + 1
    }
    return nil
  }
}
