import Glibc

@testable import Formats

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/nattvakt-test-XXXXXX\0".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = mkdtemp(start) else { preconditionFailure("no /tmp") }
      return String(cString: made)
    }
  }

  deinit { TemporaryFolder.remove(FilePath(path)) }

  /// `remove` takes files, links and empty folders.
  private static func remove(_ path: FilePath) {
    if path.withCString({ Glibc.remove($0) }) == 0 { return }
    for name in (try? Folder.names(in: path).get()) ?? [] { remove(path.appending(name)) }
    _ = path.withCString { Glibc.remove($0) }
  }

  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) -> String {
    let file = path + "/" + name
    let content = Array(bytes)
    guard let stream = fopen(file, "w") else { preconditionFailure("cannot write \(file)") }
    fwrite(content, 1, content.count, stream)
    fclose(stream)
    return file
  }

  func makeFolder(_ name: String) { mkdir(path + "/" + name, 0o700) }

  func link(_ name: String, to target: String) { symlink(target, path + "/" + name) }
}
