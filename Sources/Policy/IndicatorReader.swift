internal import Events
internal import Settings

/// Reads indicators out of a list's tree. What cannot be read is a warning, and left out: lists come from elsewhere.
struct IndicatorReader {
  /// Whether keys that are not ours are somebody else's, not misspelt.
  let hasOtherColumns: Bool

  func indicators(_ root: Setting) -> [Indicator] {
    if root.isMap { return bundle(root) }
    return root.list.compactMap(indicator)
  }

  /// A text, or a map of `PolicyKeys.indicator`; other columns of a list are no concern.
  private func indicator(_ entry: Setting) -> Indicator? {
    guard entry.isMap else { return entry.tree.text.flatMap { indicator($0, entry) } ?? unreadable(entry) }
    if !hasOtherColumns { tellUnknownKeys(of: entry) }
    let fields = entry.known(PolicyKeys.indicator)
    guard let value = PolicyKeys.indicatorTargets.lazy.compactMap({ fields[$0] }).first, let text = value.tree.text
    else {
      entry.warning("no \(PolicyKeys.indicatorTargets.joined(separator: ", ")) is given", suggestion: "name one")
      return nil
    }
    guard var indicator = indicator(text, value) else { return nil }
    indicator.reason = fields["reason"]?.tree.text ?? ""
    indicator.source = fields["source"]?.tree.text ?? ""
    guard let until = fields["until"], let day = until.tree.text else { return indicator }
    // The day that is named is the last one. What cannot be read must not turn into "for ever".
    guard let end = Setting.day(day) else {
      until.warning("'\(day)' is no date", suggestion: "write year-month-day, as '2026-08-12'")
      return nil
    }
    indicator.until = end.adding(seconds: 86_400)
    return indicator
  }

  private func tellUnknownKeys(of entry: Setting) {
    for key in entry.keys where !PolicyKeys.indicator.contains(key.tree.text ?? "") {
      let name = key.tree.text ?? ""
      let nearest = Spelling.suggestion(for: name, among: PolicyKeys.indicator)
      key.warning(
        "unknown key '\(name)'",
        suggestion: nearest.isEmpty ? "known are \(PolicyKeys.indicator.joined(separator: ", "))" : nearest)
    }
  }

  private func unreadable(_ entry: Setting) -> Indicator? {
    if entry.tree.text == nil { entry.warning("expected an address, a range or a network number") }
    return nil
  }

  private func indicator(_ text: String, _ value: Setting) -> Indicator? {
    if text.uppercased().hasPrefix("AS"), let asn = Setting.asn(text) { return Indicator(.asn(asn), text: text) }
    if value.path.hasSuffix("asn"), let asn = Setting.asn(text) { return Indicator(.asn(asn), text: "AS\(asn)") }
    guard let range = IPRange(text) else {
      value.warning("'\(text)' is no address, range or network number", suggestion: meant(by: text))
      return nil
    }
    if NetworkCheck.isTooWide(range) {
      value.warning("'\(text)' holds a good part of the internet", suggestion: "give narrower ranges")
      return nil
    }
    if range.base.isInternal {
      value.warning("'\(text)' is a private address, which anybody may have", suggestion: "take it out")
      return nil
    }
    return Indicator(.range(range), text: text)
  }

  /// `192.0.2[.]7` is how reports write addresses so that nobody clicks on them.
  private func meant(by text: String) -> String {
    let plain = text.filter { $0 != "[" && $0 != "]" }
    if IPRange(plain) != nil { return "write '\(plain)'" }
    let parts = text.split(separator: "/")
    if parts.count == 2, let address = IPAddress(String(parts[0])), let length = Int(parts[1]) {
      if let range = IPRange(masking: address, length) { return "write '\(range)', with no bits set behind the length" }
    }
    return "write '192.0.2.7', '192.0.2.0/24' or 'AS64500'"
  }
}

/// STIX 2.1 (docs.oasis-open.org/cti/stix/v2.1): a bundle's indicators, as far as their patterns name addresses.
extension IndicatorReader {
  private func bundle(_ root: Setting) -> [Indicator] {
    guard let objects = root.known(["objects"])["objects"] else {
      root.warning("neither a list nor a bundle of STIX", suggestion: "write '- ' before each entry")
      return []
    }
    return objects.elements.flatMap(indicators(ofObject:))
  }

  private func indicators(ofObject object: Setting) -> [Indicator] {
    let fields = object.known(["type", "name", "pattern", "valid_until", "revoked", "description"])
    guard fields["type"]?.tree.text == "indicator", fields["revoked"]?.tree.text != "true",
      let pattern = fields["pattern"], let text = pattern.tree.text
    else { return [] }
    let found = addresses(in: text).compactMap { indicator($0, pattern) }
    return found.map { indicator in
      var indicator = indicator
      indicator.reason = fields["name"]?.tree.text ?? fields["description"]?.tree.text ?? ""
      indicator.until = fields["valid_until"]?.tree.text.flatMap { Setting.day($0)?.adding(seconds: 86_400) }
      return indicator
    }
  }

  /// Of `[ipv4-addr:value = '192.0.2.7' OR ipv6-addr:value = '2001:db8::7']`, both. None of a pattern that asks for more
  /// than an address: what it means together is not what one address means.
  private func addresses(in pattern: String) -> [String] {
    if pattern.contains("NOT ") || pattern.contains(" AND ") || pattern.contains("FOLLOWEDBY") { return [] }
    let quoted = pattern.split(separator: "'", omittingEmptySubsequences: false)
    return quoted.indices.dropFirst().compactMap { i in
      guard i % 2 == 1 else { return nil }
      let path = quoted[i - 1].filter { !$0.isWhitespace }
      let kinds = ["ipv4-addr:value=", "ipv6-addr:value=", "ipv4-addr:valueISSUBSET", "ipv6-addr:valueISSUBSET"]
      return kinds.contains(where: path.hasSuffix) ? String(quoted[i]) : nil
    }
  }
}

extension Setting {
  /// The day that a text begins with: "2026-08-12", "2026-08-12T10:00:00Z".
  fileprivate static func day(_ text: String) -> Timestamp? {
    let day = text.prefix(10)
    return text.utf8.count == 10 || text.dropFirst(10).first.map { "T ".contains($0) } == true
      ? Setting.date(String(day)) : nil
  }
}
