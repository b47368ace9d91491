internal import Glibc

/// Standard input, read as far as something is there, without waiting for more.
package final class FollowedPipe: FollowedInput {
  package let name = InputSource.standardInput.name
  private let stream: PollingStream
  private var framer: Framer?
  private var hasEnded = false
  private var tried = 0

  /// Whoever writes has closed it, and everything was handed out; or it cannot be read.
  package private(set) var isEnded = false

  private let catalogue: FormatCatalogue

  package init(descriptor: Int32 = 0, catalogue: FormatCatalogue = .microsoft) {
    self.catalogue = catalogue
    stream = PollingStream(descriptor: descriptor, name: name)
  }

  package var place: InputPlace { framer?.place ?? .start }
  package var problems: FramingProblems { framer?.problems ?? FramingProblems() }
  package var sample: FormatSample? {
    framer.map { FormatSample(chunk: $0.sample, framing: $0.framing, header: $0.header, name: name) }
  }

  package func next() throws(InputError) -> Chunk? {
    if isEnded { return nil }
    do throws(InputError) {
      if framer == nil { try begin() }
      guard let framer else { return nil }
      if let chunk = try framer.next() { return chunk }
      guard stream.isEnded else { return nil }
      if !hasEnded {
        hasEnded = true
        framer.endGrowing()
        if let chunk = try framer.next() { return chunk }
      }
      isEnded = true
      return nil
    } catch {
      isEnded = true
      throw error
    }
  }

  /// The end of a pipe is told by whoever closes it.
  package func last(isOld: Bool) -> Chunk? { nil }

  private static let sampleSize = 256 << 10

  /// As soon as enough is there to know the log; what is not text is refused with its reason.
  private func begin() throws(InputError) {
    let head = try stream.gather(atMost: FollowedPipe.sampleSize)
    let isAll = stream.isEnded || head.count >= FollowedPipe.sampleSize
    if head.isEmpty { isEnded = stream.isEnded }
    if head.isEmpty || head.count == tried && !isAll { return }
    tried = head.count
    if Packing(head.prefix(4)) != nil {
      throw InputError(name, .unsupported, "compressed data", advice: "unpack it before the pipe")
    }
    let (encoding, markLength) = Encoding.recognise(head[...])
    if encoding != .utf8 {
      throw InputError(name, .unsupported, "text in UTF-16", advice: "convert it to UTF-8 before the pipe")
    }
    let sample = Sample(head.dropFirst(markLength), isWhole: stream.isEnded)
    guard isAll || sample.content.contains(.newline) else { return }
    let recognition = try Recognition(sample, name: name)
    let first = Chunk(of: sample, by: recognition, records: 32)
    let known = FormatRecognition(
      FormatSample(chunk: first, framing: recognition.framing, header: recognition.header, name: name),
      among: catalogue)
    // A header may have come without a row, or a greeting before the first record.
    if !isAll, known.problem != nil { return }
    stream.skip(markLength + recognition.preamble)
    framer = Framer(
      growing: ContentStream(growing: stream, name: name), recognition, sample: first,
      from: InputPlace(offset: UInt64(recognition.preamble), record: 1), options: FramerOptions())
  }
}

/// A descriptor that is read only where something is there.
final class PollingStream: ByteStream {
  private let descriptor: Int32
  private let name: String
  private(set) var isEnded = false
  private(set) var consumed: UInt64 = 0
  /// Read ahead, still to be handed out.
  private var head: [UInt8] = []

  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Reads ahead until nothing more is there for now.
  func gather(atMost limit: Int) throws(InputError) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while head.count < limit {
      let got = try room.withUnsafeMutableBytes { buffer in self.receiving(buffer) }.get()
      if got == 0 { break }
      head += room[..<got]
    }
    return head
  }

  func skip(_ count: Int) { head.removeFirst(min(count, head.count)) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    if head.isEmpty { return try receiving(buffer).get() }
    let count = min(buffer.count, head.count)
    buffer.copyBytes(from: head[..<count])
    head.removeFirst(count)
    return count
  }

  private func receiving(_ buffer: UnsafeMutableRawBufferPointer) -> Result<Int, InputError> {
    var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard !isEnded, poll(&question, 1, 0) > 0 else { return .success(0) }
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return .success(0) }
    guard count >= 0 else {
      isEnded = true
      return .failure(InputError(name, .unreadable, at: .stored(consumed), SystemFault.current))
    }
    isEnded = count == 0
    consumed += UInt64(count)
    return .success(count)
  }
}
