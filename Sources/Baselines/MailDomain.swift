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
    guard let at = address.lastIndex(of: "@") else { return nil }
    let rest = address[address.index(after: at)...].lowercased()
    let domain = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }.drop { $0 == "." }
    let tidy = domain.last == "." ? domain.dropLast() : domain
    return tidy.contains(".") && tidy.count <= 253 ? String(tidy) : nil
  }
}
