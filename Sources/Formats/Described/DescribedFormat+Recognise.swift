extension DescribedFormat {
  package func recognise(_ keys: SampleKeys) -> Int {
    if let lines, let line = keys.line {
      // Keys that are asked for beside patterns are those of records that hold a line. Of a line itself, something else
      // than the patterns has to tell whose it is.
      let tellsNothing = lines.programs.isEmpty && description.recognition.contains.isEmpty
      if lines.shape == .patterns, tellsNothing, !description.recognition.hasNoKeys { return 0 }
      return recognise(line, line.program, lines)
    }
    if let lines {
      for container in lines.containers.map({ $0.lowercased() }) where !keys.text(container).isEmpty {
        let line = Array(keys.text(container).utf8).withUnsafeBytes { SampleLine($0) }
        let score = recognise(line, line.program.isEmpty ? program(of: keys) : line.program, lines)
        let isKnown = description.recognition.hasNoKeys || !lines.programs.isEmpty || lines.shape != .patterns
        if score > 0, isKnown || description.recognition.score(of: keys) > 0 { return score }
      }
      if description.recognition.hasNoKeys { return 0 }
      if lines.shape == .patterns { return min(description.recognition.score(of: keys), 55) }
    }
    let containers = description.mounts + [description.each].compactMap(\.self)
    return description.recognition.score(of: keys.within(containers))
  }

  /// What a record that holds a line names as its program.
  private func program(of keys: SampleKeys) -> String {
    let paths = description.fields.first { $0.field == .program }?.paths ?? []
    return paths.lazy.map { keys.text($0.lowercased()) }.first { !$0.isEmpty }?.lowercased() ?? ""
  }

  private func recognise(_ line: SampleLine, _ program: String, _ lines: FormatDescription.Lines) -> Int {
    let recognition = description.recognition
    return line.withBytes { bytes in
      for texts in recognition.contains where !texts.contains(where: { bytes.first($0) != nil }) { return 0 }
      let isListed = lines.programs.isEmpty ? nil : lines.lists(program)
      if isListed == false { return 0 }
      switch lines.shape {
      case .patterns:
        let message = UnsafeRawBufferPointer(rebasing: bytes[lines.hasHead ? line.message : 0..<bytes.count]).trimmed
        if let found = lines.patterns.first(where: { $0.pattern.matches(message) }) {
          // Whoever names the program knows better than who knows the message alone.
          return found.effects.skip != nil ? 55 : isListed == true ? 96 : recognition.contains.isEmpty ? 90 : 93
        }
        return isListed == true || !recognition.contains.isEmpty ? 55 : 0
      case .columns: return recognition.contains.isEmpty ? 0 : 85
      case .pairs, .cef, .leef, .xml:
        guard line.shape == lines.shape else { return 0 }
        if recognition.hasNoKeys { return recognition.contains.isEmpty ? 0 : 85 }
        return recognition.score(of: line.keys)
      }
    }
  }
}

extension FormatDescription.Recognition {
  var hasNoKeys: Bool { all.isEmpty && any.isEmpty && values.isEmpty }

  /// Whether the record has the keys that it must have, and none that it must not.
  func keysHold(in keys: SampleKeys) -> Bool {
    for path in all where !keys.hasFlattened(path) { return false }
    for paths in any where !paths.contains(where: keys.hasFlattened) { return false }
    for path in none where keys.hasFlattened(path) { return false }
    return true
  }

  /// 60 and up to 40 for the share of marks; 80 without marks; 0 where a condition does not hold.
  func score(of keys: SampleKeys) -> Int {
    // A header tells no values.
    if hasNoKeys || keys.isCSV && all.isEmpty && any.isEmpty { return 0 }
    if !keysHold(in: keys) { return 0 }
    if !keys.isCSV {
      for (paths, tests) in values {
        let holds = paths.contains { path in
          Array(keys.text(path).utf8).withUnsafeBytes { bytes in tests.contains { $0.holds(of: bytes) } }
        }
        if !holds { return 0 }
      }
    }
    if marks.isEmpty { return 80 }
    return 60 + 40 * marks.count(where: keys.hasFlattened) / marks.count
  }
}

extension SampleKeys {
  /// With what stands in `containers` as the record's own.
  fileprivate func within(_ containers: [String]) -> SampleKeys {
    containers.isEmpty ? self : opening(containers.map { $0.lowercased() })
  }

  /// Whether the record has the path, as it is or flattened to the name of a column.
  fileprivate func hasFlattened(_ path: String) -> Bool {
    has(path) || path.utf8.contains(UInt8(ascii: ".")) && has(path.replacing(".", with: "_"))
  }
}
