import Glibc

@testable import Formats

/// A log that a test writes piece by piece, and what a follower hands out of it.
struct GrowingLog {
  let path: String

  init(_ path: String) { self.path = path }

  /// The id stands at the start, as in most logs, so that two logs begin differently.
  static func line(_ number: Int) -> String {
    let digits = String(number)
    let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    return """
      {"id":"\(id)","createdDateTime":"2026-09-07T08:00:00Z","userPrincipalName":"anna@fjordbygg.example",\
      "appDisplayName":"Office 365","ipAddress":"192.0.2.7","clientAppUsed":"Browser","isInteractive":true,\
      "status":{"errorCode":0}}
      """
  }

  static func lines(_ numbers: Range<Int>) -> String { numbers.map { line($0) + "\n" }.joined() }

  static let header = "RecordType,CreationDate,UserIds,Operations,AuditData\n"

  /// With a line end within its last cell.
  static func row(_ number: Int) -> String {
    #"15,2026-09-07T08:00:00,anna@fjordbygg.example,UserLoggedIn,"{""Id"":""\#(number)"", "# + "\n"
      + #"""Operation"":""UserLoggedIn""}""#
  }

  func append(_ text: String) { put(text, O_WRONLY | O_CREAT | O_APPEND) }
  func append(_ bytes: [UInt8]) { put(bytes, O_WRONLY | O_CREAT | O_APPEND) }
  /// Cuts it short and writes it anew, under the same number.
  func rewrite(_ text: String) { put(text, O_WRONLY | O_CREAT | O_TRUNC) }
  func move(to target: String) { rename(path, target) }
  func remove() { unlink(path) }

  private func put(_ text: String, _ flags: Int32) { put(Array(text.utf8), flags) }

  private func put(_ bytes: [UInt8], _ flags: Int32) {
    let descriptor = open(path, flags, 0o600)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
    close(descriptor)
  }
}

extension FollowedInput {
  /// The texts of all records that are there.
  func records() throws -> [String] {
    var records: [String] = []
    while let chunk = try next() { records += chunk.texts }
    return records
  }
}

extension Chunk {
  var texts: [String] { records.map { String(decoding: bytes[$0], as: UTF8.self) } }
}
