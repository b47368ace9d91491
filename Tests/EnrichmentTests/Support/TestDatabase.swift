import Events

/// A value in a made-up database of places.
indirect enum TestValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral {
  case text(String)
  case double(Double)
  case float(Float)
  case unsigned(UInt32)
  case short(UInt16)
  case long(UInt64)
  case flag(Bool)
  case list([TestValue])
  case map([(String, TestValue)])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(dictionaryLiteral elements: (String, TestValue)...) { self = .map(elements) }

  /// By the MaxMind DB format 2.0: a control byte of type and size, then the value, big endian.
  var bytes: [UInt8] {
    switch self {
    case .text(let text): TestValue.control(2, text.utf8.count) + Array(text.utf8)
    case .double(let number): TestValue.control(3, 8) + number.bitPattern.bigEndianBytes
    case .float(let number): TestValue.control(15, 4) + number.bitPattern.bigEndianBytes
    case .unsigned(let number): TestValue.control(6, 4) + number.bigEndianBytes
    case .short(let number): TestValue.control(5, 2) + number.bigEndianBytes
    case .long(let number): TestValue.control(9, 8) + number.bigEndianBytes
    case .flag(let flag): TestValue.control(14, flag ? 1 : 0)
    case .list(let values): TestValue.control(11, values.count) + values.flatMap(\.bytes)
    case .map(let pairs):
      TestValue.control(7, pairs.count) + pairs.flatMap { TestValue.text($0).bytes + $1.bytes }
    }
  }

  private static func control(_ type: UInt8, _ size: Int) -> [UInt8] {
    precondition(size < 285, "too long for a test")
    let small = UInt8(min(size, 29))
    let head = type < 8 ? [type << 5 | small] : [small, type - 7]
    return size < 29 ? head : head + [UInt8(size - 29)]
  }
}

/// Writes a small MMDB, so that a test's addresses live in the test's own database.
struct TestDatabase {
  var type = "Test"
  var description = "made up for a test"
  var built: UInt64 = 1_790_000_000
  /// 6, or 4 for a file that knows no IPv6.
  var ipVersion = 6
  /// Narrower networks after the wider ones that hold them.
  var networks: [(String, TestValue)]

  private enum Side { case empty, node(Int), record(Int) }

  var bytes: [UInt8] {
    let (nodes, records) = tree
    var data: [UInt8] = []
    var offsets: [Int] = []
    for record in records {
      offsets.append(data.count)
      data += record.bytes
    }
    let pointers = nodes.flatMap { [$0.0, $0.1] }.map { side -> Int in
      switch side {
      case .empty: nodes.count
      case .node(let number): number
      case .record(let number): nodes.count + 16 + offsets[number]
      }
    }
    let search = pointers.flatMap { UInt32($0).bigEndianBytes.dropFirst() }
    let mark: [UInt8] = [0xAB, 0xCD, 0xEF] + Array("MaxMind.com".utf8)
    return search + [UInt8](repeating: 0, count: 16) + data + mark + metadata(nodes.count).bytes
  }

  private func metadata(_ nodes: Int) -> TestValue {
    [
      "binary_format_major_version": .short(2), "binary_format_minor_version": .short(0),
      "build_epoch": .long(built), "database_type": .text(type), "description": ["en": .text(description)],
      "ip_version": .short(UInt16(ipVersion)), "languages": .list(["en"]),
      "node_count": .unsigned(UInt32(nodes)), "record_size": .short(24),
    ]
  }

  private var tree: ([(Side, Side)], [TestValue]) {
    var nodes: [(Side, Side)] = [(.empty, .empty)]
    for (number, network) in networks.enumerated() {
      let bits = prefix(network.0)
      var node = 0
      for bit in bits.dropLast() {
        let side = bit ? nodes[node].1 : nodes[node].0
        guard case .node(let next) = side else {
          nodes.append((side, side))
          let next = nodes.count - 1
          if bit { nodes[node].1 = .node(next) } else { nodes[node].0 = .node(next) }
          node = next
          continue
        }
        node = next
      }
      if bits.last == true { nodes[node].1 = .record(number) } else { nodes[node].0 = .record(number) }
    }
    return (nodes, networks.map(\.1))
  }

  /// IPv4 starts 96 zeros down in a tree of version 6.
  private func prefix(_ network: String) -> [Bool] {
    let parts = network.split(separator: "/")
    guard let address = IPAddress(String(parts[0])), let length = Int(parts[1]) else {
      preconditionFailure("\(network) is no network")
    }
    if address.isV4 {
      let own = (0..<length).map { address.v4 >> UInt32(31 - $0) & 1 == 1 }
      return ipVersion == 6 ? [Bool](repeating: false, count: 96) + own : own
    }
    return (0..<length).map { bit -> Bool in
      let word = bit < 64 ? address.high : address.low
      return word >> UInt64(63 - bit % 64) & 1 == 1
    }
  }

  /// 8,192 networks of hosters and after them one network more: too many for the last to be among the samples by which
  /// a file's schema is learned.
  static func large(_ network: String, _ value: TestValue) -> TestDatabase {
    let hosters = (0..<8_192).map { number -> (String, TestValue) in
      ("100.\(number / 64).\(number % 64 * 4).0/24", ["is_hosting_provider": true, "id": .unsigned(UInt32(number))])
    }
    return TestDatabase(networks: hosters + [(network, value)])
  }

  /// A file of its own in a temporary folder, given back as its path.
  func write() throws -> String { try TemporaryFile.write(bytes) }
}

extension FixedWidthInteger {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
