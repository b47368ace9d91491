package import Events

/// The words of one finding. What speaks for each story is added from the evidence.
package struct Telling: Sendable {
  package var title: Phrase
  package var summary: Phrase
  package var innocent: Phrase
  package var attacker: Phrase
  package var counterfactual: Phrase
  /// What it was held against, where that is not a person's habits.
  package var baseline: Phrase?

  package init(
    title: Phrase, summary: Phrase, innocent: Phrase, attacker: Phrase, counterfactual: Phrase,
    baseline: Phrase? = nil
  ) {
    self.title = title
    self.summary = summary
    self.innocent = innocent
    self.attacker = attacker
    self.counterfactual = counterfactual
    self.baseline = baseline
  }
}
