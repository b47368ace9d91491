/// Where the next record of an input begins: byte of its content, and the record's number from 1.
package struct InputPlace: Hashable, Sendable {
  package var offset: UInt64
  package var record: UInt32

  package static let start = InputPlace(offset: 0, record: 1)

  package init(offset: UInt64, record: UInt32) {
    self.offset = offset
    self.record = record
  }
}
