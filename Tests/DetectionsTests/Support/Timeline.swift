import Baselines
import Detections
import Events

/// A story of sign-ins, one a line, with a mark where a finding is due:
///
///     3 weeks          Malmö telia laptop
///     3 weeks 12 others Malmö telia desktop
///     mon 08:00        Malmö telia laptop
///     mon 09:00        Lagos mtn stranger    ← impossible-travel high, new-country medium
///
/// `3 weeks` is a habit: sign-ins at 08, 12 and 16 on every working day of the weeks before. Words after the client change
/// one sign-in: `right` (password right, stopped), `bad`, `mfa`, `single`, `refused`, `background`, `workload`, `risk`,
/// `session=a`, `room=b` (another /48), `host=7`, `radius=900`, `country-only`, `disputed=Paris`, `user=bo`.
/// `act=New-InboxRule`, `on=rule`, `with=DeleteMessage=True;Name=x` make it an audit act with target and parameters;
/// `app=Azure_CLI`, `proto=deviceCode`, `token=t`, `code=50126`, and `unknown`, `locked`, `disabled`, `reported`,
/// `unanswered`, `legacy`, `device-code` set what their names say ("_" stands for a space).
/// `times=30` repeats the line every 10 s (`every=2` for another pace), each time as another of `users=12` victims where
/// that is given; marks stand for the last repetition. A day may have a week: `2tue` is Tuesday of the second week.
struct Timeline {
  var steps: [Step] = []
  var policy = PersonPolicy()

  struct Step {
    var line: Int
    var time: Timestamp
    var words: [String]
    var user = "anna"
    var marks: [String] = []
  }

  /// Monday of the first week after the habits: 5 January 2026.
  static let start = Timestamp(seconds: 1_767_571_200)

  init(_ text: String, policy: PersonPolicy = PersonPolicy()) {
    self.policy = policy
    for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      add(line.split(separator: "←").map { String($0) }, line: i + 1)
    }
    steps.sort { ($0.time, $0.line, $0.user) < ($1.time, $1.line, $1.user) }
  }

  private mutating func add(_ halves: [String], line: Int) {
    guard var words = halves.first?.split(separator: " ").map(String.init), words.count >= 4 else { return }
    if words[1] == "weeks", let weeks = Int(words[0]) {
      words.removeFirst(2)
      addHabit(weeks: weeks, words, line: line)
      return
    }
    let marks =
      halves.count < 2 ? [] : halves[1].split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    var step = Step(line: line, time: Timeline.time(words[0], words[1]), words: Array(words[2...]), marks: marks)
    if let user = step.value(of: "user") { step.user = user }
    steps += repeated(step)
  }

  private func repeated(_ step: Step) -> [Step] {
    let count = step.value(of: "times").flatMap { Int($0) } ?? 1
    let pace = step.value(of: "every").flatMap { Double($0) } ?? 10
    let users = step.value(of: "users").flatMap { Int($0) }
    return (0..<count).map { i in
      var one = step
      one.time = step.time.adding(seconds: Double(i) * pace)
      if let users { one.user = "victim\(i % users + 1)" }
      if i < count - 1 { one.marks = [] }
      return one
    }
  }

  private mutating func addHabit(weeks: Int, _ words: [String], line: Int) {
    var words = words
    var users = ["anna"]
    if words[1] == "others", let count = Int(words[0]) {
      users = (1...count).map { "colleague\($0)" }
      words.removeFirst(2)
    }
    for day in 0..<weeks * 7 where day % 7 < 5 {
      for (i, user) in users.enumerated() {
        for hour in [8.0, 12, 16] {
          let time = Timeline.start.adding(seconds: Double(day - weeks * 7) * 86_400 + hour * 3_600 + Double(i))
          steps.append(Step(line: line, time: time, words: words, user: user))
        }
      }
    }
  }

  private static func time(_ day: String, _ clock: String) -> Timestamp {
    let week = day.first?.wholeNumberValue ?? 1
    let name = day.filter(\.isLetter)
    let index = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].firstIndex(of: name) ?? 0
    let parts = clock.split(separator: ":").compactMap { Double($0) }
    let seconds = parts[0] * 3_600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return start.adding(seconds: Double((week - 1) * 7 + index) * 86_400 + seconds)
  }
}

extension Timeline.Step {
  func value(of key: String) -> String? {
    words.first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }
}
