internal import Events
internal import Settings

/// Whether what stands among a tenant's domains is a mail domain, and one that not anybody has an address in.
package enum DomainCheck {
  static func check(_ domains: Setting?) {
    for entry in domains?.elements ?? [] {
      guard let text = entry.tree.text?.lowercased() else { continue }
      if !isDomain(text) {
        let meant = meant(by: text)
        entry.problem(
          "'\(text)' is no mail domain",
          suggestion: isDomain(meant) ? "write '\(meant)'" : "write what stands after the @, as 'fjordbygg.example'")
      } else if FreeMail.has(text) {
        entry.warning(
          "anybody can get an address at '\(text)', and forwarding there would count as inside",
          suggestion: "take it out")
      }
    }
  }

  /// Two labels or more, of letters, digits and dashes: 63 each, 253 together (RFC 1035).
  package static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && text.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
          && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
  }

  /// `anna@fjordbygg.example`, `*.fjordbygg.example` and `https://fjordbygg.example/` mean the same domain: what lies
  /// below it counts anyway.
  private static func meant(by text: String) -> String {
    var rest = text.split(separator: "@").last ?? ""
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    while let first = rest.first, first == "*" || first == "." { rest = rest.dropFirst() }
    return String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
  }
}
