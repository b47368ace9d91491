internal import Foundation

/// What tells a file from another of the same name.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// Of the file that has this name now, links followed; nil when there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
