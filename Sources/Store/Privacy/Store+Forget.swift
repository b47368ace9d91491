package import Events
internal import Foundation
internal import GRDB

extension Store {
  /// What `forget` would do.
  package func previewForgetting(_ request: ForgetRequest, words: PublicWords, now: Timestamp) throws(StoreError)
    -> Forgetting
  {
    try read { db in try forgetting(request, words, now, isPreview: true, db) }
  }

  /// Takes a person out of a tenant for good: sign-ins, habits, sightings, expectations, and the name wherever it stands
  /// about others. Resolved cases stay under a pseudonym, or as they are. Refused while a case is not resolved, and while
  /// an analysis or `watch` uses the store: it holds in memory what is removed here, and would write it back.
  package func forget(_ request: ForgetRequest, words: PublicWords, now: Timestamp) throws -> Forgetting {
    let claim = try claimForForgetting()
    defer { claim.release() }
    var result = try checkpoint { checkpoint in
      try checkpoint.db.execute(sql: "PRAGMA secure_delete = ON")
      let result = try forgetting(request, words, now, isPreview: false, checkpoint.db)
      guard result.openCases.isEmpty else {
        let cases = result.openCases.joined(separator: ", ")
        throw StoreError(
          path, .unfit("not everything about \(request.person.name) is resolved: \(cases); resolve it first"))
      }
      return result
    }
    try StoreError.telling(path) {
      // Else what was removed would stand in the file, and in its log, until their room is used again.
      try database.vacuum()
      _ = try database.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
      result.remains = try remains(of: request)
    }
    return result
  }

  private func claimForForgetting() throws(StoreError) -> Claim {
    do throws(StoreError) {
      return try claim()
    } catch {
      guard error.reason == .locked else { throw error }
      throw StoreError(
        path,
        .other(
          "an analysis or 'watch' is using the store: it has the person in memory and would write them back; end it, and"
            + " run again"))
    }
  }

  private func forgetting(
    _ request: ForgetRequest, _ words: PublicWords, _ now: Timestamp, isPreview: Bool, _ db: Database
  ) throws -> Forgetting {
    guard var removal = try Removal(db, request, words: words, isPreview: isPreview) else {
      throw StoreError(path, .unfit("there is no tenant \(request.person.tenant)"))
    }
    try removal.carryOut(at: now)
    return removal.result
  }

  /// A sign-in name that still stands in the file; one that is part of somebody else's is not looked for.
  private func remains(of request: ForgetRequest) throws -> String? {
    let others = try read { db in
      try String.fetchAll(db, sql: "SELECT name FROM person UNION SELECT name FROM tenant UNION SELECT user FROM cases")
    }.map(Pseudonyms.canonical)
    let wanted = request.person.users.filter { user in
      !others.contains { $0.count > user.count && $0.contains(Pseudonyms.canonical(user)) }
    }
    let search = ByteSearch(wanted)
    for suffix in ["", "-wal"] {
      if let found = try search.first(in: Store.absolute(path) + suffix) { return found }
    }
    return nil
  }
}
