/// Why packed bytes could not be read.
enum CodecError: Error, Equatable, CustomStringConvertible {
  case truncated
  case newerVersion(UInt8)
  case malformed(String)

  var description: String {
    switch self {
    case .truncated: "packed bytes end too early"
    case .newerVersion(let version): "packed bytes of a later version (\(version))"
    case .malformed(let detail): "packed bytes are malformed: \(detail)"
    }
  }
}
