import Reports

/// Where a walk through cases is shown and answered: a whole terminal, or lines of text where there is none.
protocol Screen: AnyObject {
  /// How wide and colourful pages may be.
  var style: TerminalStyle { get }
  /// Shows a page with a title over it and the keys under it; a message stands out, once.
  func show(_ page: Page)
  /// The next key that is none of the screen's own, such as those that scroll.
  func key() -> Key
  /// Asks a question and waits for a line; nil when the person gives up or the input ends.
  func ask(_ question: String) -> String?
}

/// What stands on the screen.
struct Page {
  /// Another page begins at its top, the same one stays where it was scrolled to.
  var id: String
  var title: String
  /// As long as it needs to be; the screen scrolls.
  var text: String
  var message = ""
  /// What can be pressed.
  var keys: String
}
