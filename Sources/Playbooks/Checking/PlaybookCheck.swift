/// Everything that can be wrong with the playbooks, found before a technician does at three in the morning.
package struct PlaybookCheck {
  private let loading: PlaybookLoading
  private let detections: [String]
  private let log = ProblemLog()

  /// Every problem of the executable's playbooks with those of `folders` over them, in order of place; empty when
  /// they are complete, every text of every language can be filled in, and each of `detections` has its playbook.
  package static func problems(overrides folders: [String] = [], detections: [String]) -> [PlaybookProblem] {
    do throws(PlaybookError) {
      return problems(in: try PlaybookLibrary.files(overrides: folders), detections: detections)
    } catch {
      return error.problems
    }
  }

  static func problems(in files: [SourceFile], detections: [String]) -> [PlaybookProblem] {
    let check = PlaybookCheck(loading: PlaybookLoading(files), detections: detections)
    check.run()
    return Set(check.loading.problems + check.log.problems).sorted()
  }

  private func run() {
    for template in once(loading.playbooks.flatMap(\.prose)) { checkLanguages(template) }
    for party in CallParty.allCases {
      let texts = once(loading.playbooks.filter { $0.contact.party == party }.flatMap(\.texts))
      for example in ExampleFacts.examples(for: party) {
        let filling = Filling(example.facts)
        for template in texts { checkRendering(template, filling, example.name) }
      }
    }
    for playbook in loading.playbooks { checkSections(playbook) }
    // A file that cannot be read would only be told again as unused or missing.
    guard loading.problems.isEmpty else { return }
    checkDetections()
    checkUse()
  }

  /// The languages in which everything is complete.
  static let languages = ["en", "sv"]

  private func checkLanguages(_ template: Template) {
    for language in PlaybookCheck.languages where template.versions[language] == nil {
      log.add("the text has no ‘\(language)’", advice: "add the key ‘\(language)’", at: template.place)
    }
    if let a = template.versions["en"], let b = template.versions["sv"], a.source == b.source, a.source.isSentence {
      log.add("the Swedish text is the English one", advice: "translate it", at: b.place)
    }
  }

  /// Containment and recovery without a way to do it are no help.
  private func checkSections(_ playbook: Playbook<Template>) {
    for step in playbook.contain + playbook.recover where step.how.isEmpty {
      log.add(
        "the step ‘\(step.id)’ does not say how", advice: "add ‘how:’ with a command or a path", at: step.what.place)
    }
  }

  private func checkRendering(_ template: Template, _ filling: Filling, _ example: String) {
    for language in PlaybookCheck.languages {
      do throws(PlaybookError) {
        let text = try template.render(filling, language: language)
        check(text, of: template.form, at: template.version(language)?.place ?? template.place, example)
      } catch {
        for problem in error.problems { log.add(problem.message, advice: problem.advice, at: problem.place) }
      }
    }
  }

  private func check(_ text: String, of form: TextForm, at place: SourcePlace, _ example: String) {
    if text.isEmpty {
      log.add("nothing is left of the text for \(example)", advice: "say something in every case", at: place)
    }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) {
      log.add("a control character is in the text", advice: "write the character out or remove it", at: place)
    }
    if form == .shortMessage { checkLength(text, place, example) }
  }

  private func checkLength(_ text: String, _ place: SourcePlace, _ example: String) {
    guard let septets = ShortMessage.septets(text) else {
      log.add("a character is not in the GSM alphabet", advice: "use plain letters, digits and signs", at: place)
      return
    }
    if septets > ShortMessage.limit {
      log.add(
        "the message has \(septets) septets for \(example), \(ShortMessage.limit) fit", advice: "shorten it",
        at: place)
    }
  }

  private func checkDetections() {
    for detection in detections {
      let owners = loading.playbooks.filter { $0.detections.contains(detection) }
      if owners.isEmpty {
        log.add(
          "the detection ‘\(detection)’ has no playbook", advice: "write it, or name the detection in another's list",
          at: SourcePlace(file: "\(detection).yaml"))
      }
      for playbook in owners.dropFirst() {
        log.add(
          "the detection ‘\(detection)’ already has ‘\(owners[0].id)’", advice: "name it in one playbook only",
          at: place(of: playbook))
      }
    }
  }

  private func checkUse() {
    for playbook in loading.playbooks {
      for detection in playbook.detections where !detections.contains(detection) {
        log.add("unknown detection ‘\(detection)’", advice: "correct its id or drop it", at: place(of: playbook))
      }
      if playbook.detections.isEmpty {
        log.add("no detection leads here", advice: "name its detections or remove the file", at: place(of: playbook))
      }
    }
    for (id, place) in loading.shared.places where !loading.shared.used.contains(id) {
      log.add("no playbook uses ‘\(id)’", advice: "use it or remove the file", at: place)
    }
  }

  private func place(of playbook: Playbook<Template>) -> SourcePlace {
    loading.places[playbook.id] ?? SourcePlace(file: "\(playbook.id).yaml")
  }
}

/// Each text once, however many playbooks share it.
private func once(_ templates: [Template]) -> [Template] {
  var seen: Set<SourcePlace> = []
  return templates.filter { seen.insert($0.place).inserted }
}

extension Playbook<Template> {
  /// Every text, in the order of the tree.
  fileprivate var texts: [Template] {
    var texts: [Template] = []
    _ = map { texts.append($0) }
    return texts
  }

  /// The texts that people read, as opposed to commands and paths that are the same in every language.
  fileprivate var prose: [Template] {
    let steps = contain + recover + close + escalate
    let ways = (steps.flatMap(\.how) + lookAt.flatMap(\.how)).map(\.text)
      .filter { $0.versions[Template.everyLanguage] != nil }.map(\.place)
    return texts.filter { !$0.form.isCode && !ways.contains($0.place) }
  }
}

extension String {
  /// Long enough that two languages cannot agree by chance.
  fileprivate var isSentence: Bool { split(separator: " ").count > 4 }
}
