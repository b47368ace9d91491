internal import Events

/// What stands after the @ of an address: the key by which a tenant's domains are known.
package enum MailDomain {
  /// Of "anna@fjordbygg.example"; 0 for what is no address.
  package static func key(of address: String) -> UInt64 {
    guard let domain = domain(of: address) else { return 0 }
    return StableHash.of(domain)
  }

  /// Case-folded; nil for what is no address.
  package static func domain(of address: String) -> String? {
    if let plain = plainDomain(of: address) { return plain.isEmpty ? nil : plain }
    guard let at = address.lastIndex(of: "@") else { return nil }
    let rest = address[address.index(after: at)...].lowercased()
    let domain = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }.drop { $0 == "." }
    let tidy = domain.last == "." ? domain.dropLast() : domain
    return tidy.contains(".") && tidy.count <= 253 ? String(tidy) : nil
  }

  /// The same, byte by byte, of what is ASCII, as nearly every address is; empty for what is no address, nil for what
  /// is not ASCII.
  private static func plainDomain(of address: String) -> String? {
    let bytes = Array(address.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { return "" }
    let folded = bytes[(at + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let dot = UInt8(ascii: ".")
    let domain = folded.prefix { isInDomain($0) }.drop { $0 == dot }
    let tidy = domain.last == dot ? domain.dropLast() : domain
    return tidy.contains(dot) && tidy.count <= 253 ? String(decoding: tidy, as: UTF8.self) : ""
  }

  private static func isInDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
