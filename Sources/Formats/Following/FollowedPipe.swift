internal import Glibc

/// Standard input, read as far as something is there, without waiting for more.
package final class FollowedPipe: FollowedInput {
  package let name = InputSource.standardInput.name
  private let stream = PollingStream(descriptor: 0, name: InputSource.standardInput.name)
  private var framer: Framer?
  private var isOver = false

  package init() {}

  package var place: InputPlace { framer?.place ?? .start }
  package var problems: FramingProblems { framer?.problems ?? FramingProblems() }
  package var sample: FormatSample? {
    framer.map { FormatSample(chunk: $0.sample, framing: $0.framing, header: $0.header, name: name) }
  }

  /// Whoever writes has closed it, and everything was handed out.
  package var isEnded: Bool { isOver }

  package func next() throws(InputError) -> Chunk? {
    if isOver { return nil }
    if framer == nil { try begin() }
    guard let framer else { return nil }
    if let chunk = try framer.next() { return chunk }
    guard stream.isEnded else { return nil }
    isOver = true
    framer.endGrowing()
    return try framer.next()
  }

  package func last() -> Chunk? { nil }

  /// As soon as a first line is there; what is not text is refused with its reason.
  private func begin() throws(InputError) {
    let head = try stream.gather(until: .newline, atMost: 256 << 10)
    guard !head.isEmpty, stream.isEnded || head.contains(.newline) || head.count >= 256 << 10 else {
      isOver = stream.isEnded
      return
    }
    if Packing(head.prefix(4)) != nil {
      isOver = true
      throw InputError(name, .unsupported, "compressed data", advice: "unpack it before the pipe")
    }
    let markLength = Encoding.recognise(head[...]).markLength
    let sample = Sample(head.dropFirst(markLength), isWhole: stream.isEnded)
    let recognition = try Recognition(sample, name: name)
    stream.skip(markLength + recognition.preamble)
    framer = Framer(
      growing: ContentStream(growing: stream, name: name), recognition,
      sample: Chunk(of: sample, by: recognition, records: 32),
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

  /// Reads ahead until `byte` is there, or nothing more is for now.
  func gather(until byte: UInt8, atMost limit: Int) throws(InputError) -> [UInt8] {
    var room = [UInt8](repeating: 0, count: 64 << 10)
    while !head.contains(byte), head.count < limit {
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
