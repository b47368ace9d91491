internal import Formats

/// Which fields the paths of a sample are for, guessed from their names and from what their texts look like.
struct FieldGuess {
  /// A field with the path guessed for it, and a text of the sample.
  struct Entry {
    var field: Field
    var path: String
    var example: String
    var wrapping = SampledPath.Wrapping.none
  }

  private(set) var entries: [Entry] = []
  private var taken: Set<String> = []

  init(_ paths: [SampledPath]) {
    let paths = paths.filter { !$0.texts.isEmpty }
    for names in FieldSynonyms.table { choose(names, among: paths) }
    if entry(.time) == nil, entry(.date) == nil || entry(.clock) == nil {
      choose(.time, among: paths, ValueKind.isSpelledTime)
    }
    if entry(.address) == nil { choose(.address, among: paths.filter { !isTarget($0) }, ValueKind.isAddress) }
    if entry(.user) == nil { choose(.user, among: paths, ValueKind.isMail) }
    if entry(.userAgent) == nil { choose(.userAgent, among: paths, ValueKind.isAgent) }
    // A day without its clock, or the other way round, is no time.
    if entry(.time) != nil || entry(.date) == nil || entry(.clock) == nil {
      entries.removeAll { $0.field == .date || $0.field == .clock }
    }
  }

  func entry(_ field: Field) -> Entry? { entries.first { $0.field == field } }

  mutating func add(_ field: Field, _ path: SampledPath) {
    taken.insert(path.path)
    entries.append(Entry(field: field, path: path.path, example: path.texts.first ?? "", wrapping: path.wrapping))
  }

  private mutating func choose(_ field: Field, among paths: [SampledPath], _ fits: (String) -> Bool) {
    if let path = paths.first(where: { !taken.contains($0.path) && $0.mostly(fits) }) { add(field, path) }
  }

  private mutating func choose(_ names: FieldSynonyms.Names, among paths: [SampledPath]) {
    if names.field == .city, entry(.country) == nil { return }
    var ranked: [(rank: Int, path: SampledPath)] = []
    for path in paths where !taken.contains(path.path) && path.mostly(names.fits) {
      if let rank = rank(of: path, names) { ranked.append((rank, path)) }
    }
    let sorted = ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element.path)
    guard let best = sorted.first else { return }
    add(names.field, best)
    guard let second = sorted.dropFirst().first else { return }
    switch names.field {
    case .time: add(.fallbackTime, second)
    case .user: add(.fallbackUser, second)
    default: break
    }
  }

  /// The lower, the surer; nil for a path of something else.
  private func rank(of path: SampledPath, _ names: FieldSynonyms.Names) -> Int? {
    let (leaf, whole, parent) = path.names
    var rank = names.names.firstIndex(of: whole) ?? names.names.firstIndex(of: leaf)
    if FieldSynonyms.field(ofLeaf: leaf, under: parent) == names.field { rank = min(rank ?? 5, 5) }
    guard var rank else { return nil }
    // An element of an array is one of several.
    if path.path.contains("[") { rank += 200 }
    switch names.field {
    case .user:
      // The account is known by its address in every log, by a bare name only in some.
      if path.mostly(ValueKind.isMail) { rank -= 100 }
      if isTarget(path), leaf != "targetusername" { return nil }
      if !parent.isEmpty, !FieldSynonyms.people.contains(parent) { rank += 50 }
    case .address: if isTarget(path) { return nil }
    case .id:
      // An id of one event is another in every record; one of something nested is that thing's.
      if path.distinct.count < path.texts.count || path.path.contains(".") { return nil }
    default: break
    }
    return rank
  }

  private func isTarget(_ path: SampledPath) -> Bool {
    let words = path.path.split(separator: ".").flatMap { MapWords.words(of: String($0)) }
    return words.contains {
      ["target", "dst", "dest", "destination", "server", "local", "object", "resource"].contains($0)
    }
  }
}
