/// What stands before the message in a line of a system log: RFC 3164 and RFC 5424, with dates of both kinds, behind
/// the prefixes of container runtimes, or nothing at all. Ranges of the line; empty where a part is missing.
struct LineHead: Equatable {
  var time = 0..<0
  var host = 0..<0
  var program = 0..<0
  var message = 0..<0

  init(_ line: UnsafeRawBufferPointer) {
    var reader = HeadReader(line)
    reader.skipContainerPrefix()
    let start = reader.position
    reader.skipPriority()
    if reader.takeVersion() {
      if let time = reader.isoTime() ?? reader.nil5424() {
        self.time = time
        host = reader.plainWord()
        program = reader.plainWord()
        _ = reader.plainWord()
        _ = reader.plainWord()
        reader.skipStructuredData()
        message = reader.rest
        if program.isEmpty || line[program].elementsEqual("-".utf8) { takeInner(of: line, behind: reader) }
        return
      }
      reader.position = start
      reader.skipPriority()
    }
    guard let time = reader.isoTime() ?? reader.clockTime() else {
      message = reader.rest
      return
    }
    self.time = time
    reader.skipLevel()
    // A relay put its own time before that of the head, which names no year.
    _ = reader.clockTime()
    if let name = reader.tag() {
      // `fw1: %ASA-6-…` names the device and no program.
      if reader.isAtMessageID { host = name } else { program = name }
    } else {
      let mark = reader.position
      host = reader.hostWord()
      reader.skipFacility()
      if let program = reader.tag() { self.program = program } else if host.isEmpty { reader.position = mark }
    }
    reader.skipExtras()
    message = reader.rest
  }

  /// A head within the message, of a relay that only put its own before it.
  private mutating func takeInner(of line: UnsafeRawBufferPointer, behind reader: HeadReader) {
    let inner = LineHead(UnsafeRawBufferPointer(rebasing: line[message]))
    if inner.program.isEmpty { return }
    let shift = { (range: Range<Int>) in range.lowerBound + reader.position..<range.upperBound + reader.position }
    (time, host, program) = (shift(inner.time), shift(inner.host), shift(inner.program))
    message = shift(inner.message)
  }
}

/// A place in a line that moves over the parts of a head.
private struct HeadReader {
  let line: UnsafeRawBufferPointer
  var position = 0

  init(_ line: UnsafeRawBufferPointer) {
    self.line = line
    skipSpaces()
  }

  private func byte(_ ahead: Int = 0) -> UInt8 { position + ahead < line.count ? line[position + ahead] : 0 }

  mutating func skipSpaces() {
    while position < line.count, line[position] == 0x20 || line[position] == 0x09 { position += 1 }
  }

  /// What is left, without white space at its ends.
  var rest: Range<Int> {
    var (start, end) = (position, line.count)
    while start < end, line[start] <= 0x20 { start += 1 }
    while end > start, line[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// `2026-03-27T13:08:09.123Z stdout F `, of Kubernetes.
  mutating func skipContainerPrefix() {
    let start = position
    guard isoTime() != nil else { return position = start }
    let stream = word()
    let isStream = line.has("stdout", at: stream.lowerBound) || line.has("stderr", at: stream.lowerBound)
    guard isStream, stream.count == 6 else { return position = start }
    let flag = word()
    if flag.count != 1 { position = start }
  }

  /// `<38>`
  mutating func skipPriority() {
    guard byte() == UInt8(ascii: "<") else { return }
    var end = position + 1
    while end < line.count, line[end].isDigit { end += 1 }
    guard end > position + 1, end - position <= 4, end < line.count, line[end] == UInt8(ascii: ">") else { return }
    position = end + 1
    skipSpaces()
  }

  /// `1 ` of RFC 5424.
  mutating func takeVersion() -> Bool {
    guard byte() == UInt8(ascii: "1"), byte(1) == 0x20 else { return false }
    position += 2
    return true
  }

  mutating func nil5424() -> Range<Int>? {
    guard byte() == UInt8(ascii: "-"), byte(1) == 0x20 else { return nil }
    position += 2
    return position..<position
  }

  /// A date with its year first and a time, in one word or two, and an offset behind a space.
  mutating func isoTime() -> Range<Int>? {
    let start = position
    guard line.count - start >= 19, hasYear,
      line[start + 4] == 0x2D || line[start + 4] == 0x2F, line[start + 5].isDigit
    else { return nil }
    _ = word()
    if !holdsColon(start..<position) {
      guard byte().isDigit else {
        position = start
        return nil
      }
      _ = word()
    }
    var end = position
    while end > start, line[end - 1] == 0x20 { end -= 1 }
    if (byte() == 0x2B || byte() == 0x2D) && byte(1).isDigit && byte(4).isDigit {
      let zone = word()
      end = zone.upperBound
    }
    if end > start, line[end - 1] == 0x3A { end -= 1 }
    return start..<end
  }

  /// `Mar 27 13:08:09`, also `Mar 27 2026 13:08:09.123`, `Fri Mar 27 13:08:09 2026`, `2026 Mar 27 13:08:09`, with a
  /// colon or a zone's name behind.
  mutating func clockTime() -> Range<Int>? {
    let start = position
    if hasYear, byte(4) == 0x20 { position += 5 }
    if !isMonth, isWeekday { _ = word() }
    guard isMonth else {
      position = start
      return nil
    }
    _ = word()
    guard byte().isDigit else {
      position = start
      return nil
    }
    _ = word()
    if hasYear, byte(4) == 0x20 { position += 5 }
    skipSpaces()
    let clock = word()
    guard clock.count >= 8, line[clock.lowerBound + 2] == 0x3A || line[clock.lowerBound + 1] == 0x3A else {
      position = start
      return nil
    }
    var end = clock.upperBound
    if line[end - 1] == 0x3A { end -= 1 }
    let zone = line.has("UTC", at: position) || line.has("GMT", at: position) ? 3 : byte() == UInt8(ascii: "Z") ? 1 : 0
    if zone > 0 {
      let word = word()
      if word.count == zone || word.count == zone + 1 && line[word.upperBound - 1] == 0x3A {
        end = word.lowerBound + zone
      } else {
        position = word.lowerBound
      }
    }
    if hasYear, byte(4) == 0x20 {
      end = position + 4
      position += 5
    }
    return start..<end
  }

  private var hasYear: Bool { byte().isDigit && byte(1).isDigit && byte(2).isDigit && byte(3).isDigit }

  private func holdsColon(_ range: Range<Int>) -> Bool {
    for i in range where line[i] == 0x3A { return true }
    return false
  }

  /// Three letters of a name without regard to their case, as a number.
  private var name: UInt32 {
    UInt32(byte() | 0x20) << 16 | UInt32(byte(1) | 0x20) << 8 | UInt32(byte(2) | 0x20)
  }

  private var isWeekday: Bool {
    switch name {
    // mon, tue, wed, thu, fri, sat, sun
    case 0x6D6F6E, 0x747565, 0x776564, 0x746875, 0x667269, 0x736174, 0x73756E: byte(3) == 0x20 || byte(3) == 0x2C
    default: false
    }
  }

  private var isMonth: Bool {
    switch name {
    // jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec
    case 0x6A616E, 0x666562, 0x6D6172, 0x617072, 0x6D6179, 0x6A756E, 0x6A756C, 0x617567, 0x736570, 0x6F6374, 0x6E6F76,
      0x646563:
      byte(3) == 0x20
    default: false
    }
  }

  /// Up to the next space, and past the spaces behind.
  mutating func word() -> Range<Int> {
    let start = position
    while position < line.count, line[position] != 0x20, line[position] != 0x09 { position += 1 }
    let found = start..<position
    skipSpaces()
    return found
  }

  /// A word, unless the message begins with an object or a message id of its own.
  mutating func plainWord() -> Range<Int> {
    byte() == UInt8(ascii: "{") || byte() == UInt8(ascii: "%") ? position..<position : word()
  }

  /// `<10.5>` and `auth.info:`, levels by number or name.
  mutating func skipLevel() {
    guard byte() == UInt8(ascii: "<"), let close = line[position...].prefix(12).firstIndex(of: UInt8(ascii: ">")) else {
      return skipFacility()
    }
    position = close + 1
    skipSpaces()
  }

  /// Whether a dot stands in the next word.
  private var hasDotAhead: Bool {
    var end = position
    while end < line.count, line[end] != 0x20, line[end] != 0x09 {
      if line[end] == UInt8(ascii: ".") { return true }
      end += 1
    }
    return false
  }

  /// `auth.info `, `daemon.notice: `.
  mutating func skipFacility() {
    guard hasDotAhead else { return }
    let start = position
    let found = word()
    let levels = ["emerg", "alert", "crit", "err", "error", "warn", "warning", "notice", "info", "debug"]
    let parts = String(decoding: line[found], as: UTF8.self).split(separator: ".")
    let level = parts.last.map { $0.hasSuffix(":") ? $0.dropLast() : $0 }.map(String.init) ?? ""
    if parts.count != 2 || !levels.contains(level) { position = start }
  }

  /// `[ID 800047 auth.info] ` of Solaris, `[  970.699396] ` of a kernel's ring.
  mutating func skipExtras() {
    guard byte() == UInt8(ascii: "["), let close = line[position...].prefix(64).firstIndex(of: UInt8(ascii: "]")) else {
      return
    }
    let inner = line[(position + 1)..<close]
    let isID = inner.starts(with: "ID ".utf8)
    let isClock = inner.contains(UInt8(ascii: ".")) && inner.allSatisfy { $0.isDigit || $0 == 0x20 || $0 == 0x2E }
    guard isID || isClock else { return }
    position = close + 1
    if byte() == UInt8(ascii: ":") { position += 1 }
    skipSpaces()
  }

  var isAtMessageID: Bool { byte() == UInt8(ascii: "%") }

  /// A host's name; nothing where the message begins at once, as `%ASA-…` or `: %ASA-…` does.
  mutating func hostWord() -> Range<Int> {
    if byte() == UInt8(ascii: ":") { position += 1 }
    skipSpaces()
    if byte() == UInt8(ascii: "%") || byte() == UInt8(ascii: "{") { return position..<position }
    let start = position
    let host = word()
    // An address with its port, or a list of values, belongs to the message.
    let isAddress = line[host].contains(UInt8(ascii: ":")) && line[host].contains { $0 == 0x2E || $0 == 0x5B }
    if isAddress && line[host.upperBound - 1] != UInt8(ascii: ":") || line[host].contains(UInt8(ascii: ",")) {
      position = start
      return start..<start
    }
    // `host : %ASA-…`, `host: %ASA-…`
    if byte() == UInt8(ascii: ":"), byte(1) == 0x20 { position += 1 }
    skipSpaces()
    return host
  }

  /// `sshd[1361]: `, `su: `, `dovecot/auth: `, with a space before the colon or not; nil where there is none.
  mutating func tag() -> Range<Int>? {
    let start = position
    var end = start
    if byte() == UInt8(ascii: "[") { return bracketedTag() }
    while end < line.count, line[end].mayStandInProgram { end += 1 }
    guard end > start, end - start <= 64 else { return nil }
    var next = end
    if next < line.count, line[next] == UInt8(ascii: "[") {
      while next < line.count, line[next] != UInt8(ascii: "]"), next - end < 32 { next += 1 }
      next += 1
    }
    let hasNumber = next > end
    while next < line.count, line[next] == 0x20 { next += 1 }
    let isTag =
      next < line.count && line[next] == UInt8(ascii: ":") && (next + 1 == line.count || line[next + 1] <= 0x20)
    // A number in brackets tells a program too.
    guard isTag || hasNumber && next > end + 1 && line[next - 1] == 0x20 else { return nil }
    position = isTag ? next + 1 : next
    skipSpaces()
    return start..<end
  }

  /// `[sshd] `, `[sshd]: `, as macOS and some relays have it.
  private mutating func bracketedTag() -> Range<Int>? {
    let start = position + 1
    var end = start
    while end < line.count, line[end].mayStandInProgram { end += 1 }
    guard end > start, end < line.count, line[end] == UInt8(ascii: "]"), line[start].isLetter else { return nil }
    position = end + 1
    if byte() == UInt8(ascii: ":") { position += 1 }
    skipSpaces()
    return start..<end
  }

  /// `-`, or `[id name="value" …]…` with escaped brackets within.
  mutating func skipStructuredData() {
    if byte() == UInt8(ascii: "-"), byte(1) == 0x20 || position + 1 == line.count {
      position += 1
      return skipSpaces()
    }
    while byte() == UInt8(ascii: "["), isElement {
      var isQuoted = false
      while position < line.count {
        let current = line[position]
        position += 1
        if current == UInt8(ascii: "\\") { position += 1 } else if current == 0x22 { isQuoted.toggle() }
        if current == UInt8(ascii: "]"), !isQuoted { break }
      }
    }
    skipSpaces()
    // A byte order mark before the message.
    if byte() == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { position += 3 }
  }
}

extension HeadReader {
  /// Whether the bracket opens an element of structured data, whose name stands before a space or the end, and not a
  /// message that begins with a bracket.
  private var isElement: Bool {
    let name = line[(position + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }
    return !name.isEmpty && !name.contains { $0 == 0x22 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }
  }
}

extension UInt8 {
  fileprivate var mayStandInProgram: Bool {
    switch self {
    // Letters, digits, and - _ . / ( ) @
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x5F, 0x2E, 0x2F, 0x28, 0x29, 0x40: true
    default: false
    }
  }
}
