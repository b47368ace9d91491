internal import Baselines
internal import Events

/// How much of one routine act this hour holds against the person's usual ones.
struct Harvest {
  /// With the event itself.
  let inHour: Int
  /// Against the fullest usual hour; 0 while no earlier hours are known.
  let times: Double
  private let networkKey: UInt64
  private let isServiceTraffic: Bool

  init(_ sighting: Sighting, of person: Person) {
    networkKey = sighting.whereabouts.networkKey
    isServiceTraffic = sighting.isServiceTraffic
    guard let volume = person.volumes[sighting.act] else {
      (inHour, times) = (1, 0)
      return
    }
    inHour = volume.hour == sighting.hour ? Int(volume.hourCount) + 1 : 1
    let usual = max(1, volume.usual, volume.usualMost / 3)
    times = volume.knownHours >= 3 ? Double(inHour) / usual : 0
  }

  /// Whether it came from where the person never signed in; cheap, and asked before anything else is.
  func isForeign(to person: Person) -> Bool {
    networkKey != 0 && !isServiceTraffic && person.signIns > 0 && !person.memories.contains(networkKey, of: .network)
  }
}
