/// Why a file of places could not be used. Always names the file; nothing in here is worth a crash or a retry.
package enum EnrichmentError: Error, Equatable, Sendable {
  /// Not there, not readable, or a folder.
  case unreadable(path: String, reason: String)
  /// Opened, and then found to be no sound MMDB.
  case corrupt(path: String, reason: String)
  /// A sound MMDB whose records hold nothing that Nattvakt knows: neither place, network nor anonymity.
  case unknownSchema(path: String, type: String)
  /// Opened and used, until look-ups met broken parts of it: their addresses count as unknown to it.
  case damaged(path: String, lookups: Int, reason: String)
  /// A table (TSV, distances) whose content does not fit its form; `line` from 1, 0 where lines mean nothing.
  case malformed(path: String, line: Int, reason: String)
  /// No folder with the default data, and where it was looked for.
  case noDataFolder(lookedIn: [String])
}

extension EnrichmentError {
  /// Without the file's name.
  var reason: String {
    switch self {
    case .unreadable(_, let reason), .corrupt(_, let reason), .damaged(_, _, let reason), .malformed(_, _, let reason):
      reason
    case .unknownSchema, .noDataFolder: description
    }
  }
}

extension EnrichmentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .corrupt(let path, let reason): "\(path): not a sound MMDB file: \(reason)"
    case .unknownSchema(let path, let type):
      "\(path): an MMDB of type '\(type)' with neither place, network nor anonymity in it; "
        + "give a City, Country, ASN or Anonymous-IP database"
    case .damaged(let path, let lookups, let reason):
      "\(path): damaged: \(lookups) look-ups in it failed (\(reason)); those addresses were judged without it"
    case .malformed(let path, let line, let reason): "\(path)\(line > 0 ? ":\(line)" : ""): \(reason)"
    case .noDataFolder(let places):
      "the folder with the default places was not found; set NATTVAKT_DATA to it. Looked in: "
        + places.joined(separator: ", ")
    }
  }
}
