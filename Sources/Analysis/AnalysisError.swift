/// What stops a whole run, with what to do about it.
package enum AnalysisError: Error, CustomStringConvertible {
  case temporaryFolder(String, reason: String)
  /// Bytes that the disk of sorted runs has, and would have to have.
  case noRoom(String, free: UInt64, needed: UInt64)
  case sortedRun(reason: String)
  /// The store cannot be written, without which a live analysis cannot go on.
  case store(String)

  package var description: String {
    switch self {
    case .temporaryFolder(let folder, let reason):
      "\(folder): \(reason). \(AnalysisError.advice)"
    case .noRoom(let folder, let free, let needed):
      "\(folder): \(free >> 20) MiB are free where \(needed >> 20) MiB are needed, with what is left to others. \(AnalysisError.advice)"
    case .store(let reason): reason
    case .sortedRun(let reason): "a sorted run on disk could not be read again: \(reason)"
    }
  }

  private static let advice =
    "Sorting more events than fit into --memory needs room there; name another folder in TMPDIR, or give more memory."
}
