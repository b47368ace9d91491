import FormatMaps
import Formats
import Testing

@Suite("How much of a log is known")
struct LogReadingCoverageTests {
  private static let map = """
    id: doors
    title: Doors
    recognise: {all: [door, who.name]}
    fields:
      time: at
      user: who.name
      address: from
      session: tags[0].id
      text-1: raw
    rules:
      - outcome: granted
    """

  private func reading(_ log: String) throws -> LogReading {
    let map = try FormatMap(LogReadingCoverageTests.map, file: "doors.yaml")
    let source = InputSource(name: "doors", content: Array(log.utf8))
    return try LogReading(source, among: FormatCatalogue(own: [map.format]))
  }

  @Test("is told for each thing that detections look at, in per cent of the events")
  func percent() throws {
    let with = #"{"at":"2026-03-02T07:15:02Z","door":"a","who":{"name":"anna"},"from":"203.0.113.7"}"#
    let without = #"{"at":"2026-03-02T07:15:02Z","door":"a","who":{"name":"anna"}}"#
    let reading = try reading([with, without, without].joined(separator: "\n"))
    let coverage = reading.coverage(of: reading.readSample().events)
    let percents = Dictionary(uniqueKeysWithValues: coverage.map { ($0.name, $0.percent) })
    #expect(percents["user"] == 100 && percents["address"] == 33 && percents["session"] == 0)
    #expect(reading.coverage(of: []).allSatisfy { $0.percent == 0 })
  }

  @Test("names the keys that no field takes, in objects, arrays and columns")
  func unused() throws {
    let record =
      #"{"at":"2026-03-02T07:15:02Z","door":"a","who":{"name":"anna","age":7},"tags":[{"id":"x","n":1}],"raw":{"deep":1}}"#
    #expect(try reading(record).unusedKeys == ["door", "who.age", "tags[0].n"])
    #expect(try reading("at,door,who_name,from,floor\n2026-03-02T07:15:02Z,a,b,c,2\n").unusedKeys == ["door", "floor"])
  }
}
