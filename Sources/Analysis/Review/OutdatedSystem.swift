/// Systems that get no corrections any more, by what user agents say of them. Windows 10 and 11 call themselves alike,
/// and macOS has called itself 10.15 since 2020, so of these nothing can be said.
enum OutdatedSystem {
  /// Android 12 had its last security patches in March 2025, iOS 15 is two years behind the oldest that Apple mends,
  /// Windows before 10 has had none since January 2023.
  static func isNamed(in agent: String) -> Bool {
    if let version = number(after: "Windows NT ", in: agent) { return version < 10 }
    if let version = number(after: "Android ", in: agent) { return version <= 12 }
    let isApple = agent.contains("iPhone; ") || agent.contains("iPad; ")
    if isApple, let version = number(after: " OS ", in: agent) { return version <= 15 }
    return false
  }

  private static func number(after mark: String, in agent: String) -> Int? {
    guard let start = agent.firstRange(of: mark)?.upperBound else { return nil }
    return Int(agent[start...].prefix { $0.isNumber })
  }
}
