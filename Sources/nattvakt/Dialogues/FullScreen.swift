import Reports

/// The whole terminal: a page between its title and its keys, scrolled with arrows, space and b.
final class FullScreen: Screen {
  private let terminal: RawTerminal
  private let hasColor: Bool
  private var page = Page(id: "", title: "", text: "", keys: "")
  private var lines: [Row] = []
  private var top = 0
  /// The question that waits, and what is typed of the answer.
  private var prompt: (question: String, text: String)?
  /// What can be pressed while a question waits.
  private let promptKeys: String

  init(_ terminal: RawTerminal, hasColor: Bool, promptKeys: String) {
    self.terminal = terminal
    self.hasColor = hasColor
    self.promptKeys = promptKeys
  }

  /// Below 60 columns pages are folded again, which only plain text can be.
  var style: TerminalStyle { TerminalStyle(hasColor: hasColor && terminal.width >= 60, width: terminal.width) }

  func show(_ page: Page) {
    if page.id != self.page.id { top = 0 }
    self.page = page
    draw()
  }

  func key() -> Key {
    while true {
      let key = terminal.key()
      switch key {
      case .up: scroll(-1)
      case .down, .enter: scroll(1)
      case .pageUp, .character("b"): scroll(1 - room)
      case .pageDown, .character(" "): scroll(room - 1)
      case .home, .character("g"): scroll(-lines.count)
      case .end, .character("G"): scroll(lines.count)
      case .backspace, .eraseLine: break
      case .character, .escape, .left, .right, .stop, .resize, .idle, .suspend: return key
      }
    }
  }

  func ask(_ question: String) -> String? {
    var text = ""
    defer {
      prompt = nil
      Terminal.write("\u{1B}[?25l")
      draw()
    }
    while true {
      prompt = (question, text)
      draw()
      switch terminal.key() {
      case .enter: return text.trimmingSpaces
      case .escape, .stop: return nil
      case .backspace: if !text.isEmpty { text.removeLast() }
      case .eraseLine: text = ""
      case .character(let character): text.append(character)
      case .up: scroll(-1)
      case .down: scroll(1)
      case .pageUp: scroll(1 - room)
      case .pageDown: scroll(room - 1)
      case .left, .right, .home, .end, .resize, .idle, .suspend: break
      }
    }
  }

  /// Rows for the page: all but title, message or question, and keys.
  private var room: Int { max(terminal.height - 2 - bottom.count, 1) }

  private func scroll(_ count: Int) {
    top = min(max(top + count, 0), max(lines.count - room, 0))
    draw()
  }

  private func draw() {
    lines = FullScreen.fitted(page.text, width: terminal.width)
    let (bottom, room) = (bottom, room)
    top = min(top, max(lines.count - room, 0))
    let shown = lines[top..<min(top + room, lines.count)]
    let blank = Array(repeating: Row(""), count: room - shown.count)
    let more = lines.count > room ? "  ↓ \(min(top + room, lines.count))/\(lines.count)" : ""
    let keys = prompt == nil ? page.keys : promptKeys
    let rows =
      [Row(bar(page.title + more))] + shown + blank + bottom.map { Row($0) } + [Row(bar(keys))]
    let frame = rows.enumerated().map { number, row in
      // The terminal itself goes on in the next row, and whoever copies a command gets it whole.
      row.goesOn && number < shown.count ? row.text : row.text + "\u{1B}[K" + (number + 1 < rows.count ? "\r\n" : "")
    }.joined()
    let column = columnCount(of: bottom.last ?? "") + 1
    let cursor = prompt == nil ? "" : "\u{1B}[\(rows.count - 1);\(column)H\u{1B}[?25h"
    Terminal.write("\u{1B}[?25l\u{1B}[H" + frame + "\u{1B}[J" + cursor)
  }

  /// The message, or the question with the end of what is typed behind it; as many rows as leave a little of the page.
  private var bottom: [String] {
    let width = terminal.width
    let most = max(terminal.height - 5, 1)
    guard let prompt else {
      return FullScreen.paragraphs(page.message, width: width).suffix(most)
    }
    var rows = FullScreen.paragraphs(prompt.question, width: width - 1)
    let question = rows.popLast() ?? ""
    var line = question + " " + terminalText(prompt.text)
    if columnCount(of: line) > width - 1, !prompt.text.isEmpty {
      rows.append(question)
      line = terminalText(prompt.text)
    }
    while columnCount(of: line) > width - 1, !line.isEmpty { line.removeFirst() }
    return (rows + [line]).suffix(most)
  }

  private func bar(_ text: String) -> String {
    let line = cut(text)
    return "\u{1B}[7m" + line + String(repeating: " ", count: max(0, terminal.width - columnCount(of: line)))
      + "\u{1B}[0m"
  }

  private func cut(_ text: String) -> String { shortened(terminalText(text), to: terminal.width) }

  /// Folded at spaces, each line of it for itself; at least one row.
  private static func paragraphs(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { folded(terminalText(String($0)), width: max(width, 1)) }
  }

  /// A row of the page.
  struct Row: Hashable {
    var text: String
    /// Whether its line goes on in the next row; it is then as wide as the terminal.
    var goesOn = false

    init(_ text: String, goesOn: Bool = false) { (self.text, self.goesOn) = (text, goesOn) }
  }

  /// Lines that fit: a longer one goes on in the next row.
  static func fitted(_ text: String, width: Int) -> [Row] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Row] in
      // Coloured lines have been folded already, and their colours count no columns.
      if line.contains("\u{1B}") || columnCount(of: line) <= width { return [Row(String(line))] }
      var (rest, rows) = (line, [Row]())
      while !rest.isEmpty {
        let row = beginning(of: rest, columns: width)
        if row.isEmpty { break }
        rest = rest.dropFirst(row.count)
        rows.append(Row(row, goesOn: !rest.isEmpty && columnCount(of: row) == width))
      }
      return rows
    }
  }
}
