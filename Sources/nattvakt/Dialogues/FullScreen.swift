import Reports

/// The whole terminal: a page between its title and its keys, scrolled with arrows, space and b.
final class FullScreen: Screen {
  private let terminal: RawTerminal
  private let hasColor: Bool
  private var page = Page(id: "", title: "", text: "", keys: "")
  private var lines: [String] = []
  private var top = 0

  init(_ terminal: RawTerminal, hasColor: Bool) {
    self.terminal = terminal
    self.hasColor = hasColor
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
      case .backspace: break
      case .character, .escape, .left, .right, .stop, .resize: return key
      }
    }
  }

  func ask(_ question: String) -> String? {
    var text = ""
    Terminal.write("\u{1B}[?25h")
    defer {
      Terminal.write("\u{1B}[?25l")
      draw()
    }
    while true {
      drawPrompt(question, text)
      switch terminal.key() {
      case .enter: return text.trimmingSpaces
      case .escape, .stop: return nil
      case .backspace: if !text.isEmpty { text.removeLast() }
      case .character(let character): text.append(character)
      case .up: scroll(-1)
      case .down: scroll(1)
      case .pageUp: scroll(1 - room)
      case .pageDown: scroll(room - 1)
      case .left, .right, .home, .end: break
      case .resize: draw()
      }
    }
  }

  /// Rows for the page: all but title, message and keys.
  private var room: Int { max(terminal.height - 3, 1) }

  private func scroll(_ count: Int) {
    top = min(max(top + count, 0), max(lines.count - room, 0))
    draw()
  }

  private func draw() {
    lines = FullScreen.fitted(page.text, width: terminal.width)
    top = min(top, max(lines.count - room, 0))
    let shown = lines[top..<min(top + room, lines.count)]
    let blank = Array(repeating: "", count: room - shown.count)
    let more = lines.count > room ? " \(min(top + room, lines.count))/\(lines.count)" : ""
    let rows = [bar(page.title + more)] + shown + blank + [cut(page.message), bar(page.keys)]
    Terminal.write("\u{1B}[?25l\u{1B}[H" + rows.map { $0 + "\u{1B}[K" }.joined(separator: "\r\n") + "\u{1B}[J")
  }

  /// On the line of the messages, its end where it is long.
  private func drawPrompt(_ question: String, _ text: String) {
    let whole = terminalText(question + " " + text)
    var line = whole
    while columnCount(of: line) > terminal.width - 1, !line.isEmpty { line.removeFirst() }
    Terminal.write("\u{1B}[\(terminal.height - 1);1H\u{1B}[K" + line)
  }

  private func bar(_ text: String) -> String {
    let line = cut(text)
    return "\u{1B}[7m" + line + String(repeating: " ", count: max(0, terminal.width - columnCount(of: line)))
      + "\u{1B}[0m"
  }

  private func cut(_ text: String) -> String { shortened(terminalText(text), to: terminal.width) }

  /// Lines that fit: a longer one goes on in the next row.
  static func fitted(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      // Coloured lines have been folded already, and their colours count no columns.
      if line.contains("\u{1B}") || columnCount(of: line) <= width { return [String(line)] }
      var (rest, rows) = (line, [String]())
      while !rest.isEmpty {
        let row = beginning(of: rest, columns: width)
        if row.isEmpty { break }
        rows.append(row)
        rest = rest.dropFirst(row.count)
      }
      return rows
    }
  }
}
