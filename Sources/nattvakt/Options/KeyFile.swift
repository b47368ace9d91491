import Foundation
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// The file with the secret behind pseudonyms: 64 hexadecimal digits in a line.
enum KeyFile {
  /// The key in the file. One that is not there is made, for its owner alone (mode 0600). Answers whether it was.
  static func key(_ path: String) throws -> (key: PseudonymKey, isNew: Bool) {
    let bytes = PseudonymKey.randomBytes()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      defer { close(descriptor) }
      let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
      guard Array(text.utf8).withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == text.utf8.count else {
        unlink(path)
        throw FileFailure(path: path, reason: String(cString: strerror(errno)))
      }
      return (PseudonymKey(bytes), true)
    }
    guard errno == EEXIST else { throw FileFailure(path: path, reason: String(cString: strerror(errno))) }
    return (try read(path), false)
  }

  private static func read(_ path: String) throws -> PseudonymKey {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 {
      Terminal.complain("\(path): others can read this key; `chmod 600` keeps it from them")
    }
    let digits = Array(try TextFile.read(path).filter { !$0.isWhitespace })
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    guard digits.count >= 64, digits.count <= 256, bytes.count * 2 == digits.count else {
      throw WrongRequest(
        "\(path): this is no key: it must hold at least 64 hexadecimal digits; a name of no file makes one")
    }
    return PseudonymKey(bytes)
  }
}
