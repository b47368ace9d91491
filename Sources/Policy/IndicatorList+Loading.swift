package import Events
internal import Foundation
package import Settings

extension IndicatorList {
  /// What a run takes from its lists, and what there is to tell of them.
  package struct Loaded: Sendable {
    package var list = IndicatorList()
    /// Files that cannot be used at all: a run without them is no whole one.
    package var failures: [SettingError] = []
    /// One line for each file with entries that are left out.
    package var remarks: [String] = []

    package init() {}
  }

  /// Reads lists as far as they can be read: a run must not end because one line of another's list is wrong. Entries that
  /// have ended by `now` are kept for the sign-ins of their time, and told.
  package static func load(_ files: [String], now: Timestamp) -> Loaded {
    var loaded = Loaded()
    for file in files {
      do throws(SettingError) {
        let (indicators, problems) = try read(file)
        for indicator in indicators { loaded.list.add(indicator) }
        let ended = indicators.count { !$0.holds(at: now) }
        loaded.remarks += remark(file, leftOut: problems, ended: ended, of: indicators.count)
      } catch {
        loaded.failures.append(error)
        loaded.list.isComplete = false
      }
    }
    return loaded
  }

  private static func remark(_ file: String, leftOut: [SettingProblem], ended: Int, of count: Int) -> [String] {
    var parts: [String] = []
    if let first = leftOut.first {
      let which =
        leftOut.count == 1
        ? "an entry is left out, in line" : "\(leftOut.count) entries are left out, the first in line"
      parts.append("\(which) \(first.line): \(first.message)")
    }
    if ended > 0 { parts.append("\(ended) of \(count) entries \(ended == 1 ? "has" : "have") ended") }
    return parts.isEmpty ? [] : ["\(file): " + parts.joined(separator: "; ")]
  }

  /// The entries of one list and what is wrong in it. By the end of its name it is YAML, CSV or JSON (STIX 2.1, or as
  /// the YAML), else text: one address, range or number a line, the reason after it.
  static func read(_ file: String) throws(SettingError) -> ([Indicator], [SettingProblem]) {
    let text = try TextFile.content(file)
    let name = (file as NSString).lastPathComponent
    let problems = ProblemList()
    let ending = (name as NSString).pathExtension.lowercased()
    let tree: SettingTree? =
      switch ending {
      case "yaml", "yml", "json", "stix": try SettingTree.parse(yaml: text, file: file)
      case "csv": SettingTree.parse(csv: text)
      default: SettingTree.parse(indicators: text)
      }
    guard let tree else { return ([], []) }
    var indicators = IndicatorReader(hasOtherColumns: ending == "csv")
      .indicators(Setting(tree: tree, path: "", problems: problems))
    for i in indicators.indices { indicators[i].list = name }
    return (indicators, problems.problems.inFileOrder)
  }
}

extension SettingTree {
  /// Lines of an address, range or number, with the reason after space, comma or semicolon; `#` begins a remark, which is
  /// the reason where no other is given.
  static func parse(indicators text: String) -> SettingTree {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    let entries = lines.compactMap { number, line -> SettingTree? in
      let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      let word = line.prefix { !$0.isWhitespace && !",;#".contains($0) }
      if word.isEmpty { return nil }
      let place = { (text: String) in SettingTree(content: .text(text), line: number + 1, column: 1) }
      var pairs = [(key: place("indicator"), value: place(String(word)))]
      let reason = line.dropFirst(word.count).drop { $0.isWhitespace || ",;#".contains($0) }
      if !reason.isEmpty { pairs.append((place("reason"), place(String(reason.filter { !$0.isNewline })))) }
      return SettingTree(content: .map(pairs), line: number + 1, column: 1)
    }
    return SettingTree(content: .list(entries), line: 1, column: 1)
  }
}
