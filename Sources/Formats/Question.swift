internal import CByteScan

/// What a record's cell is asked. The cell alone decides the answer, so each is worked out once per distinct cell.
enum Question: UInt64 {
  // Whose or what's name it is, as a symbol
  case name, foldedName, userName, workload, domain, auditUser, application, parameters
  case os, osOfAgent, browser, browserOfAgent
  case describedUser, objectID
  // Where from, as a number of the run's registries
  case address, place
  // What it says of the attempt
  case flow, resultWord, clientProtocol, transferMethod, legacyClient, failure
  case secondFactor, requirement, riskLevel, riskState
}

extension ReadingContext {
  /// The answer to `question` about `cell`, by `find` where the task has not met that cell before; 0 for no cell.
  @inline(__always)
  mutating func answer(
    _ question: Question, _ cell: Cell?, _ find: (inout ReadingContext, Cell) -> UInt32
  ) -> UInt32 {
    answer(seed: question.rawValue, cell, find)
  }

  /// The same, for a question of which every format has its own: `seed` tells them apart.
  @inline(__always)
  mutating func answer(
    seed: UInt64, _ cell: Cell?, _ find: (inout ReadingContext, Cell) -> UInt32
  ) -> UInt32 {
    guard let cell else { return 0 }
    let key = cell.hash(seed: seed)
    if let known = answers.known(key) { return known }
    let found = find(&self, cell)
    answers.keep(found, for: key)
    return found
  }

  /// The question will be asked soon: tables of a large run are in no cache, and waiting for several places in memory
  /// at once takes no longer than for one.
  @inline(__always)
  func foresee(_ question: Question, _ cell: Cell?) {
    if let cell { answers.foresee(cell.hash(seed: question.rawValue)) }
  }

  /// As `answer`, for a question of yes or no.
  @inline(__always)
  mutating func affirms(_ question: Question, _ cell: Cell?, _ test: (Cell) -> Bool) -> Bool {
    answer(question, cell) { _, cell in test(cell) ? 1 : 0 } != 0
  }
}

extension Cell {
  /// The same for cells that are equal in bytes, kind and escaping, with equal seeds; for tables of this process.
  @inline(__always)
  func hash(seed: UInt64) -> UInt64 {
    nv_text_hash(start, count, seed ^ (UInt64(kind.rawValue) << 48 | UInt64(escaping.rawValue) << 40))
  }
}
