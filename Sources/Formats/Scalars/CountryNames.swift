package import Events

/// Countries as logs write them: `US`, `usa`, `United States`, `" (Vietnam)"`, `US-WA`, `Korea, Republic of`.
package enum CountryNames {
  /// Nil for an empty cell and for a name that the table does not have. Looks names up in a dictionary: call it
  /// once per distinct value, not per event.
  package static func country(_ cell: UnsafeRawBufferPointer) -> Country? {
    let text = cell.trimmed
    if text.count == 2 { return code(text) }
    if text.count > 3, text.count <= 6, text[2] == 0x2D {
      return code(UnsafeRawBufferPointer(rebasing: text[..<2]))
    }
    return byName[key(text)]
  }

  package static func country(named name: String) -> Country? {
    var name = name
    return name.withUTF8 { country(UnsafeRawBufferPointer($0)) }
  }

  /// "UK" is not an ISO code, and two letters that no country has (`XX`, `ZZ`, `A1`) are no country.
  private static func code(_ text: UnsafeRawBufferPointer) -> Country? {
    if text.folds(to: "uk") { return Country(code: "GB") }
    guard let country = Country(code: String(decoding: text, as: UTF8.self)) else { return nil }
    return codes.contains(country) ? country : nil
  }

  /// Letters alone, ASCII ones lower-cased, a leading "the" dropped: punctuation and spaces differ between vendors.
  private static func key(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.count)
    for byte in text {
      let byte = lowered(byte)
      if byte &- 0x61 < 26 || byte >= 0x80 { letters.append(byte) }
    }
    return letters.starts(with: [0x74, 0x68, 0x65]) ? Array(letters.dropFirst(3)) : letters
  }

  private static let entries: [(country: Country, names: [Substring])] =
    table.split(separator: "\n").compactMap { row in
      guard let country = Country(code: String(row.prefix(2))) else { return nil }
      let names = row.dropFirst(7).split(separator: "|")
      return (country, [row.dropFirst(3).prefix(3)] + names)
    }

  private static let codes: Set<Country> = Set(entries.map(\.country))

  private static let byName: [[UInt8]: Country] = {
    var index: [[UInt8]: Country] = [:]
    for entry in entries {
      for name in entry.names {
        let bytes = Array(name.utf8)
        bytes.withUnsafeBytes { index[key($0)] = entry.country }
      }
    }
    return index
  }()
}
