import Testing

@testable import Formats

@Suite("Windows events in XML")
struct EventXMLSplitterTests {
  private let event = "<Event xmlns='x'><System><EventID>4624</EventID></System></Event>"

  @Test("are records from their opening to their closing tag, whatever stands around and wherever buffers end")
  func cuts() throws {
    let pretty = event.replacing("><", with: ">\n  <")
    for text in [
      "<?xml version=\"1.0\"?><Events>\(event)\(event)</Events>", "<Events>\n\(pretty)\n\(event)\n</Events>\n",
      "Record 1\n<?xml version=\"1.0\"?>\n\(pretty)\nRecord 2\n\(pretty)\n",
    ] {
      let whole = try Framed(Array(text.utf8))
      #expect(whole.framing == .eventXML)
      #expect(whole.texts.count == 2)
      #expect(whole.texts.allSatisfy { $0.hasPrefix("<Event ") && $0.hasSuffix("</Event>") })
      for size in [1, 3, 7, 64] {
        #expect(try Framed(Array(text.utf8), chunkSize: size, readSize: size).texts == whole.texts)
      }
    }
  }

  @Test("one a line are lines, so that what stands between is told")
  func lines() throws {
    #expect(try Framed(Array("\(event)\n\(event)\n".utf8)).framing == .lines)
    #expect(try Framed(Array("<Events><EventData/></Events>".utf8)).framing == .lines)
  }

  @Test("that break off are told")
  func truncated() throws {
    let framed = try Framed(Array("<Events>\(event)<Event><System>".utf8))
    #expect(framed.texts.count == 1)
    #expect(framed.problems.map(\.kind) == [.truncated])
  }
}
