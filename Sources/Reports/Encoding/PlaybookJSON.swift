internal import Events
package import Playbooks

extension JSON {
  package static func playbook(_ rendered: RenderedPlaybook) -> JSON {
    let playbook = rendered.playbook
    return .object([
      ("schema", .integer(schema)), ("id", .string(playbook.id)), ("version", .integer(playbook.version)),
      ("title", .string(playbook.title)), ("language", .string(rendered.language)),
      ("spokenLanguage", .string(rendered.spokenLanguage)),
      ("containFirst", .bool(rendered.containFirst)), ("actWithinMinutes", .integer(rendered.actWithin)),
      ("meaning", .string(playbook.meaning)), ("innocent", .strings(playbook.innocent)),
      ("attacker", .strings(playbook.attacker)), ("lookAt", .array(playbook.lookAt.map(look))),
      ("contact", contact(rendered)),
      ("contain", .array(playbook.contain.map(step))), ("recover", .array(playbook.recover.map(step))),
      ("close", .array(playbook.close.map(step))), ("escalate", .array(playbook.escalate.map(step))),
    ])
  }

  private static func contact(_ rendered: RenderedPlaybook) -> JSON {
    let contact = rendered.playbook.contact
    return .object([
      ("party", .string(contact.party.rawValue)), ("numbers", .string(contact.numbers)),
      ("channel", .string(contact.channel)),
      ("before", .string(rendered.beforeTheCall)), ("identity", .string(contact.identity)),
      ("executive", .string(contact.executive)), ("outOfHours", .string(contact.outOfHours)),
      ("opening", .string(contact.opening)), ("questions", .strings(contact.questions)),
      ("evidence", .strings(contact.evidence)), ("answers", .array(contact.answers.map(answer))),
      ("timers", .array(rendered.timers.map(timer))),
      ("messages", .array(contact.messages.map(message))), ("record", .string(contact.record)),
    ])
  }

  private static func timer(minutes: Int, act: String) -> JSON {
    .object([("minutes", .integer(minutes)), ("act", .string(act))])
  }

  private static func answer(_ answer: Answer<String>) -> JSON {
    .object([
      ("id", .string(answer.id.rawValue)), ("says", .string(answer.says)),
      ("verdict", .string(answer.verdict.rawValue)), ("next", .strings(answer.next.map(\.rawValue))),
      ("act", .string(answer.act)),
    ])
  }

  private static func message(_ message: Message<String>) -> JSON {
    .object([
      ("id", .string(message.id.rawValue)), ("to", .string(message.to)), ("subject", .text(message.subject ?? "")),
      ("body", .string(message.body)),
    ])
  }

  private static func look(_ look: Look<String>) -> JSON {
    .object([
      ("id", .string(look.id)), ("what", .string(look.what)), ("why", .string(look.why)), ("how", ways(look.how)),
      ("fields", .strings(look.fields)), ("frame", .string(look.frame)), ("tells", .string(look.tells)),
    ])
  }

  private static func ways(_ ways: [Way<String>]) -> JSON {
    .array(ways.map { .object([("tool", .string($0.tool.rawValue)), ("text", .string($0.text))]) })
  }

  private static func step(_ step: Step<String>) -> JSON {
    .object([
      ("id", .string(step.id)), ("what", .string(step.what)), ("why", .string(step.why)),
      ("how", ways(step.how)),
      ("verify", .string(step.verify)), ("undo", .text(step.undo ?? "")),
    ])
  }
}
