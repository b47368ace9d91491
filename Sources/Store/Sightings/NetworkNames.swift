internal import Events

/// Names of networks as numbers, asked for once per address. The caller's own table of symbols is not used, because it
/// may be read by others meanwhile.
struct NetworkNames {
  /// Name of symbol 1 first.
  private(set) var names: [String] = []
  private var symbols: [String: Symbol] = [:]
  private var known: [UInt32: Symbol] = [:]

  /// The network of an address; none when it has no name.
  mutating func symbol(_ address: UInt32, name: (UInt32) -> String) -> Symbol {
    if let symbol = known[address] { return symbol }
    let symbol = symbol(named: name(address))
    known[address] = symbol
    return symbol
  }

  private mutating func symbol(named name: String) -> Symbol {
    if name.isEmpty { return .none }
    if let symbol = symbols[name] { return symbol }
    names.append(name)
    let symbol = Symbol(index: UInt32(names.count))
    symbols[name] = symbol
    return symbol
  }
}
