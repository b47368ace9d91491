extension Verdict {
  /// The event that is doubted: of those the finding rests on, the one that most of what speaks for an attack is about.
  /// Mostly the one that decided; where two sign-ins are held against each other it may be the earlier, and the one
  /// that decided the person's own.
  package var doubted: EventID? {
    var weights = Array(repeating: 0.0, count: events.count)
    for line in evidence where line.weight > 0 && line.events.count == 1 {
      for i in events.indices where events[i] == line.events[0] { weights[i] += line.weight }
    }
    guard let heaviest = weights.max() else { return nil }
    return weights.lastIndex(of: heaviest).map { events[$0] }
  }
}
