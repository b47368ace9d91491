import Testing

@testable import Events

struct SymbolsTests {
  @Test("equal bytes are one symbol through any cache, and read back as they were")
  func interning() {
    let symbols = Symbols()
    var first = SymbolCache(symbols)
    var second = SymbolCache(symbols)
    for i in 0..<20_000 {
      let name = "user\(i)@example.com"
      let symbol = first.intern(name)
      #expect(second.intern(name) == symbol)
      #expect(symbols[symbol] == name)
    }
    #expect(symbols.count == 20_001)
  }

  @Test("an empty name is no symbol")
  func empty() {
    let symbols = Symbols()
    #expect(symbols.intern("") == .none)
    #expect(symbols[.none] == "")
  }

  @Test("the key of a name is the same in every table, whatever came before it")
  func keys() {
    let one = Symbols()
    let other = Symbols()
    _ = other.intern("something else")
    let a = one.intern("anna@example.com")
    let b = other.intern("anna@example.com")
    #expect(a != b)
    #expect(one.names.key(a) == other.names.key(b))
  }
}
