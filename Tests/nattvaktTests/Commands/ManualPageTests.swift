import Foundation
import Testing

@Suite("The manual page")
struct ManualPageTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  @Test("tells of every command, the environment, files, exit status and examples, and help only once")
  func complete() throws {
    try workplace.make("mkdir new parts")
    #expect(try program.run(["generate-documents", "new", "parts"]).status == 0)
    let page = String(decoding: try workplace.bytes("new/nattvakt.1"), as: UTF8.self)
    for command in [
      "analyze", "cases show", "user", "playbook render", "formats inspect", "geo lookup", "store restore",
    ] {
      #expect(page.contains(".Ss \(command)\n"))
    }
    for section in ["ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES"] { #expect(page.contains(".Sh \(section)\n")) }
    #expect(page.ranges(of: ".Fl -help").count == 1)
  }
}
