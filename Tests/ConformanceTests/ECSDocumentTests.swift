import Events
import Foundation
import Testing

/// What Elastic's pipelines make of sign-ins, as it lies in an index: the map of the common schema must read it the way
/// the products' own maps read the records that it was made from.
@Suite("Documents in Elastic's common schema", .enabled(if: Corpus.isThere, Comment(rawValue: Corpus.hint)))
struct ECSDocumentTests {
  @Test("time, address, user and outcome are those of the document's fields", arguments: [false, true])
  func documents(isNested: Bool) throws {
    var comparison = Comparison("documents, \(isNested ? "nested" : "flat")")
    for labelled in try ["elastic_integrations", "elastic_beats"].flatMap(Corpus.cases).filter(isSignIn) {
      var label = Label(elastic: labelled)
      let document = isNested ? nested(labelled.expected) : labelled.expected
      label.record = String(decoding: try JSONSerialization.data(withJSONObject: document), as: UTF8.self)
      let record = try ReadRecord(label.record)
      if isEnd(labelled) {
        #expect(record.event == nil, "\(label.record)")
      } else {
        comparison.hold(record, against: label)
      }
    }
    comparison.report()
    for aspect in Aspect.allCases { #expect(comparison[aspect].share >= 0.99, "\(comparison[aspect].unmeant)") }
    #expect(comparison[.outcome].agreed > 100)
  }

  /// Windows documents hold the whole event beside the schema's fields, and are read by the Windows maps.
  private func isSignIn(_ labelled: Corpus.Case) -> Bool {
    let label = Label(elastic: labelled)
    return labelled.texts("event.category").contains("authentication") && label.time != nil && label.namesSomebody
      && !(labelled.format.hasPrefix("windows") && labelled.expected["event.code"] != nil)
  }

  private func isEnd(_ labelled: Corpus.Case) -> Bool {
    let types = labelled.texts("event.type")
    return types.contains("end") && !types.contains("start")
      || labelled.text("event.action").contains(#/log-?_?(out|off)|logged-(out|off)|session.end|session-disc/#)
  }

  /// Dotted names as objects within objects.
  private func nested(_ fields: [String: Any]) -> [String: Any] {
    fields.sorted { $0.key < $1.key }.reduce(into: [:]) { document, field in
      put(field.value, field.key.split(separator: ".").map(String.init)[...], in: &document)
    }
  }

  private func put(_ value: Any, _ path: ArraySlice<String>, in document: inout [String: Any]) {
    guard let name = path.first else { return }
    if path.count == 1 { return document[name] = value }
    guard var inner = (document[name] ?? [String: Any]()) as? [String: Any] else { return }
    put(value, path.dropFirst(), in: &inner)
    document[name] = inner
  }
}
