import Reports

/// Lines of text, for a pipe, a script or a terminal that can do no more: pages are printed one after the other, and each
/// line of the input is a key or an answer.
final class LineScreen: Screen {
  let style: TerminalStyle
  private let read: () -> String?
  private let write: (String) -> Void
  private var shown = ""

  init(
    style: TerminalStyle, read: @escaping () -> String? = { readLine() },
    write: @escaping (String) -> Void = Terminal.write
  ) {
    self.style = style
    self.read = read
    self.write = write
  }

  /// A page that has not changed is not printed again.
  func show(_ page: Page) {
    let text = terminalText(page.title) + "\n" + page.text
    if text != shown { write(text + "\n") }
    shown = text
    if !page.message.isEmpty { write(terminalText(page.message) + "\n") }
    write(page.keys + "\n")
  }

  func key() -> Key {
    guard let line = read() else { return .stop }
    return line.trimmingSpaces.first.map(Key.character) ?? .enter
  }

  func ask(_ question: String) -> String? {
    write(question + " ")
    let line = read()?.trimmingSpaces
    write("\n")
    return line
  }
}
