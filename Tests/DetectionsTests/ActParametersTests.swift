import Testing

@testable import Detections

@Suite("Parameters of acts")
struct ActParametersTests {
  @Test("are names and values")
  func plain() {
    let parameters = ActParameters("Name=x; DeleteMessage=True; MoveToFolder=RSS Feeds")
    #expect(parameters.entries.map(\.name) == ["name", "deletemessage", "movetofolder"])
    #expect(parameters.affirms("deletemessage") && !parameters.denies("deletemessage"))
    #expect(ActParameters("ConsentContext.OnBehalfOfAll=\"True\"").affirms("consentcontext.onbehalfofall"))
    #expect(parameters.values("movetofolder") == ["rss feeds"])
  }

  @Test("of one name are all kept, so that a forged one hides nothing")
  func forged() {
    let parameters = ActParameters("Name=a; ForwardTo=bo@own.example; ForwardTo=x@evil.example")
    #expect(parameters.domains(in: ["forwardto"]) == ["own.example", "evil.example"])
  }

  @Test("may hold the separator")
  func separator() {
    #expect(ActParameters("Name=a; b; DeleteMessage=True").values("name") == ["a", "b"])
  }

  @Test(
    "give the domains of addresses in all their forms",
    arguments: [
      "smtp:x@evil.example", "[SMTP:x@Evil.example]", "\"Bo\" [SMTP:x@evil.example]", "<x@evil.example>",
      "a;x@evil.example", #"[{"Recipients":"x@evil.example"}]"#,
    ])
  func domains(value: String) {
    #expect(ActParameters("ForwardTo=\(value)").domains(in: ["forwardto"]) == ["evil.example"])
  }

  @Test(
    "of hostile text do no harm",
    arguments: ["", ";", "; ; ;", "=", "=x", "a==b", "@", "ForwardTo=@", "ForwardTo=@@@...", "\u{0}=\u{0}", "é=1"])
  func hostile(text: String) {
    let parameters = ActParameters(text)
    #expect(parameters.domains(in: ["forwardto"]).isEmpty)
  }

  @Test("are bounded in number")
  func bounded() {
    let many = Array(repeating: "Name=x", count: 100_000).joined(separator: "; ")
    #expect(ActParameters(many).entries.count <= ActParameters.limit + 1)
  }
}
