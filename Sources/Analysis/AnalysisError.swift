/// What stops a whole run, with what to do about it.
package enum AnalysisError: Error, CustomStringConvertible {
  case temporaryFolder(String, reason: String)
  case sortedRun(reason: String)
  /// The store cannot be written, without which a live analysis cannot go on.
  case store(String)

  package var description: String {
    switch self {
    case .temporaryFolder(let folder, let reason):
      "\(folder): \(reason). Sorting more events than fit into --memory needs room there; name another folder in TMPDIR, or give more memory."
    case .store(let reason): reason
    case .sortedRun(let reason): "a sorted run on disk could not be read again: \(reason)"
    }
  }
}
