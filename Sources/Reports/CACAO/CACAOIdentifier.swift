internal import Events

/// Identifiers of a CACAO document: always the same for the same thing, so that a second export is the same playbook and
/// not another one. The specification wants UUIDs of version 4 for steps, and lets them stand for playbooks.
struct CACAOIdentifier {
  /// The playbook's id, the language, the case: what makes two documents different.
  let document: String

  /// `type--UUID`; `name` tells objects of one document apart, whatever their types.
  func callAsFunction(_ type: String, _ name: String) -> String {
    let high = half(name, seed: 0x6361_6361_6F2D_6869)
    let low = half(name, seed: 0x6361_6361_6F2D_6C6F)
    let digits = hexadecimal(high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000) + hexadecimal(low & (~0 >> 2) | 1 << 63)
    let parts = [(0, 8), (8, 4), (12, 4), (16, 4), (20, 12)].map { digits.dropFirst($0.0).prefix($0.1) }
    return type + "--" + parts.joined(separator: "-")
  }

  private func half(_ name: String, seed: UInt64) -> UInt64 {
    var hash = StableHash(seed: seed)
    hash.add(document)
    hash.add(name)
    return hash.value
  }
}
