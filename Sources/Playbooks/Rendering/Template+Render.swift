internal import Mustache

extension Template {
  /// The text filled in, without white space around it. Fails where a variable has no value and no section of its own
  /// for that case.
  func render(_ filling: Filling, language: String) throws(PlaybookError) -> String {
    guard let version = version(language) else {
      throw PlaybookError([
        PlaybookProblem(
          "no text in ‘\(language)’ or English", advice: "add the key ‘\(Template.fallback)’ with the text", at: place)
      ])
    }
    filling.absences.names = []
    let text = try version.compiled().render(filling[form])
    guard filling.absences.names.isEmpty else {
      throw PlaybookError(
        filling.absences.names.map { name in
          PlaybookProblem(
            "{{\(name)}} has no value here",
            advice: "wrap it: {{#\(name)}}...{{/\(name)}}{{^\(name)}}what to say without it{{/\(name)}}",
            at: version.place)
        })
    }
    return text.trimmed
  }
}

extension Template.Version {
  /// Plain text, not HTML, is what the first line asks of Mustache.
  fileprivate func compiled() throws(PlaybookError) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + source)
    } catch {
      let problem = PlaybookProblem(
        "Mustache cannot read the text: \(error)", advice: "check its {{...}} tags", at: place)
      throw PlaybookError([problem])
    }
  }
}

extension String {
  var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
