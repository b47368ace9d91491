internal import CByteScan

/// Strings and CSV cells: text as it is, or JSON (or what Python or PowerShell print instead)
/// where the map wants what is in it.
extension RecordScanner {
  /// Hands a text, not empty, to `node`: as the object or array in it if the map asks for one, else as a scalar.
  @inline(__always)
  mutating func take(_ text: Cell, into node: Int, mounts: Int) throws(ScanError) {
    let wants = trie.nodes[node]
    if wants.wantsInside || wants.wantsRaw, text.mayHoldContainer, try takeContainer(text, into: node, mounts: mounts) {
      return
    }
    fill(node, with: text, mounts: mounts)
  }

  /// Whether `text` was an object or array and has been scanned as one.
  ///
  /// Below a mount the text is the record, and damage in it is an error. Elsewhere it is one value of many: what was
  /// found before the damage stays, and the text counts as text.
  @inline(never)
  private mutating func takeContainer(_ text: Cell, into node: Int, mounts: Int) throws(ScanError) -> Bool {
    guard embedding < RecordScanner.deepestEmbedding, let literal = unescaped(text) else { return false }
    let outer = (start, end)
    embedding += 1
    defer {
      (start, end) = outer
      embedding -= 1
    }
    (start, end) = (literal.start, literal.end)
    do throws(ScanError) {
      let behind = try scanContainer(start, into: node, mounts: mounts)
      if behind != end { throw error(.trailingBytes, at: behind) }
      return true
    } catch {
      if trie.nodes[node].isMount { throw error }
      return false
    }
  }

  /// The object or array that `text` holds, in plain JSON without white space around it; nil if it holds none.
  private mutating func unescaped(_ text: Cell) -> Cell? {
    var plain = text
    if text.isEscaped {
      let copy = scratch.open(text.count)
      let count = text.unescape(into: copy)
      scratch.close(count)
      plain = Cell(copy, copy + count, .string)
    }
    plain = plain.trimmed
    if PowerShellObject.opens(plain) { return PowerShellObject.json(plain, in: &scratch) }
    if PowerShellClass.opens(plain) { return PowerShellClass.json(plain, in: &scratch) }
    guard plain.count >= 2, plain.start.pointee == UInt8(ascii: "{") || plain.start.pointee == UInt8(ascii: "[") else {
      return nil
    }
    return PythonLiteral.opens(plain) ? PythonLiteral.json(plain, in: &scratch) : plain
  }
}

extension Cell {
  /// Whether the first byte is a bracket, or may turn out to stand before one.
  @inline(__always)
  fileprivate var mayHoldContainer: Bool {
    switch start.pointee {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "@"), UInt8(ascii: "c"): true
    case UInt8(ascii: "\\"), UInt8(ascii: " "), 0x09...0x0D: true
    default: false
    }
  }
}
