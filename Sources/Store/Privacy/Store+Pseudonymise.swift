package import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Writes a copy in which nobody is named, and changes nothing here. It is made under another name and gets its own
  /// only when it is complete, was checked, and none of the sign-in names of this store was found in its bytes.
  ///
  /// - Parameters:
  ///   - key: who has it can make the same pseudonyms again.
  ///   - words: what may stay readable.
  ///   - placeOf: where an address is, for events whose log does not tell.
  package func pseudonymise(
    to target: String, key: PseudonymKey, words: PublicWords, placeOf: @escaping (IPAddress) -> Place? = { _ in nil }
  ) throws(StoreError) -> Pseudonymisation {
    if FileManager.default.fileExists(atPath: target) || Store.hasLog(target) { throw StoreError(target, .exists) }
    let partial = target + ".partial"
    return try StoreError.telling(target) {
      try Store.makeEmpty(partial)
      do {
        let account = try write(to: partial, key: key, words: words, placeOf: placeOf)
        try name(partial, target)
        return account
      } catch {
        Store.removeFiles(partial)
        throw error
      }
    }
  }

  private static func makeEmpty(_ path: String) throws {
    removeFiles(path)
    let isMade = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    if !isMade { throw StoreError(path, .folder("it cannot be written")) }
  }

  private static func removeFiles(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  private func write(
    to path: String, key: PseudonymKey, words: PublicWords, placeOf: @escaping (IPAddress) -> Place?
  ) throws -> Pseudonymisation {
    let queue = try DatabaseQueue(path: Store.absolute(path))
    try queue.writeWithoutTransaction(Schema.migrate)
    // All of it as of one moment, whoever writes meanwhile.
    let (account, names) = try database.read { source in
      let known = try KnownNames(source, isPublic: words.knows)
      let disguise = try Disguise(Pseudonyms(key: key, words: words, known: known), of: source)
      let account = try queue.write { copy in
        var writing = PseudonymousCopy(of: source, into: copy, disguise)
        try writing.write(placeOf: placeOf)
        return writing.account
      }
      return (account, known.distinctive)
    }
    try queue.close()
    if let problem = try Store.open(path, mode: .readOnly).check().first {
      throw StoreError(self.path, .damaged(problem))
    }
    if let name = try ByteSearch(names).first(in: path) {
      throw StoreError(path, .other("the copy would still name \(name), and was not kept"))
    }
    return account
  }

  /// Never over a file that came meanwhile.
  private func name(_ partial: String, _ target: String) throws {
    if link(partial, target) == 0 { return Store.removeFiles(partial) }
    if errno == EEXIST { throw StoreError(target, .exists) }
    // A medium that knows no second name for a file.
    if FileManager.default.fileExists(atPath: target) { throw StoreError(target, .exists) }
    guard rename(partial, target) == 0 else { throw StoreError(target, .folder(String(cString: strerror(errno)))) }
  }
}

extension Disguise {
  /// With everything that a store knows by name, to be found in its texts.
  init(_ names: Pseudonyms, of db: Database) throws {
    var values: [String: String] = [:]
    func add(_ query: String, _ pseudonym: (String) -> String) throws {
      let rows = try String.fetchCursor(db, sql: query)
      while let name = try rows.next() {
        let made = pseudonym(name)
        if !name.isEmpty, !made.isEmpty { values[name] = made }
      }
    }
    try add("SELECT DISTINCT value FROM sighting WHERE kind = 2") { names.operatorName($0) }
    try add("SELECT DISTINCT region FROM place UNION SELECT DISTINCT city FROM place", names.placeName)
    try add("SELECT DISTINCT value FROM sighting WHERE kind = 3", names.device)
    try add("SELECT id FROM cases UNION SELECT case_id FROM case_merge", names.caseID)
    try add("SELECT name FROM tenant", names.tenant)
    try add("SELECT name FROM person UNION SELECT user FROM cases", names.person)
    self.init(names, values: values)
  }
}
