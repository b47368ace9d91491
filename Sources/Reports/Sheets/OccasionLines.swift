import Events
import Playbooks

/// The sign-in that is doubted, in six short lines.
struct OccasionLines {
  let occasion: Occasion
  let clock: LocalClock
  let language: Language

  init(_ occasion: Occasion, clock: LocalClock, language: Language) {
    self.occasion = occasion
    self.clock = clock
    self.language = language
  }

  var pairs: [(name: String, value: String)] {
    let words = Words(language)
    return [
      (words.when, clock.textWithUTC(occasion.time)), (words.where, place), (words.network, network),
      (words.device, device),
      (words.application, application), (words.act, act), (words.result, result),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
  }

  private var place: String {
    let known = [occasion.city, occasion.region, countryName(occasion.country, language)].filter { !$0.isEmpty }.joined(
      separator: ", ")
    guard !occasion.disputedPlace.isEmpty else { return known }
    return known + " (" + Words(language).disputed + ": " + occasion.disputedPlace + ")"
  }

  private var network: String {
    let network = occasion.network
    let kinds = Words(language).kinds(network.kinds)
    var parts = [occasion.address, network.organisation]
    if network.asn > 0 { parts.append("AS\(network.asn)") }
    if network.label != network.organisation, !kinds.contains(network.label) { parts.append(network.label) }
    return (parts + kinds).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var device: String {
    let words = Words(language)
    let family = [occasion.browser, occasion.os].filter { !$0.isEmpty }.joined(separator: ", ")
    let device = occasion.device.isEmpty ? words.unknownDevice : words.device.lowercased() + " " + occasion.device
    return family.isEmpty ? device : family + "; " + device
  }

  private var application: String {
    [occasion.application, occasion.client].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var act: String {
    [occasion.operation, occasion.target].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private var result: String {
    let words = Words(language)
    let code = occasion.code == 0 ? "" : " (\(occasion.code))"
    return words.outcome(occasion.outcome) + code + words.secondFactor(occasion.secondFactor)
  }
}
