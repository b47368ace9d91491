import Reports
import Testing

@testable import nattvakt

@Suite("Lines on a whole terminal")
struct FullScreenTests {
  @Test("go on in the next row where they are too long, and are whole when they are put together", arguments: 1...12)
  func fitted(width: Int) {
    let text = "Revoke-MgUserSignInSession -UserId 'å漢字🧑‍🚀'\n\nshort\n" + String(repeating: "漢", count: 20)
    let rows = FullScreen.fitted(text, width: width)
    #expect(rows.allSatisfy { columnCount(of: $0.text) <= width })
    #expect(rows.filter(\.goesOn).allSatisfy { columnCount(of: $0.text) == width })
    guard width > 1 else { return }
    #expect(rows.map(\.text).joined() == text.replacing("\n", with: ""))
    #expect(rows.last?.goesOn == false)
  }

  @Test("are as they were where they fit")
  func short() {
    #expect(FullScreen.fitted("a\n\nb", width: 80) == [FullScreen.Row("a"), FullScreen.Row(""), FullScreen.Row("b")])
  }
}
