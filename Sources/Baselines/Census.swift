internal import CByteScan

/// What a whole tenant uses of one kind: how often, by how many people, on how many days. An open-addressing table.
package struct Census: Sendable {
  private(set) var entries: [Entry] = []
  /// Index into `entries` plus one; 0 is free. Always a power of two, at most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 16)
  /// Decayed weight of everything ever learned.
  package private(set) var total: Float = 0

  package init() {}

  package struct Entry: Hashable, Sendable {
    package var key: UInt64
    // Before the smaller ones: 32 bytes that way, two to a line of the cache.
    package var users: UserCount
    package var weight: Float
    /// Hours since 1970.
    package var first: Int32
    package var last: Int32
    package var days: UInt16
  }

  package var count: Int { entries.count }

  package subscript(key: UInt64) -> Entry? {
    guard key != 0, let i = index(of: key) else { return nil }
    return entries[i]
  }

  /// `user` counts the one person who used it.
  package mutating func learn(_ key: UInt64, user: UserCount, hour: Int32, capacity: Int) {
    guard key != 0 else { return }
    total += 1
    if let i = index(of: key) {
      entries.withUnsafeMutableBufferPointer { $0[i].meet(user: user, hour: hour) }
    } else {
      add(key, user: user, hour: hour, capacity: capacity)
    }
  }

  @inline(never)
  private mutating func add(_ key: UInt64, user: UserCount, hour: Int32, capacity: Int) {
    if entries.count >= capacity { forgetLightest() }
    entries.append(Entry(key: key, users: user, weight: 1, first: hour, last: hour, days: 1))
    place(entries.count - 1)
    if entries.count * 2 > slots.count { rebuild(slots: slots.count * 2) }
  }

  package mutating func decay(by factor: Float) {
    entries.withUnsafeMutableBufferPointer { entries in
      for i in entries.indices { entries[i].weight *= factor }
    }
    total *= factor
  }

  /// What is known of the key will be asked for soon.
  func foresee(_ key: UInt64) {
    slots.withUnsafeBufferPointer { slots in
      let number = Int(slots[home(of: key)])
      guard number > 0 else { return }
      entries.withUnsafeBufferPointer { entries in nv_foresee(entries.baseAddress.map { $0 + (number - 1) }) }
    }
  }

  private func index(of key: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        var slot = home(of: key)
        while slots[slot] != 0 {
          let i = Int(slots[slot]) - 1
          if entries[i].key == key { return i }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }

  /// Keys are hashes, except that a country is its two letters: multiplying spreads those too.
  private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func place(_ i: Int) {
    var slot = home(of: entries[i].key)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(i + 1)
  }

  private mutating func rebuild(slots count: Int) {
    slots = Array(repeating: 0, count: count)
    for i in entries.indices { place(i) }
  }

  /// Makes room a quarter at a time, so that a flood of new keys costs little each.
  private mutating func forgetLightest() {
    let rest = entries.count - max(1, entries.count / 4)
    entries.withUnsafeMutableBufferPointer { Census.moveHeaviest(rest, toFrontOf: $0) }
    entries.removeLast(entries.count - rest)
    rebuild(slots: slots.count)
  }

  /// Quickselect: each round puts one entry where it belongs, the heavier before it and the lighter after, and goes on
  /// with the side on which the boundary lies.
  private static func moveHeaviest(_ count: Int, toFrontOf entries: UnsafeMutableBufferPointer<Entry>) {
    var open = entries.startIndex..<entries.endIndex
    while open.count > 1 {
      var part = UnsafeMutableBufferPointer(rebasing: entries[open])
      let pivot = part[part.count / 2]
      let place = part.partition { !$0.outweighs(pivot) }
      var rest = UnsafeMutableBufferPointer(rebasing: part[place...])
      _ = rest.partition { pivot.outweighs($0) }
      let middle = open.lowerBound + place
      if count == middle || count == middle + 1 { return }
      open = count < middle ? open.lowerBound..<middle : middle + 1..<open.upperBound
    }
  }
}

extension Census.Entry {
  /// Of equal weight the one used later is kept, then the larger key.
  fileprivate func outweighs(_ other: Census.Entry) -> Bool {
    if weight != other.weight { return weight > other.weight }
    if last != other.last { return last > other.last }
    return key > other.key
  }

  @inline(__always)
  fileprivate mutating func meet(user: UserCount, hour: Int32) {
    weight += 1
    users.formUnion(user)
    if hour > last {
      if hour / 24 != last / 24, days < .max { days += 1 }
      last = hour
    } else {
      first = min(first, hour)
    }
  }
}

extension Census: Savable {
  /// By key: the order of entries shows in nothing else, and the table is made anew.
  package func save(to writer: inout StateWriter) {
    writer.write(total)
    writer.write(entries.sorted { $0.key < $1.key })
  }

  package init(from reader: inout StateReader) throws(StateError) {
    total = try reader.readFloat()
    entries = try reader.readList(of: Entry.self)
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    rebuild(slots: size)
  }
}

extension Census.Entry: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(weight)
    writer.write(key: users.bits)
    writer.write(Int64(first))
    writer.write(Int64(last))
    writer.write(UInt64(days))
  }

  package init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    weight = try reader.readFloat()
    users = UserCount(bits: try reader.readKey())
    first = try reader.read(Int32.self)
    last = try reader.read(Int32.self)
    days = try reader.read(UInt16.self)
  }
}
