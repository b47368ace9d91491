@testable import Formats

/// What a `FieldMap` asks for, without a trie: a list of paths, each followed on its own.
struct ReferenceMap {
  /// Names in small letters.
  enum Step: Equatable {
    case key([UInt8])
    case place(Int)
    case element(key: [UInt8], text: [UInt8])
  }

  struct Path {
    enum Goal {
      case field(Field, rank: Int, isRaw: Bool)
      case mount
    }
    let steps: [Step]
    let goal: Goal
  }

  /// A place in a record that some path leads to or through: the paths whose first `depth` steps are those to here.
  struct Place {
    let depth: Int
    let paths: [Path]
  }

  let root: Place
  /// Keys of the root that spell a whole path with dots.
  private var flattened: [[UInt8]: Place] = [:]

  init(_ map: FieldMap) {
    var paths: [Path] = []
    for entry in map.entries {
      for (rank, path) in entry.paths.enumerated() {
        paths.append(Path(path, .field(entry.field, rank: rank, isRaw: entry.isRaw)))
      }
    }
    paths += map.mounts.map { Path($0, .mount) }
    root = Place(depth: 0, paths: paths)
    for path in paths {
      guard let name = path.spelling, flattened[name] == nil, root.child(name) == nil else { continue }
      flattened[name] = path.steps.reduce(root) { $0.taking($1) }
    }
  }

  /// The place below `key`: the place's own; of a mount the root's where it has none, so that the map holds once more.
  func child(of place: Place, _ key: [UInt8]) -> Place? {
    if let own = place.child(key) { return own }
    guard place.depth == 0 || place.isMount else { return nil }
    return root.child(key) ?? flattened[key.foldedASCII]
  }
}

extension ReferenceMap.Path {
  fileprivate init(_ text: String, _ goal: Goal) {
    self.goal = goal
    steps = (FieldMap.Path(text)?.steps ?? []).map { step in
      switch step {
      case .key(let key): .key(key.utf8.foldedASCII)
      case .place(let index): .place(Int(index))
      case .element(let key, let text): .element(key: key.utf8.foldedASCII, text: text.utf8.foldedASCII)
      }
    }
  }

  /// With dots between its keys; nil for a path that leads into an array.
  fileprivate var spelling: [UInt8]? {
    var keys: [[UInt8]] = []
    for step in steps {
      guard case .key(let key) = step else { return nil }
      keys.append(key)
    }
    return Array(keys.joined(separator: [UInt8(ascii: ".")]))
  }
}

extension ReferenceMap.Place {
  func child(_ key: [UInt8]) -> Self? { child(.key(key.foldedASCII)) }
  func child(at index: Int) -> Self? { child(.place(index)) }
  func child(where key: [UInt8], is text: [UInt8]) -> Self? { child(.element(key: key, text: text.foldedASCII)) }

  private func child(_ step: ReferenceMap.Step) -> Self? {
    let place = taking(step)
    return place.paths.isEmpty ? nil : place
  }

  fileprivate func taking(_ step: ReferenceMap.Step) -> Self {
    Self(depth: depth + 1, paths: paths.filter { $0.steps.count > depth && $0.steps[depth] == step })
  }

  /// The paths that end here.
  var goals: [ReferenceMap.Path.Goal] { paths.filter { $0.steps.count == depth }.map(\.goal) }

  private var following: [ReferenceMap.Step] { paths.filter { $0.steps.count > depth }.map { $0.steps[depth] } }

  var isMount: Bool { goals.contains { if case .mount = $0 { true } else { false } } }
  var takesContainers: Bool { goals.contains { if case .field(_, _, isRaw: true) = $0 { true } else { false } } }
  var entersObjects: Bool { isMount || following.contains { if case .key = $0 { true } else { false } } }
  var entersArrays: Bool { following.contains { if case .key = $0 { false } else { true } } }

  /// The members by which elements of an array are chosen, each once.
  var selectors: [[UInt8]] {
    var keys: [[UInt8]] = []
    for case .element(let key, _) in following where !keys.contains(key) { keys.append(key) }
    return keys
  }
}
