package import Baselines
package import Events

/// The suspicious sign-ins of a tenant's last day, among which campaigns are found.
package struct CampaignWatch: Sendable {
  /// In order of time.
  private var suspects: [Suspect] = []
  private var episodes = Episodes()
  private var open: [Open] = []

  package init() {}

  static let window = 86_400.0
  static let capacity = 1_024
  /// As many as episodes that are remembered.
  private static let mostOpen = 24

  /// A campaign, with the cases that it gathers.
  package struct Found: Sendable {
    package let verdict: Verdict
    package let subject: UInt64
    package let cases: [String]
    /// Events that name the finding; it keeps them while it grows.
    package let identity: [EventID]
    /// When it was told first, in event time.
    package let time: Timestamp
    /// Not that one more has joined a campaign that was told before.
    package let isNews: Bool
  }

  /// Takes note of a suspect, in order of (time, id); answers the campaign that it is part of, when it begins that,
  /// doubles it or is one more of it.
  package mutating func observe(_ suspect: Suspect, _ sighting: Sighting, in context: Context) -> Found? {
    suspects.removeAll { $0.time.seconds(until: suspect.time) > CampaignWatch.window }
    if suspects.count >= CampaignWatch.capacity { suspects.removeFirst() }
    suspects.append(suspect)
    let alike = suspects.filter { $0.isAlike(suspect) }
    let isAlike = Double(CampaignWatch.people(alike)) >= context.thresholds[Campaign.people]
    let near = suspects.filter { suspect.prefixKey != 0 && $0.prefixKey == suspect.prefixKey }
    let key = isAlike ? StableHash.mix(suspect.sourceKey, suspect.agentKey ^ StableHash.seed) : suspect.prefixKey
    return found(isAlike ? alike : near, key: key, suspect, sighting, context)
  }

  private static func people(_ members: [Suspect]) -> Int { Set(members.map(\.userKey)).count }

  private mutating func found(
    _ members: [Suspect], key: UInt64, _ suspect: Suspect, _ sighting: Sighting, _ context: Context
  ) -> Found? {
    let users = CampaignWatch.people(members)
    guard Double(users) >= context.thresholds[Campaign.people], let severity = CampaignWatch.severity(members)
    else { return nil }
    // One more person of an open campaign is no news, twice as many are.
    let size = UInt64(users.bitWidth - users.leadingZeroBitCount)
    let episode = StableHash.mix(key, size ^ StableHash.seed)
    let isNews = episodes.admit(episode, severity: severity, at: sighting.event.time)
    if isNews {
      open.removeAll { $0.key == episode }
      if open.count >= CampaignWatch.mostOpen { open.removeFirst() }
      open.append(
        Open(
          key: episode, identity: CampaignWatch.events(members), told: sighting.event.time, severity: severity,
          members: members))
    }
    guard let i = open.firstIndex(where: { $0.key == episode }), isNews || open[i].add(suspect) else { return nil }
    return found(open[i], subject: key, isNews: isNews, sighting, context)
  }

  private func found(
    _ campaign: Open, subject: UInt64, isNews: Bool, _ sighting: Sighting, _ context: Context
  ) -> Found {
    let members = campaign.members
    let clues = CampaignWatch.clues(members, users: CampaignWatch.people(members))
    var suspicion = Suspicion(severity: campaign.severity, thing: subject, clues: clues, deciding: sighting)
    suspicion.events = CampaignWatch.events(members)
    suspicion.firstSeen = members.first?.time ?? sighting.event.time
    let narrator = Narrator(sighting, of: Person(), in: context)
    let verdict = narrator.verdict(suspicion, telling: Campaign.tell(members, with: narrator))
    let cases = members.map(\.caseID).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Found(
      verdict: verdict, subject: subject, cases: cases, identity: campaign.identity, time: campaign.told,
      isNews: isNews)
  }

  /// Nil for less than medium. A crowd that hides nothing may be colleagues.
  private static func severity(_ members: [Suspect]) -> Severity? {
    guard let severity = Scale.severity(clues(members, users: people(members))), severity >= .medium else { return nil }
    return members.allSatisfy(\.isHidden) ? min(severity, .high) : .medium
  }

  /// One event for each person, the latest last.
  private static func events(_ members: [Suspect]) -> [EventID] {
    var seen: Set<UInt64> = []
    return members.reversed().filter { seen.insert($0.userKey).inserted }.prefix(50).map(\.event).reversed()
  }

  private static func clues(_ members: [Suspect], users: Int) -> [Clue] {
    let events = events(members)
    let mean = members.reduce(0) { $0 + min(3, $1.logOdds) } / Double(members.count)
    var clues = [
      Clue(.tenant(.sharedStranger(people: users)), 0.5 + 0.5 * min(4, Double(users - 2)), events: events),
      Clue(.tenant(.strangeEach), mean, events: events),
    ]
    let isNear = Set(members.map(\.prefixKey)).count == 1 && members[0].prefixKey != 0
    let isHidden = members.allSatisfy(\.isHidden)
    if isNear { clues.append(Clue(.tenant(.samePrefix), isHidden ? 1 : 0.3, events: events)) }
    let isRare = members.allSatisfy(\.isRare)
    clues.append(Clue(.tenant(isRare ? .networkNewToTenant : .networkOfTenant), isRare ? 0.7 : -1.5, events: events))
    return clues
  }
}

extension CampaignWatch: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(suspects)
    episodes.save(to: &writer)
    writer.write(open)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    suspects = try reader.readList(of: Suspect.self)
    episodes = try Episodes(from: &reader)
    open = try reader.readList(of: Open.self)
  }
}

extension Suspect {
  /// The same exact agent from the same operator or kind of anonymiser.
  fileprivate func isAlike(_ other: Suspect) -> Bool {
    agentKey != 0 && sourceKey == other.sourceKey && agentKey == other.agentKey
  }
}

extension Suspect: Savable {
  package func save(to writer: inout StateWriter) {
    for key in [userKey, prefixKey, sourceKey, agentKey] { writer.write(key: key) }
    writer.write(time)
    writer.write(event)
    writer.write(logOdds)
    writer.write(isRare)
    writer.write(isHidden)
    writer.write(caseID)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    userKey = try reader.readKey()
    prefixKey = try reader.readKey()
    sourceKey = try reader.readKey()
    agentKey = try reader.readKey()
    time = try reader.readTimestamp()
    event = try reader.readEventID()
    logOdds = try reader.readDouble()
    isRare = try reader.readBool()
    isHidden = try reader.readBool()
    caseID = try reader.readText()
  }
}
