@testable import Playbooks

/// The smallest set of files that the check finds nothing wrong with; tests change one line of it.
enum Fixture {
  static let detections = ["strange-sign-in"]

  static let files = [
    SourceFile(path: "strange-sign-in.yaml", text: playbook),
    SourceFile(path: "steps/call.yaml", text: contact),
    SourceFile(path: "steps/lock.yaml", text: lock),
    SourceFile(path: "steps/search.yaml", text: search),
  ]

  /// The files with `old` of `path` replaced by `new`.
  static func files(_ path: String, _ old: String, _ new: String) -> [SourceFile] {
    files.map { $0.path == path ? SourceFile(path: path, text: $0.text.replacing(old, with: new)) : $0 }
  }

  /// The line of `path`, from 1, on which `text` first stands.
  static func line(of text: String, in path: String, _ files: [SourceFile]) -> Int? {
    let file = files.first { $0.path == path }
    let lines = file?.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines?.firstIndex { $0.contains(text) }.map { $0 + 1 }
  }

  private static let playbook = """
    id: strange-sign-in
    version: 3
    title: { en: A strange sign-in, sv: En konstig inloggning }
    detections: [strange-sign-in]
    act-within: { low: 480, medium: 60, high: 30, critical: 15 }
    contain-first: { severity: critical, stage: persistence }
    meaning: { en: "Somebody signed in as {{user}}.", sv: "Någon loggade in som {{user}}." }
    innocent:
      - { en: A journey, sv: En resa }
    attacker:
      - { en: A theft, sv: En stöld }
    look-at: [search]
    contact:
      use: call
      questions:
        - { en: Have you got a new phone?, sv: Har du ny telefon? }
      answers:
        travelling: { verdict: policy-violation }
    contain: [lock]
    recover:
      - what: { en: Open it, sv: Öppna det }
        why: { en: It is over, sv: Det är över }
        how:
          - graph: Update-MgUser -UserId '{{user}}' -AccountEnabled:$true
        verify: { en: It works, sv: Det fungerar }
        undo: { en: Lock it, sv: Lås det }
    close:
      - what: { en: Say thank you, sv: Tacka }
        why: { en: They helped, sv: De hjälpte till }
        verify: { en: It is noted, sv: Det är antecknat }
    escalate:
      - what: { en: Call the chief, sv: Ring chefen }
        why: { en: It is serious, sv: Det är allvar }
        verify: { en: They answered, sv: De svarade }
    """

  private static let lock = """
    kind: step
    id: lock
    what: { en: Lock it, sv: Lås det }
    why: { en: Nobody gets in, sv: Ingen kommer in }
    how:
      - graph: Update-MgUser -UserId '{{user}}' -AccountEnabled:$false
      - okta: Directory > People > More Actions > Suspend
    verify: { en: It is locked, sv: Det är låst }
    undo: { en: Open it, sv: Öppna det }
    """

  private static let search = """
    kind: look
    id: search
    what: { en: Sign-ins, sv: Inloggningar }
    why: { en: To see, sv: För att se }
    how:
      - log-analytics: |
          SigninLogs
          | where UserPrincipalName =~ '{{user}}'
    fields: [IPAddress]
    frame: { en: A week, sv: En vecka }
    tells: { en: Much, sv: Mycket }
    """

  private static let contact = """
    kind: contact
    id: call
    channel: { en: The number on file, sv: Numret i boken }
    numbers:
      en: "{{#contact.phone}}Call {{contact.phone}}{{/contact.phone}}{{^contact.phone}}No number{{/contact.phone}}"
      sv: "{{#contact.phone}}Ring {{contact.phone}}{{/contact.phone}}{{^contact.phone}}Inget nummer{{/contact.phone}}"
    contained: { en: It is locked, sv: Det är låst }
    not-contained: { en: It is open, sv: Det är öppet }
    identity: { en: Who is it?, sv: Vem är det? }
    opening: { en: Hello, sv: Hej }
    questions:
      - { en: Where are you?, sv: Var är du? }
    evidence:
      - { en: An address, sv: En adress }
    answers:
      it-was-me: { says: *a, verdict: confirmed-safe, next: [close], do: *b }
      it-was-me-vpn: { says: *a, verdict: known-vpn, next: [close], do: *b }
      travelling: { says: *a, verdict: expected-travel, next: [close], do: *b }
      not-me: { says: *a, verdict: compromised, next: [contain, recover, close], do: *b }
      not-sure: { says: *a, verdict: unresolved, next: [look-at], do: *b }
      someone-else: { says: *a, verdict: shared-account, next: [escalate], do: *b }
      denies: { says: *a, verdict: compromised, next: [contain], do: *b }
      no-answer: { says: *a, verdict: unresolved, next: [timers], do: *b }
    timers:
      second-attempt: { after: { low: 60, medium: 30, high: 15, critical: 5 }, do: *b }
      manager: { after: { low: 120, medium: 60, high: 30, critical: 10 }, do: *b }
      contain-on-suspicion: { after: { low: 240, medium: 120, high: 60, critical: 20 }, do: *b }
    messages:
      sms-user: { to: *a, body: { en: Please call us, sv: Ring oss } }
      mail-manager: { to: *a, subject: *a, body: *b }
      mail-customer: { to: *a, subject: *a, body: *b }
      follow-up-user: { to: *a, subject: *a, body: *b }
      report-customer: { to: *a, subject: *a, body: *b }
    executive: { en: Hurry, sv: Skynda }
    out-of-hours: { en: Wake them, sv: Väck dem }
    record: { en: Everything, sv: Allt }
    """
    .replacing("*a", with: "{ en: Says, sv: Säger }").replacing("*b", with: "{ en: Do it, sv: Gör det }")
}
