/// What a policy of Amazon's allows, by its ARN or as the document itself: whether whoever gets it can give themselves
/// any right there is. Names of managed policies: docs.aws.amazon.com/aws-managed-policy.
struct CloudPolicy {
  let isStrong: Bool

  /// Nil for what is neither. In lower case.
  init?(_ text: String) {
    if text.hasPrefix("arn:"), let name = text.split(separator: "/").last, text.contains(":policy/") {
      isStrong = CloudPolicy.strong.contains { name.contains($0) }
    } else if text.first == "{" {
      isStrong = CloudPolicy.statements(of: text).contains(where: CloudPolicy.allowsAll)
    } else {
      return nil
    }
  }

  private static let strong = [
    "administratoraccess", "poweruseraccess", "iamfullaccess", "masteraccountadministrator", "directoryadministrator",
  ]

  /// The objects that hang from the document's `Statement`, one or a list, without white space.
  private static func statements(of document: String) -> [String] {
    var statements: [String] = []
    var statement = ""
    var depth = 0
    for character in document where !character.isWhitespace {
      if character == "{" { depth += 1 }
      if depth > 1 { statement.append(character) }
      guard character == "}" else { continue }
      depth -= 1
      if depth == 1 {
        statements.append(statement)
        statement = ""
      }
    }
    return statements
  }

  /// A statement that denies takes rights away, however wide it is: old sessions are revoked by such a one.
  private static func allowsAll(_ statement: String) -> Bool {
    guard statement.contains("\"effect\":\"allow\"") else { return false }
    if statement.contains("\"notaction\":") { return true }
    guard let start = statement.firstRange(of: "\"action\":")?.upperBound else { return false }
    let rest = statement[start...]
    let end = rest.first == "[" ? rest.firstIndex(of: "]") : rest.dropFirst().firstIndex(of: "\"")
    let actions = rest[..<(end ?? rest.endIndex)].split { "[]\",".contains($0) }
    return actions.contains { ["*", "*:*", "iam:*"].contains($0) }
  }
}
