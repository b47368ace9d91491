#if canImport(Glibc)
  internal import Glibc
#endif

/// How fast habits fade: by half in eight weeks, so that one survives a holiday and is gone after a year.
package enum Decay {
  package static let halfLifeInDays = 56.0

  /// What a weight is multiplied by after `days`; 1 for none or for time that runs backwards.
  package static func factor(days: Int) -> Float {
    days <= 0 ? 1 : Float(exp2(-Double(days) / halfLifeInDays))
  }
}
