package import Events

/// A whole page in one file, to be opened, sent, or printed: no script, no picture, nothing that is fetched.
package struct HTMLPage: Sendable {
  package var title: String
  package var language: Language
  package var body: [HTML]

  package init(_ title: String, language: Language, body: [HTML]) {
    self.title = title
    self.language = language
    self.body = body
  }

  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLPage.security)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>\(htmlText(title))</title>
    <style>
    \(HTMLPage.style)
    </style>
    </head>
    <body>
    \(HTML.tag(.article, each: body).markup)</body>
    </html>

    """
  }

  /// Even if markup of somebody else's ever got in, it could run, fetch and send nothing.
  private static let security =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
