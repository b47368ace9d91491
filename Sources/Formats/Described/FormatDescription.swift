package import Events

/// A log format as data: what a format map in YAML says, and all that reading such a log takes.
package struct FormatDescription: Sendable {
  package var id = ""
  package var title = ""
  package var profile = FormatProfile(vendor: "", tells: [], documentation: "")
  /// For people: zone rules, what the log cannot tell, how to export it.
  package var notes = ""
  package var recognition = Recognition()
  package var fields: [Entry] = []
  /// Containers beyond those that every log may come in.
  package var mounts: [String] = []
  /// Columns of quite another name, each with the path that it means.
  package var aliases: [(name: String, path: String)] = []
  /// Whether times without a zone are in UTC whatever the operator says of clocks.
  package var isUTC = false
  /// Of times without a zone where the operator says nothing of clocks; nil is UTC.
  package var zone: ClockZone?
  /// A member that holds several events of one record, as an array.
  package var each: String?
  package var dateOrder = DateOrder.monthFirst
  package var takes: [(field: Field, steps: [Take])] = []
  package var rules: [Rule] = []
  package var lines: Lines?

  package init() {}

  /// A field and the paths to it, the better ones first.
  package struct Entry: Sendable {
    package var field: Field
    package var paths: [String]

    package init(_ field: Field, _ paths: [String]) {
      self.field = field
      self.paths = paths
    }
  }

  /// What part of a field's text counts. Text without the mark stays whole.
  package enum Take: Sendable {
    case afterFirst([UInt8]), afterLast([UInt8]), beforeFirst([UInt8]), beforeLast([UInt8])
  }

  /// By which keys, values or texts a record is known. Keys are paths in lower case.
  package struct Recognition: Sendable {
    package var all: [String] = []
    /// One of each list.
    package var any: [[String]] = []
    package var none: [String] = []
    /// One of the paths has a text that passes one of the tests.
    package var values: [(paths: [String], tests: [TextTest])] = []
    /// Of a line of text, one of each list, in the case as it is.
    package var contains: [[[UInt8]]] = []
    package var marks: [String] = []

    package init() {}
  }

  /// What a record means whose fields pass the tests.
  package struct Rule: Sendable {
    package var when: [Condition] = []
    package var unless: [Condition] = []
    package var effects = Effects()
    /// Numbers of the patterns whose messages it is about; nil for all.
    package var patterns: Range<Int>?

    package init() {}
  }

  package struct Condition: Sendable, Equatable {
    package var field: Field
    /// One of these.
    package var tests: [TextTest]

    package init(_ field: Field, _ tests: [TextTest]) {
      self.field = field
      self.tests = tests
    }
  }

  /// How lines of text are read.
  package struct Lines: Sendable {
    package enum Shape: Sendable, Equatable { case patterns, pairs, columns, cef, leef, xml }

    package var hasHead = false
    /// Names of programs, in lower case; all when empty.
    package var programs: [String] = []
    /// Texts of which one of each list stands in every line; those that the log is recognised by.
    package var contains: [[[UInt8]]] = []
    /// Members of a record that may hold a line.
    package var containers: [String] = []
    package var shape = Shape.patterns
    package var delimiter: UInt8?
    /// Between pairs whose keys may hold spaces; empty where one character parts them.
    package var separator: [UInt8] = []
    /// The field whose text the patterns read, where the line itself is read in another way.
    package var patternField: Field?
    /// Names by position; nil where nobody wants the value.
    package var columns: [String?] = []
    package var patterns: [(pattern: LinePattern, effects: Effects)] = []
    /// Ids of formats whose patterns count too, with their rules.
    package var lenders: [String] = []

    package init() {}

    /// Whether a program (in lower case) is one of `programs`, also where it names a part of itself: `sshd(pam_unix)`,
    /// `postfix/smtpd`. A `*` at the end of an entry stands for anything.
    func lists(_ program: String) -> Bool {
      programs.contains { entry in
        if entry.last == "*" { return program.hasPrefix(entry.dropLast()) }
        guard program.hasPrefix(entry) else { return false }
        let rest = program.dropFirst(entry.count).first
        return rest == nil || rest == "(" || rest == "/" || rest == "["
      }
    }
  }
}

/// What a rule or pattern gives; nil where it leaves a thing open.
package struct Effects: Sendable, Equatable {
  package var outcome: Outcome?
  package var secondFactor: SecondFactor?
  package var flow: Flow?
  package var kind: Event.Kind?
  package var flags = Event.Flags()
  /// Constants for what the record does not name.
  package var constants: [Constant] = []
  /// Where values stand for a record of this kind, if not in their own fields.
  package var uses: [Use] = []
  /// Why the record is none of this log, for the account.
  package var skip: String?

  package init() {}

  package struct Constant: Sendable, Equatable {
    package var field: Field
    package var text: String

    package init(_ field: Field, _ text: String) {
      self.field = field
      self.text = text
    }
  }

  package struct Use: Sendable, Equatable {
    package var field: Field
    package var source: Field

    package init(_ field: Field, from source: Field) {
      self.field = field
      self.source = source
    }
  }

  /// Takes from `other` what is still open.
  mutating func complete(from other: Effects) {
    outcome = outcome ?? other.outcome
    secondFactor = secondFactor ?? other.secondFactor
    flow = flow ?? other.flow
    kind = kind ?? other.kind
    flags.formUnion(other.flags)
    skip = skip ?? other.skip
    for use in other.uses where !uses.contains(where: { $0.field == use.field }) { uses.append(use) }
    for constant in other.constants where !constants.contains(where: { $0.field == constant.field }) {
      constants.append(constant)
    }
  }
}

extension FormatDescription {
  /// Takes over another's patterns, with its rules for what they take. The own ones go before.
  package mutating func borrow(from lender: FormatDescription) {
    guard let borrowed = lender.lines?.patterns, let first = lines?.patterns.count else { return }
    lines?.patterns += borrowed
    rules += lender.rules.map { rule in
      var rule = rule
      rule.patterns = first..<first + borrowed.count
      return rule
    }
  }
}
