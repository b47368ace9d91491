import Events

/// What is held against a label.
enum Aspect: String, CaseIterable {
  case read, time, address, user, outcome
}

/// A difference that is the peer's or that this project wants: a line of Docs/Conformance.md.
struct MeantDifference {
  let aspect: Aspect
  let reason: String
  let holds: (Label, ReadRecord) -> Bool

  init(_ aspect: Aspect, _ reason: String, _ holds: @escaping (Label, ReadRecord) -> Bool) {
    self.aspect = aspect
    self.reason = reason
    self.holds = holds
  }
}

/// Records of one suite held against what is said of them, aspect by aspect.
struct Comparison {
  let name: String
  let meant: [MeantDifference]
  private(set) var cases = 0
  private var agreements: [Aspect: Agreement] = [:]

  init(_ name: String, meant: [MeantDifference] = []) {
    self.name = name
    self.meant = meant
  }

  subscript(aspect: Aspect) -> Agreement { agreements[aspect] ?? Agreement() }

  mutating func hold(_ record: ReadRecord, against label: Label) {
    cases += 1
    note(.read, record.event != nil, record.refusal, label, record)
    guard let event = record.event else { return }
    if let time = label.time {
      // Either side may have kept whole seconds only.
      let isSame = abs(time.microseconds - event.time.microseconds) < 1_000_000
      note(.time, isSame, "\(event.time), not \(time)", label, record)
    }
    if !label.addresses.isEmpty {
      let isSame = record.address.map(label.addresses.contains) ?? false
      note(.address, isSame, "\(record.address?.description ?? "none"), not \(label.addresses)", label, record)
    }
    if !label.users.isEmpty {
      note(.user, record.isOne(of: label.users), "\(record.user), not \(label.users)", label, record)
    }
    if let isGranted = label.isGranted {
      let isSame = isGranted == (event.outcome == .granted)
      note(.outcome, isSame, "\(event.outcome), not \(isGranted ? "success" : "failure")", label, record)
    }
  }

  private mutating func note(
    _ aspect: Aspect, _ isSame: Bool, _ difference: String, _ label: Label, _ record: ReadRecord
  ) {
    if isSame {
      agreements[aspect, default: Agreement()].agree()
    } else if let known = meant.first(where: { $0.aspect == aspect && $0.holds(label, record) }) {
      agreements[aspect, default: Agreement()].differ(on: known.reason)
    } else {
      agreements[aspect, default: Agreement()].differ("\(label.name): \(difference): \(label.record.prefix(300))")
    }
  }

  /// A row of the table in Docs/Conformance.md, and what lies behind it.
  func report() {
    let cells = Aspect.allCases.map { aspect in
      let agreement = self[aspect]
      let count = agreement.agreed + agreement.unmeant.count
      return count == 0 ? "–" : "\(agreement.agreed) of \(count)"
    }
    print("conformance | \(name) | \(cases) | \(cells.joined(separator: " | ")) |")
    for aspect in Aspect.allCases {
      for (kind, count) in self[aspect].meant.sorted(by: { $0.key < $1.key }) {
        print("conformance \(name), \(aspect): \(count) × \(kind)")
      }
      for difference in self[aspect].unmeant { print("conformance \(name), \(aspect) differs: \(difference)") }
    }
  }
}

extension ReadRecord {
  /// Whether the account is one of those named, with or without its domain.
  func isOne(of names: [String]) -> Bool {
    names.contains { name in
      let name = name.lowercased()
      return name == user || local(name) == local(user)
    }
  }

  private func local(_ name: String) -> Substring {
    let account = name.split(separator: "\\", omittingEmptySubsequences: false).last ?? ""
    return account.split(separator: "@", omittingEmptySubsequences: false).first ?? ""
  }
}
