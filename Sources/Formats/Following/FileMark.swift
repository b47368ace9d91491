internal import Events
internal import Glibc

/// What stays the same about a file when it grows or is renamed: the system's number for it, and how it begins, since
/// the number of a deleted file is soon another's.
package struct FileMark: Hashable, Sendable {
  package var device: UInt64
  package var node: UInt64
  /// Bytes at the start that `head` is the hash of: as many as there were, up to 256.
  package var headLength: Int
  package var head: UInt64

  static let longestHead = 256

  package init(device: UInt64, node: UInt64, headLength: Int, head: UInt64) {
    self.device = device
    self.node = node
    self.headLength = headLength
    self.head = head
  }

  init(_ status: stat, start: ArraySlice<UInt8>) {
    let start = start.prefix(FileMark.longestHead)
    self.init(
      device: UInt64(status.st_dev), node: UInt64(status.st_ino), headLength: start.count,
      head: FileMark.hash(start))
  }

  /// Whether a file with that number that begins with `start` is this one, grown or not.
  func isHead(of start: ArraySlice<UInt8>) -> Bool {
    start.count >= headLength && FileMark.hash(start.prefix(headLength)) == head
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { StableHash.of($0) } }
}
