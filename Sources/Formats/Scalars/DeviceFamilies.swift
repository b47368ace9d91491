/// The families behind the names that directories give to systems and browsers: "Windows10", "Ios 17.1", "MacOs",
/// "Edge 90.0.818", "Chrome Mobile 143".
package enum DeviceFamilies {
  /// The names of `AgentFamilies.os`; empty for a null or an unknown system.
  package static func os(_ name: UnsafeRawBufferPointer) -> String {
    let name = name.trimmed
    return systems.first { name.begins(with: $0.start) }?.family ?? ""
  }

  /// The names of `AgentFamilies.browser`; a program not known by name keeps its own without version, "Rich Client
  /// 4.54.1.0" is "Rich Client". Empty for a null and for "Other".
  package static func browser(_ name: UnsafeRawBufferPointer) -> String {
    let name = name.trimmed
    if name.isNull || name.begins(with: "other") { return "" }
    if let known = browsers.first(where: { name.begins(with: $0.start) }) { return known.family }
    return withoutVersion(name)
  }

  private static func withoutVersion(_ name: UnsafeRawBufferPointer) -> String {
    var end = name.count
    for i in name.indices.dropFirst() where name[i] &- 0x30 < 10 && name[i - 1] == 0x20 {
      end = i - 1
      break
    }
    return String(decoding: name[..<min(end, 40)], as: UTF8.self)
  }

  private static let systems: [(start: StaticString, family: String)] = [
    ("windows", "Windows"), ("microsoft windows", "Windows"), ("win", "Windows"), ("mac", "macOS"), ("os x", "macOS"),
    ("ios", "iOS"), ("ipad", "iOS"),
    ("iphone", "iOS"), ("android", "Android"), ("chromeos", "ChromeOS"), ("chrome os", "ChromeOS"),
    ("linux", "Linux"), ("ubuntu", "Linux"),
  ]

  private static let browsers: [(start: StaticString, family: String)] = [
    ("microsoft edge", "Edge"), ("edge", "Edge"), ("google chrome", "Chrome"), ("chrome", "Chrome"),
    ("chromium", "Chrome"), ("mobile safari", "Safari"), ("safari", "Safari"), ("firefox", "Firefox"),
    ("ie", "Internet Explorer"), ("internet explorer", "Internet Explorer"), ("opera", "Opera"),
    ("samsung", "Samsung Internet"), ("outlook", "Outlook"), ("powershell", "PowerShell"),
  ]
}
