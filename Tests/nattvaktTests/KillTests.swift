import Foundation
import Store
import Testing

/// Killed at any moment, a run loses nothing and repeats nothing.
@Suite("A run that is killed", .serialized)
struct KillTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  /// With as little memory as there can be, so that sorted runs are on disk.
  private func analyze(_ store: String, _ logs: String) -> [String] {
    Sample.analyze(into: store) + ["--memory", "0", "--jobs", "1", "--quiet", logs]
  }

  private func digest(_ name: String) throws -> String {
    let store = try Store.open(workplace.file(name), mode: .readWrite)
    #expect(try store.check() == [])
    return try store.digest()
  }

  /// Half of the runs start without a store, half with one that holds another customer.
  @Test("at fifty moments: run again, the store is that of an undisturbed run, and no file is left behind")
  func fifty() throws {
    let start = try program.run(analyze("start.sqlite", Sample.folder + "/a-vpn/logs"))
    #expect(start.status == 0)
    var whole: [String] = []
    var took = 0.0
    for name in ["whole-0.sqlite", "whole-1.sqlite"] {
      if name == "whole-1.sqlite" { try workplace.make("cp start.sqlite \(name)") }
      let run = try program.run(analyze(name, Sample.lines))
      #expect(run.status == 0)
      #expect(run.findings.count >= 3)
      took = max(took, run.seconds)
      whole.append(try digest(name))
    }
    #expect(whole[0] != whole[1])
    var random = SeededGenerator(seed: 9)
    var killed = 0
    for number in 0..<50 {
      let name = "killed-\(number).sqlite"
      if number % 2 == 1 { try workplace.make("cp start.sqlite \(name)") }
      let delay = Double.random(in: 0..<took, using: &random)
      if try program.run(analyze(name, Sample.lines), killedAfter: delay).status == 137 { killed += 1 }
      #expect(try workplace.temporaryFiles == [], "killed after \(delay) s")
      if workplace.exists(name) { _ = try digest(name) }
      #expect(try program.run(analyze(name, Sample.lines)).status == 0)
      #expect(try digest(name) == whole[number % 2], "killed after \(delay) s")
      try workplace.make("rm \(name)*")
    }
    #expect(killed >= 25)
  }
}
