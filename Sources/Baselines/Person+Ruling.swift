package import Events

extension Person {
  /// Takes in what somebody found a case of the person to be. To be called before the first event after `ruling.from`.
  package mutating func apply(_ ruling: Ruling) {
    switch ruling.verdict.teaching {
    case .own:
      quarantine.clear(from: ruling.opened, to: ruling.lastSeen)
      for entry in intrusions.clear(ruling.events, from: ruling.opened, to: ruling.lastSeen) { learn(entry) }
    case .attackers:
      quarantine.confirm(from: ruling.opened, to: ruling.lastSeen)
      intrusions.confirm(ruling.events, from: ruling.opened, to: ruling.lastSeen)
    case .nothing: break
    }
  }

  /// As if the sign-in had been learned when it came.
  private mutating func learn(_ entry: Intrusions.Entry) {
    let hour = Int32(clamping: entry.last.hour)
    let kinds: [Memories.Kind] = [.country, .region, .network, .system, .browser]
    for (kind, key) in zip(kinds, entry.otherKeys) { memories.learn(key, of: kind, hour: hour) }
    memories.learn(entry.prefixKey, of: .prefix, hour: hour)
    memories.learn(entry.addressKey, of: .address, hour: hour)
    memories.learn(entry.deviceKey, of: .device, hour: hour)
    memories.learn(entry.agentKey, of: .agent, hour: hour)
  }
}
