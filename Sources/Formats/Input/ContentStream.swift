/// What an input says: unpacked, converted to UTF-8, without a byte order mark.
package final class ContentStream: ByteStream {
  let name: String
  private let limits: InputLimits
  private let stream: PeekStream
  private let isCompressed: Bool
  /// Bytes of content handed out so far.
  package private(set) var produced: UInt64 = 0

  /// Layers of compression that are taken off: a `.gz` in a `.zip`, and one to spare.
  private static let mostLayers = 3
  /// Enough for the encoding to show.
  private static let encodingSample = 4 << 10

  package convenience init(_ source: InputSource, limits: InputLimits = InputLimits()) throws(InputError) {
    try self.init(source.open(), name: source.name, limits: limits, isPacked: source.isPacked)
  }

  init(_ stored: any ByteStream, name: String, limits: InputLimits, isPacked: Bool = false) throws(InputError) {
    self.name = name
    self.limits = limits
    var stream = PeekStream(stored)
    var layers = isPacked ? 1 : 0
    while layers < ContentStream.mostLayers, let packing = Packing(stream.peek(4)) {
      stream = PeekStream(try packing.unpack(stream, name: name))
      layers += 1
    }
    isCompressed = layers > 0
    self.stream = ContentStream.decode(stream)
  }

  /// UTF-8 as it stands in a file that is still being written: nothing is looked at before it is read.
  init(growing stored: any ByteStream, name: String) {
    self.name = name
    limits = InputLimits()
    stream = PeekStream(stored)
    isCompressed = false
  }

  private static func decode(_ stream: PeekStream) -> PeekStream {
    let (encoding, markLength) = Encoding.recognise(stream.peek(encodingSample))
    stream.skip(markLength)
    switch encoding {
    case .utf8: return stream
    case .utf16LittleEndian: return PeekStream(UTF16Stream(stream, bigEndian: false))
    case .utf16BigEndian: return PeekStream(UTF16Stream(stream, bigEndian: true))
    }
  }

  /// Bytes taken so far from the input as it is stored, for progress.
  package var consumed: UInt64 { stream.consumed }

  /// The next `count` bytes without taking them; fewer only where the content ends or fails before.
  func peek(_ count: Int) -> ArraySlice<UInt8> { stream.peek(count) }

  /// Drops `count` bytes that have been peeked at.
  func skip(_ count: Int) {
    stream.skip(count)
    produced += UInt64(count)
  }

  /// Fills the start of `buffer`, which is not empty; 0 only at the end. Before it throws, everything that could be
  /// read has been handed out.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    try checkExpansion()
    let room = limits.content.map { $0 - min($0, produced) } ?? .max
    if room == 0 { return try endAtLimit() }
    let wanted = Int(clamping: min(room, UInt64(buffer.count)))
    let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
    produced += UInt64(count)
    return count
  }

  private func checkExpansion() throws(InputError) {
    guard isCompressed, produced > limits.expansionAllowance, produced / limits.expansion > consumed else { return }
    throw InputError(
      name, .tooLarge, at: .content(produced),
      "unpacks to more than \(limits.expansion) times its size, as a decompression bomb does",
      advice: "if the input is to be trusted, raise --max-expansion")
  }

  /// Content of just the length allowed is no error.
  private func endAtLimit() throws(InputError) -> Int {
    if stream.peek(1).isEmpty { return 0 }
    throw InputError(
      name, .tooLarge, at: .content(produced), "holds more than \(produced) bytes",
      advice: "if the input is to be trusted, raise --max-content")
  }
}
