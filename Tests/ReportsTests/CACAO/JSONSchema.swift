import Foundation

/// As much of JSON Schema as the schema of CACAO playbooks uses; a keyword that is not known here is a violation, so
/// that none can be written that nothing checks.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws { root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:] }

  /// Every violation with its place; empty for a document that is valid.
  func violations(of document: Any) -> [String] { check(document, root, "") }

  private func check(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let target =
        reference.split(separator: "/").dropFirst()
        .reduce(root as Any) { ($0 as? [String: Any])?[String($1)] as Any } as? [String: Any]
      return target.map { check(value, $0, place) } ?? ["\(place): \(reference) is nowhere"]
    }
    let known: Set = [
      "$comment", "$defs", "type", "enum", "pattern", "minLength", "minimum", "maximum", "minItems", "items",
      "required",
      "minProperties", "properties", "patternProperties", "additionalProperties",
    ]
    let strange = schema.keys.filter { !known.contains($0) }.map { "\(place): unknown keyword \($0)" }
    return strange + checkType(value, schema, place) + checkText(value, schema, place)
      + checkNumber(value, schema, place) + checkList(value, schema, place) + checkObject(value, schema, place)
  }

  private func checkType(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    let isBool = (value as? NSNumber).map { CFTypeIsBool($0) } ?? false
    let isRight =
      switch schema["type"] as? String {
      case nil: true
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "integer": !isBool && value is Int
      case "boolean": isBool
      default: false
      }
    return isRight ? [] : ["\(place): no \(schema["type"] ?? "")"]
  }

  /// Foundation reads `true` as a number, whose Objective-C type is "c".
  private func CFTypeIsBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

  private func checkText(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var problems: [String] = []
    if let names = schema["enum"] as? [String], !names.contains(value as? String ?? "") {
      problems.append("\(place): none of \(names)")
    }
    guard let text = value as? String else { return problems }
    if let pattern = schema["pattern"] as? String, !matches(text, pattern) { problems.append("\(place): \(text)") }
    if text.count < schema["minLength"] as? Int ?? 0 { problems.append("\(place): too short") }
    return problems
  }

  private func checkNumber(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let number = value as? Int else { return [] }
    let isWithin = number >= schema["minimum"] as? Int ?? .min && number <= schema["maximum"] as? Int ?? .max
    return isWithin ? [] : ["\(place): \(number) is out of range"]
  }

  private func checkList(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let list = value as? [Any] else { return [] }
    let isShort = list.count < schema["minItems"] as? Int ?? 0
    let items = schema["items"] as? [String: Any]
    let inside = items.map { items in list.enumerated().flatMap { check($1, items, "\(place)/\($0)") } } ?? []
    return (isShort ? ["\(place): too few"] : []) + inside
  }

  private func checkObject(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let required = schema["required"] as? [String] ?? []
    var problems = required.filter { object[$0] == nil }.map { "\(place): lacks \($0)" }
    if object.count < schema["minProperties"] as? Int ?? 0 { problems.append("\(place): too few members") }
    let named = schema["properties"] as? [String: [String: Any]] ?? [:]
    let patterns = schema["patternProperties"] as? [String: [String: Any]] ?? [:]
    for (key, member) in object {
      let schemas = (named[key].map { [$0] } ?? []) + patterns.filter { matches(key, $0.key) }.values
      if schemas.isEmpty, schema["additionalProperties"] as? Bool == false { problems.append("\(place): no \(key)") }
      problems += schemas.flatMap { check(member, $0, "\(place)/\(key)") }
    }
    return problems
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}
