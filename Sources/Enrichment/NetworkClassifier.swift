package import Events

/// Adds to what a database's flags say what is known of a network by its number, its label or its name.
package enum NetworkClassifier {
  /// Facts about a number replace the flags (a database calls Microsoft's and Zscaler's gateways "hosting", which is
  /// true and misleads); names are asked only where nothing better speaks.
  /// `named`: what the organisation's name says, where it was worked out before.
  package static func classified(
    _ network: Network, address: IPAddress, named: NetworkKinds? = nil
  ) -> Network {
    var network = network
    network.kinds = kinds(network, address, named)
    return network
  }

  private static func kinds(_ network: Network, _ address: IPAddress, _ named: NetworkKinds?) -> NetworkKinds {
    if address.isInternal { return .internal }
    if network.label == "Apple Private Relay" || isWarp(network, address) { return .relay }
    if network.kinds.contains(.tor) { return network.kinds }
    if let fact = NetworkFacts.byNumber[network.asn] {
      return fact.isWhole ? fact.kinds : network.kinds.union(fact.kinds)
    }
    return network.kinds.isEmpty ? named ?? kinds(named: network.organisation) : network.kinds
  }

  /// Cloudflare's WARP leaves from 104.28.0.0/16, placed near the person; the rest of the network serves websites.
  private static func isWarp(_ network: Network, _ address: IPAddress) -> Bool {
    address.isV4 && address.v4 >> 16 == 104 << 8 | 28 && (network.asn == 13335 || network.asn == 0)
  }

  static func kinds(named organisation: String) -> NetworkKinds {
    var previous = ""
    for word in words(organisation) {
      if NetworkFacts.mobileWords.contains(word) { return .mobile }
      if NetworkFacts.hostingWords.contains(word) || (previous == "data" && word.hasPrefix("cent")) { return .hosting }
      previous = word
    }
    return []
  }

  /// Whole words only, so that "Serverin Telecom" is no server.
  private static func words(_ name: String) -> [String] {
    plainWords(name) ?? name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The same, byte by byte, of what is ASCII, as nearly every name is; nil for what is not.
  private static func plainWords(_ name: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x80...: return nil
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
