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
  var view = View.whole
  var message = ""
  /// Whether something was refused because somebody else was first.
  var wasOverruled = false

  enum View { case whole, history, containment, checklist }

  init(_ desk: Desk, who: String, view: CaseView, screen: any Screen) {
    self.desk = desk
    self.who = who
    wanted = view
    self.screen = screen
  }

  /// Until the person leaves.
  mutating func run() throws {
    try list()
    if ids.isEmpty {
      return screen.show(Page(id: "", title: "Nattvakt", text: say("No cases.", "Inga ärenden."), keys: ""))
    }
    try load()
    while true {
      try screen.show(page())
      message = ""
      let key = screen.key()
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
    case .character("s"), .escape, .enter: view = .whole
    case .character("h"): view = view == .history ? .whole : .history
    case .character("a"): try take()
    case .character("c"): try contact()
    case .character("t"): try tick()
    case .character("w"): try writeNote()
    case .character("x"): try contain()
    case .character("r"): try resolve()
    case .resize: break
    case .character, .backspace, .up, .down, .pageUp, .pageDown, .home, .end:
      message = say("There is no such key here.", "Den tangenten gör inget här.")
    }
    return .stay
  }

  private mutating func list() throws {
    ids = try Worklist(wanted, me: who, in: desk.store, library: desk.library, now: WallClock.now).entries
      .map(\.item.id)
  }

  /// Reads the case anew: others work on it too.
  mutating func load() throws {
    let item = try desk.store.findCase(ids[position])
    entry = try Worklist.entry(of: item, in: desk.store, library: desk.library)
  }

  private mutating func move(_ count: Int) throws {
    let next = position + count
    guard ids.indices.contains(next) else {
      message =
        count > 0
        ? say("This is the last case.", "Det här är det sista ärendet.")
        : say("This is the first case.", "Det här är det första ärendet.")
      return
    }
    position = next
    view = .whole
    try load()
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
