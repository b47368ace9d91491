@testable import Formats

/// Reads lines and rows as if they were still being written: in pieces with pauses between, now and then by a new
/// reader that goes on where the one before stood.
struct GrowingCheck {
  private let content: [UInt8]
  private let recognition: Recognition
  private let sample: Chunk
  private let limit: Int

  init(_ content: [UInt8], _ recognition: Recognition, limit: Int) {
    self.content = content
    self.recognition = recognition
    self.limit = limit
    sample = Chunk(of: Sample(content, isWhole: true), by: recognition, records: 1)
  }

  func run(_ whole: Framed, _ random: inout SeededGenerator) throws {
    var place = InputPlace(offset: UInt64(recognition.preamble), record: 1)
    var records: [Framed.Record] = []
    var written = recognition.preamble
    let step = 1 + content.count / Int.random(in: 1...8, using: &random)
    while true {
      written = min(content.count, written + Int.random(in: 1...step, using: &random))
      let stream = MemoryStream(content[Int(place.offset)..<written], readSize: Int.random(in: 1...200, using: &random))
      let framer = self.framer(stream, from: place, chunkSize: Int.random(in: 1...300, using: &random))
      try drain(framer, into: &records)
      if written == content.count {
        framer.endGrowing()
        try drain(framer, into: &records)
        break
      }
      place = framer.place
    }
    if records != whole.records {
      let first = zip(records, whole.records).first { $0 != $1 }
      throw Difference(
        "records of growing \(whole.framing)", (records.count, first?.0.offset, first?.0.text),
        (whole.records.count, first?.1.offset, first?.1.text))
    }
  }

  private func framer(_ stream: MemoryStream, from place: InputPlace, chunkSize: Int) -> Framer {
    var options = FramerOptions()
    options.chunkSize = chunkSize
    options.recordLimit = limit
    return Framer(
      growing: ContentStream(growing: stream, name: "growing"), recognition, sample: sample, from: place,
      options: options)
  }

  private func drain(_ framer: Framer, into records: inout [Framed.Record]) throws {
    while let chunk = try framer.next() {
      for (index, range) in chunk.records.enumerated() {
        records.append(
          Framed.Record(
            number: chunk.firstRecord + UInt32(index), offset: chunk.offset + UInt64(range.lowerBound),
            bytes: Array(chunk.bytes[range])))
      }
    }
  }
}
