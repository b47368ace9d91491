import Formats
import Testing

@Suite("Day or month first")
struct DateOrderTests {
  private func order(_ times: String...) -> DateOrder? {
    var evidence = DateOrder.Evidence()
    for time in times { withCell(time) { evidence.note($0) } }
    return evidence.order
  }

  @Test("a number over twelve decides for the whole input")
  func decided() {
    #expect(order("4/5/2021 10:00", "4/28/2021 10:00") == .monthFirst)
    #expect(order("4/5/2021 10:00", "28/4/2021 10:00") == .dayFirst)
    #expect(order("28-4-2021 10:00") == .dayFirst)
  }

  @Test("nothing decides where every number could be either, or where rows contradict each other evenly")
  func undecided() {
    #expect(order("4/5/2021 10:00", "11/12/2021 10:00") == nil)
    #expect(order("13/4/2021 10:00", "4/13/2021 10:00") == nil)
    #expect(order("2021-04-28T10:00:00Z", "28.04.2021 10:00") == nil)
  }

  @Test("a stray row does not outvote the rest")
  func majority() {
    #expect(order("13/4/2021 10:00", "4/13/2021 10:00", "4/14/2021 10:00") == .monthFirst)
  }

  private func sample(_ times: String...) -> FormatSample {
    let rows = times.map { "\($0),r-1,anna@fjordbygg.example,203.0.113.5,NO,Success,0" }
    let header = "Date (UTC),Request ID,Username,IP address,Location,Status,Sign-in error code"
    return FormatSample(
      chunk: Chunk(records: rows), framing: .csv(delimiter: 0x2C), header: Array(header.utf8), name: "test.csv")
  }

  @Test("an order that the first part leaves open is settled by a later part that proves it")
  func settled() {
    var recognition = FormatRecognition(sample("04/05/2026 10:00:00"))
    #expect(recognition.needsDateOrder && recognition.dateOrder == nil)
    recognition.settleDateOrder(from: sample("04/06/2026 10:00:00"))
    #expect(recognition.needsDateOrder)
    recognition.settleDateOrder(from: sample("14/06/2026 10:00:00"))
    #expect(!recognition.needsDateOrder && recognition.dateOrder == .dayFirst)
    recognition.settleDateOrder(from: sample("06/14/2026 10:00:00"))
    #expect(recognition.dateOrder == .dayFirst)
  }

  @Test("times with the year first need no order")
  func yearFirst() {
    #expect(!FormatRecognition(sample("2026-05-04T10:00:00Z")).needsDateOrder)
  }
}
