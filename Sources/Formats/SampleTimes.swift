/// What the times of a sample prove about the order of day and month.
enum SampleTimes {
  /// Looks at the column that the format reads first where it has a value, since two columns of one export may differ.
  static func evidence(in sample: FormatSample, read format: any Format) -> DateOrder.Evidence {
    let lane = Lane(format, framing: sample.framing, header: sample.header)
    var evidence = DateOrder.Evidence()
    sample.chunk.bytes.withUnsafeBytes { bytes in
      for range in sample.chunk.records {
        lane.timeCell(of: range, in: bytes) { evidence.note($0) }
      }
    }
    return evidence
  }
}
