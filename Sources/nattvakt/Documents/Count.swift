import Events
import Reports

/// Numbers with what they count, in the right number.
enum Count {
  static func cases(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("case", sv: "ärende"), Phrase("cases", sv: "ärenden"), language)
  }

  static func findings(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("finding", sv: "fynd"), Phrase("findings", sv: "fynd"), language)
  }

  static func records(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("record", sv: "post"), Phrase("records", sv: "poster"), language)
  }

  static func files(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("file", sv: "fil"), Phrase("files", sv: "filer"), language)
  }

  static func events(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("event", sv: "händelse"), Phrase("events", sv: "händelser"), language)
  }

  static func users(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("user", sv: "användare"), Phrase("users", sv: "användare"), language)
  }

  static func tenants(_ count: Int, _ language: Language) -> String {
    text(count, Phrase("tenant", sv: "kund"), Phrase("tenants", sv: "kunder"), language)
  }

  private static func text(_ count: Int, _ one: Phrase, _ many: Phrase, _ language: Language) -> String {
    grouped(count) + " " + (count == 1 ? one : many).text(language)
  }
}
