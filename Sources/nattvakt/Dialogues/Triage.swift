import Analysis
import Casework
import Events
import Playbooks
import Policy
import Reports
import Store

/// A walk through the cases that are open, the most pressing first, with a key for everything a technician does.
struct Triage {
  let desk: Desk
  let who: String
  /// Which cases.
  let wanted: CaseView
  let screen: any Screen
  var ids: [String] = []
  var position = 0
  /// The case on the screen as it was read.
  var entry: Worklist.Entry?
  var view = View.brief
  var message = ""
  /// How many cases have come in since the queue was read.
  var arrived = 0
  /// Whether something was refused because somebody else was first.
  var wasOverruled = false

  enum View { case brief, whole, history, containment, checklist, help }

  init(_ desk: Desk, who: String, view: CaseView, screen: any Screen) {
    self.desk = desk
    self.who = who
    wanted = view
    self.screen = screen
  }

  /// Until the person leaves.
  mutating func run() throws {
    ids = try queue()
    if ids.isEmpty { return }
    try load()
    while true {
      try screen.show(page())
      let key = screen.key()
      if key != .idle, key != .resize { message = "" }
      do {
        if try press(key) == .leave { return }
      } catch let error as StoreError {
        try note(error)
      } catch let error as WrongRequest {
        message = error.description
      }
    }
  }

  private enum Step { case stay, leave }

  private mutating func press(_ key: Key) throws -> Step {
    switch key {
    case .stop, .character("q"): return .leave
    case .character("n"), .right: try move(1)
    case .character("p"), .left: try move(-1)
    case .character("s"): view = view == .whole ? .brief : .whole
    case .escape, .enter: view = .brief
    case .character("h"): view = view == .history ? .brief : .history
    case .character("?"): view = view == .help ? .brief : .help
    case .character("a"): try take()
    case .character("c"): try contact()
    case .character("t"): try tick()
    case .character("w"): try writeNote()
    case .character("x"): try contain()
    case .character("r"): try resolve()
    case .resize: break
    case .idle: try refresh()
    case .character, .backspace, .eraseLine, .suspend, .up, .down, .pageUp, .pageDown, .home, .end:
      message = say("There is no such key here; ? tells them all.", "Den tangenten gör inget här; ? visar alla.")
    }
    return .stay
  }

  private func queue() throws -> [String] {
    try Worklist(wanted, me: who, in: desk.store, library: desk.library, now: WallClock.now).entries.map(\.item.id)
  }

  /// Reads the case anew: others work on it too.
  mutating func load() throws {
    let item = try desk.store.findCase(ids[position])
    entry = try Worklist.entry(of: item, in: desk.store, library: desk.library)
  }

  /// What others did meanwhile, while nobody pressed anything.
  private mutating func refresh() throws {
    let seen = entry?.work.revision
    try load()
    arrived = try queue().count { !ids.contains($0) }
    guard let entry, entry.work.revision != seen else { return }
    guard let last = try desk.store.entries(ofCase: entry.item.id).last, last.who != who else { return }
    message = "\(last.who): \(CaseHistoryTable.words(last.kind).text(desk.language)) \(last.text)"
  }

  private mutating func move(_ count: Int) throws {
    let next = position + count
    if next < 0 {
      message = say("This is the first case.", "Det här är det första ärendet.")
      return
    }
    if next == ids.count { return try startAgain() }
    position = next
    view = .brief
    try load()
  }

  /// Behind the last case stands the first of the queue as it is by then, where it is another.
  private mutating func startAgain() throws {
    let now = try queue()
    if now.isEmpty {
      message = say("No case is open any more; q leaves.", "Inget ärende är öppet längre; q avslutar.")
    } else if Set(now) == Set(ids) {
      message = say("This is the last case.", "Det här är det sista ärendet.")
    } else {
      (ids, position, arrived, view) = (now, 0, 0, .brief)
      try load()
      message = say("The queue from its beginning, as it is now.", "Kön från början, som den är nu.")
    }
  }

  /// What the store refused: shown, with the case as it is now.
  private mutating func note(_ error: StoreError) throws {
    switch error.reason {
    case .changedMeanwhile, .resolved: wasOverruled = true
    case .missing, .folder, .notADatabase, .foreign, .newerSchema, .olderSchema, .readOnly, .full, .damaged, .exists,
      .other:
      throw error
    case .locked, .unknownCase, .ambiguousCase, .unfit: break
    }
    message = error.description
    try load()
  }

  func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(desk.language) }
}
