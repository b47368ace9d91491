package import Events

/// What the terminal can show: colours only where it is one and the person wants them.
package struct TerminalStyle: Sendable {
  package var hasColor: Bool
  /// Columns; lines are folded at this width.
  package var width: Int

  package init(hasColor: Bool, width: Int) {
    self.hasColor = hasColor
    self.width = min(max(width, 60), 120)
  }

  package static let plain = TerminalStyle(hasColor: false, width: 100)

  package func bold(_ text: String) -> String { paint("1", text) }
  package func dim(_ text: String) -> String { paint("2", text) }

  package func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .critical: paint("1;97;41", text)
    case .high: paint("1;31", text)
    case .medium: paint("1;33", text)
    case .low: paint("36", text)
    }
  }

  private func paint(_ code: String, _ text: String) -> String {
    hasColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
