internal import Events

/// What a mailbox rule does, read from its parameters.
struct MailRule {
  let deletes: Bool
  let hides: Bool
  let hasWords: Bool
  let takesAll: Bool
  let isNameless: Bool

  private static let conditions = [
    "subjectcontainswords", "bodycontainswords", "subjectorbodycontainswords", "fromaddresscontainswords", "from",
    "headercontainswords", "recipientaddresscontainswords", "rulecondition", "hasattachment", "sentto",
  ]

  init(_ parameters: ActParameters) {
    let actions = parameters.values("ruleactions")
    deletes =
      parameters.affirms("deletemessage") || parameters.affirms("softdeletemessage")
      || actions.contains { $0.contains("delete") }
    let folders = parameters.values("movetofolder") + actions
    hides = folders.contains { folder in MailRuleWords.hidingFolders.contains { folder.contains($0) } }
    let words = MailRule.conditions.flatMap(parameters.values)
    hasWords = words.contains { text in MailRuleWords.telling.contains { text.contains($0) } }
    let isChange = deletes || parameters.has("movetofolder")
    takesAll = isChange && words.isEmpty && parameters.has("name")
    isNameless = (parameters.values("name") + parameters.values("rulename")).contains { name in
      !name.isEmpty && !name.contains { $0.isLetter || $0.isNumber }
    }
  }

  /// Whether it does more than sort.
  var isTelling: Bool { deletes || hides || takesAll || isNameless }

  var clues: [Clue] {
    var clues = [Clue(.deed(.mailRule(.changed)), -1.8)]
    if deletes { clues.append(Clue(.deed(.mailRule(.deletes)), 1.2)) }
    if hides { clues.append(Clue(.deed(.mailRule(.hides)), 1.3)) }
    if hasWords { clues.append(Clue(.deed(.mailRule(.words)), deletes || hides ? 2.4 : 0.2)) }
    if takesAll { clues.append(Clue(.deed(.mailRule(.takesAll)), 1)) }
    if isNameless { clues.append(Clue(.deed(.mailRule(.nameless)), 1.8)) }
    return clues
  }
}
