internal import Events
internal import Settings

/// Whether a tenant's networks can be told apart, and hold no more than a network of its own can.
enum NetworkCheck {
  static func check(_ networks: Setting?) {
    guard let networks else { return }
    var names: Set<String> = []
    var ranges: [(range: IPRange, text: String, network: String)] = []
    var asns: [UInt32: String] = [:]
    for entry in networks.list where entry.isMap {
      let parts = entry.known(PolicyKeys.network)
      guard let name = parts["name"]?.tree.text else { continue }
      if !names.insert(name).inserted { parts["name"]?.problem("two networks are called '\(name)'") }
      for value in parts["ranges"]?.elements ?? [] {
        guard let text = value.tree.text, let range = IPRange(text) else { continue }
        checkSize(range, value)
        if let other = ranges.first(where: { $0.range.contains(range) || range.contains($0.range) }) {
          tellOverlap(range, in: name, with: other, value)
        }
        ranges.append((range, text, name))
      }
      for value in parts["asns"]?.elements ?? [] {
        guard let text = value.tree.text, let asn = Setting.asn(text) else { continue }
        if let other = asns[asn] { value.problem("'\(text)' stands in '\(other)' already") }
        asns[asn] = name
      }
    }
  }

  private static func tellOverlap(
    _ range: IPRange, in network: String, with other: (range: IPRange, text: String, network: String), _ value: Setting
  ) {
    if range == other.range {
      value.problem("'\(other.text)' stands in '\(other.network)' already")
    } else if other.network == network {
      value.warning("overlaps '\(other.text)' of the same network", suggestion: "the wider one is enough")
    } else {
      value.warning("overlaps '\(other.text)' of '\(other.network)'", suggestion: "the narrower of the two counts")
    }
  }

  /// Whether nobody can be meant by it: /8 of IPv4 and /19 of IPv6 are the most that one network operator was ever given
  /// at once.
  static func isTooWide(_ range: IPRange) -> Bool { isWider(range, than: (v4: 8, v6: 19)) }

  private static func isWider(_ range: IPRange, than limit: (v4: Int, v6: Int)) -> Bool {
    range.base.isV4 && range.length >= 96 ? range.length - 96 < limit.v4 : range.length < limit.v6
  }

  /// Companies have far less than operators, and private blocks are whole.
  private static func checkSize(_ range: IPRange, _ value: Setting) {
    let text = value.tree.text ?? ""
    if isTooWide(range) {
      value.problem(
        "'\(text)' holds a good part of the internet: everyone in it would count as the tenant's own",
        suggestion: "give the addresses that the provider assigned")
    } else if isWider(range, than: (v4: 16, v6: 32)), !range.base.isInternal {
      value.warning(
        "'\(text)' is wider than what one company is given", suggestion: "everyone in it counts as the tenant's own")
    }
  }
}

extension IPRange {
  /// Whether all of `other` lies within.
  func contains(_ other: IPRange) -> Bool { length <= other.length && contains(other.base) }
}

extension Setting {
  /// As `fields`, without complaining once more.
  func known(_ keys: [String]) -> [String: Setting] {
    guard case .map(let pairs) = tree.content else { return [:] }
    let given = pairs.compactMap { key, value -> (String, Setting)? in
      guard let name = key.text, keys.contains(name) else { return nil }
      return (name, Setting(tree: value, path: path.isEmpty ? name : path + "." + name, problems: problems))
    }
    return Dictionary(given, uniquingKeysWith: { first, _ in first })
  }

  /// As `list`, without complaining once more.
  var elements: [Setting] { isList ? list : [] }
}
