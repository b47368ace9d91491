internal import Events

/// The words that exports write for a result, in English, French, Spanish, German and Swedish, as the portal and its
/// translations spell them. An interrupt without its code says nothing about the password.
enum ResultWord {
  /// Nil for a word that is not known: it may mean either.
  static func outcome(of text: UnsafeRawBufferPointer) -> Outcome? {
    let text = text.trimmed
    guard text.count <= longest else { return nil }
    let word = folded(String(text: text))
    if granted.contains(word) { return .granted }
    return refused.contains(word) ? .otherFailure : nil
  }

  private static let longest = 64

  /// Small letters without accents, one space between words and no full stop: exporters and translators
  /// vary all of them.
  private static func folded(_ text: String) -> String {
    let plain = String(text.lowercased().map { unaccented[$0] ?? $0 })
    let words = plain.split { $0.isWhitespace }.joined(separator: " ")
    return words.last == "." ? String(words.dropLast()) : words
  }

  private static let unaccented: [Character: Character] = [
    "à": "a", "á": "a", "â": "a", "ä": "a", "å": "a", "ç": "c", "è": "e", "é": "e", "ê": "e", "ë": "e", "í": "i",
    "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ô": "o", "ö": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "’": "'",
  ]

  private static let granted: Set<String> = [
    "success", "successful", "succeeded", "ok", "logonsuccess",
    "succes", "reussi", "reussie", "reussite", "operation reussie",
    "correcto", "correcta", "exito", "completado", "completada", "realizado", "realizada", "operacion correcta",
    "realizado correctamente", "completado correctamente",
    "erfolg", "erfolgreich", "vorgang erfolgreich",
    "lyckat", "lyckad", "lyckades", "slutfort", "slutford", "slutfordes", "atgarden lyckades",
  ]

  private static let refused: Set<String> = [
    "failure", "failed", "fail", "error", "interrupted", "logonfailed", "denied", "blocked", "timeout",
    "echec", "en echec", "echoue", "echouee", "a echoue", "operation echouee", "l'operation a echoue", "erreur",
    "interrompu", "interrompue", "interruption", "bloque", "bloquee",
    "fallo", "fallido", "fallida", "con error", "con errores", "erroneo", "incorrecto", "incorrecta", "no se pudo",
    "error en la operacion", "interrumpido", "interrumpida", "interrupcion", "bloqueado", "bloqueada",
    "fehler", "fehlgeschlagen", "fehlerhaft", "fehlschlag", "misserfolg", "nicht erfolgreich", "vorgang fehlgeschlagen",
    "unterbrochen", "unterbrechung", "blockiert", "gesperrt",
    "misslyckad", "misslyckat", "misslyckades", "misslyckande", "fel", "atgarden misslyckades", "avbruten",
    "avbrutet", "avbrots", "avbrott", "blockerad", "blockerat",
  ]
}

extension ReadingContext {
  /// What the word in `cell` tells; a word that is not known refuses the record.
  mutating func outcome(named cell: Cell) throws(Refusal) -> Outcome {
    let known = answer(.resultWord, cell) { _, cell in
      cell.withBytes { ResultWord.outcome(of: $0).map { UInt32($0.rawValue) + 1 } ?? 0 }
    }
    if known > 0, let outcome = Outcome(rawValue: UInt8(truncatingIfNeeded: known - 1)) { return outcome }
    throw Refusal(.malformed, "a result that is not known: \(String(cell.text.prefix(80)))")
  }
}
