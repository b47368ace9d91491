package import Events

/// Why a store could not be opened, read or written, and what to do about it.
package struct StoreError: Error, Equatable, CustomStringConvertible {
  /// Path of the store.
  package var file: String
  package var reason: Reason

  package init(_ file: String, _ reason: Reason) {
    self.file = file
    self.reason = reason
  }

  package enum Reason: Equatable, Sendable {
    /// There is no such file, and it was to be read only.
    case missing
    /// The folder cannot be made or entered; the system's own words.
    case folder(String)
    /// The file is something else than an SQLite database.
    case notADatabase
    /// An SQLite database of some other program.
    case foreign
    /// Written by a later version of the program.
    case newerSchema(found: Int, known: Int)
    /// Written by an earlier version, and opened to be read only.
    case olderSchema(found: Int, known: Int)
    /// Another process holds it, and did not let go in five seconds.
    case locked
    case readOnly
    case full
    /// The content contradicts itself; where and how.
    case damaged(String)
    /// The target of a backup is there already.
    case exists
    case unknownCase(String)
    /// A beginning of several case ids, and those ids.
    case ambiguousCase(String, [String])
    /// A case that somebody has changed since it was looked at, and what was done.
    case changedMeanwhile(String, [CaseEntry])
    /// A case that is closed, and by whom.
    case resolved(String, CaseEntry?)
    /// What was asked of a case cannot be done with it, in a sentence.
    case unfit(String)
    /// Anything else, in the words of SQLite or of the system.
    case other(String)
  }

  package var description: String {
    let remedy = remedy
    return "\(file): \(problem)" + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}

extension StoreError {
  private var problem: String {
    switch reason {
    case .missing: "there is no store here"
    case .folder(let detail): "the folder of the store cannot be used: \(detail)"
    case .notADatabase: "this file is no store (not an SQLite database)"
    case .foreign: "this is a database of another program"
    case .newerSchema(let found, let known):
      "the store was written by a later version (schema \(found); this version knows \(known))"
    case .olderSchema(let found, let known): "the store is of an earlier version (schema \(found) of \(known))"
    case .locked: "another process is using the store"
    case .readOnly: "the store cannot be written"
    case .full: "the disk is full; nothing of this step was saved, and what was saved before is intact"
    case .damaged(let detail): "the store is damaged: \(detail)"
    case .exists: "there is a file here already"
    case .unknownCase(let id): "there is no case \(id)"
    case .ambiguousCase(let id, let matches): "\(id) begins several cases: \(matches.joined(separator: ", "))"
    case .changedMeanwhile(let id, let entries):
      "nothing was done, because case \(id) was changed meanwhile: "
        + entries.map(StoreError.text).joined(separator: "; ")
    case .resolved(let id, let entry):
      "case \(id) is resolved" + (entry.map { ": " + StoreError.text($0) } ?? "")
    case .unfit(let detail): detail
    case .other(let detail): detail
    }
  }

  /// "2026-10-14T08:12:33Z kim resolved compromised: not me".
  private static func text(_ entry: CaseEntry) -> String {
    let time = Timestamp(seconds: entry.time.seconds)
    return [time.description, entry.who, entry.kind, entry.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var remedy: String {
    switch reason {
    case .missing: "run an analysis first, or name another file with --store"
    case .folder: "make it writable, or name another file with --store"
    case .notADatabase, .foreign: "name another file with --store"
    case .newerSchema: "use that version, or another store"
    case .olderSchema: "run an analysis on it once, which brings it up to date"
    case .locked: "wait for it to end, or use a store of its own for each"
    case .readOnly: "check the rights of the file and its folder, or copy the store elsewhere"
    case .full: "make room and run again"
    case .damaged: "run `nattvakt store check`, and restore a backup if it confirms this"
    case .exists: "choose another name, or ask to replace it"
    case .unknownCase: "`nattvakt cases list` shows them all"
    case .ambiguousCase: "give more of the id"
    case .changedMeanwhile(let id, _): "`nattvakt cases show \(id)` shows it as it is now"
    case .resolved(let id, _): "`nattvakt cases reopen \(id)` opens it again"
    case .unfit, .other: ""
    }
  }
}
