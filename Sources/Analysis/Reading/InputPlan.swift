import Events
internal import Formats

/// How one input is read, decided from its beginning.
struct InputPlan: Sendable {
  let number: UInt32
  let name: String
  let recognition: FormatRecognition
  let sample: FormatSample

  var format: String { recognition.formats.first?.id ?? "unknown" }
}

/// A chunk and what it is a part of.
struct Work: Sendable {
  let plan: InputPlan
  let chunk: Chunk
}
