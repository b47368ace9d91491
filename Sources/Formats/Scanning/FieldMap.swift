/// Where a log format keeps its values: a trie of paths, compiled once for all `RecordScanner`s of that format.
///
/// A path is a chain of keys, compared without regard to the case of ASCII letters:
/// - `location.geoCoordinates.latitude`: keys of nested objects; a dot that belongs to a key is written `\.`
/// - `targets[0].id`: an element of an array by its place
/// - `ExtendedProperties[Name=UserAgent].Value`: the element of an array whose member `Name` is the text `UserAgent`
///
/// The same map reads a CSV row: a column is a first-level key, a cell with JSON is the object below it, and a
/// flattened column (`location.city`, `location_city`) is the path that it spells.
package struct FieldMap: Sendable {
  /// One field and its paths, the better ones first.
  package struct Entry: Sendable {
    let field: Field
    let paths: [String]
    let isRaw: Bool

    /// A field that takes a scalar: a string, a number, true or false.
    package static func value(_ field: Field, _ paths: String...) -> Entry {
      Entry(field: field, paths: paths, isRaw: false)
    }

    /// A field that takes whatever stands there, an object or array as its bytes (walk them with `RawWalk`); a string
    /// that holds JSON is taken as that JSON.
    package static func raw(_ field: Field, _ paths: String...) -> Entry {
      Entry(field: field, paths: paths, isRaw: true)
    }
  }

  let nodes: [Node]
  let edges: [Edge]
  let keys: [UInt8]
  let leaves: [Leaf]
  let selectors: [Selector]
  let places: [Place]
  let aliases: [HeaderName: String]
  /// What the trie was made of.
  let entries: [Entry]
  let mounts: [String]

  /// Entries and mounts that are no paths, in words: empty for a sound map, and a test of every format checks that.
  package let problems: [String]

  /// - Parameters:
  ///   - mounts: paths below which the whole map applies once more (`properties`, `_raw`, `AuditData`), also one within
  ///     another. For one field the deepest mount that has a value wins, within it the path that its entry names first,
  ///     and of two values for one path the first. A mount's value may be an object or a string that holds one.
  ///     A path that leads through a mount (`properties.ip`) hides the key of that name that the map has anyway.
  ///   - aliases: other names of columns, such as localised ones, each with the path that it stands for.
  package init(_ entries: [Entry], mounts: [String] = [], aliases: [(String, String)] = []) {
    var builder = Builder()
    for entry in entries { builder.add(entry) }
    for mount in mounts { builder.add(mount: mount) }
    let compiled = builder.compile()
    nodes = compiled.nodes
    edges = compiled.edges
    keys = compiled.keys
    leaves = compiled.leaves
    selectors = compiled.selectors
    places = compiled.places
    problems = builder.problems
    self.entries = entries
    self.mounts = mounts
    self.aliases = Dictionary(aliases.map { (HeaderName($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
  }
}

extension FieldMap {
  static let root = 0
  static let none = UInt16.max

  /// A step of the trie: what is wanted of a value.
  struct Node: Sendable {
    /// The keys wanted of an object: a hash table of `edgeMask + 1` edges.
    var edgeStart: UInt32 = 0
    var edgeMask: UInt32 = 0
    var leafStart: UInt16 = 0
    var leafCount: UInt16 = 0
    var selectorStart: UInt16 = 0
    var selectorCount: UInt16 = 0
    var placeStart: UInt16 = 0
    var placeCount: UInt16 = 0
    /// The node whose keys hold where this one has none: the root, for a mount.
    var fallback = FieldMap.none
    var hasKeys = false
    var wantsRaw = false

    var isMount: Bool { fallback != FieldMap.none }
    var wantsObject: Bool { hasKeys || isMount }
    var wantsArray: Bool { selectorCount | placeCount != 0 }
    var wantsInside: Bool { wantsObject || wantsArray }
  }

  /// A key and the node below it; `child` is `none` where the hash table has a hole.
  struct Edge: Sendable {
    var hash: UInt32 = 0
    var keyStart: UInt32 = 0
    var keyLength: UInt32 = 0
    var child = FieldMap.none
  }

  struct Leaf: Sendable {
    var field: UInt8
    /// The place of the path in its entry: the lower one wins.
    var rank: UInt8
    var isRaw: Bool
  }

  /// A member (`Name`) whose text picks elements of an array; `texts` is a node whose keys are those texts.
  struct Selector: Sendable {
    var keyStart: UInt32
    var keyLength: UInt32
    var texts: UInt16
  }

  /// The element of an array at `index`.
  struct Place: Sendable {
    var index: UInt32
    var child: UInt16
  }
}
