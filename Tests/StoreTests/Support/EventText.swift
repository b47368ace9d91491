import Events
import Store

/// An event with all its numbers resolved: equal texts mean the same event, whatever run it comes from.
func texts(_ events: [Event], _ vocabulary: Vocabulary) -> [String] {
  let names = vocabulary.symbols.names
  return events.map { event in
    let symbols = [
      event.tenant, event.user, event.idText, event.application, event.resource, event.device, event.agent, event.os,
      event.browser, event.client, event.operation, event.target,
    ].map { names[$0] }
    let address = vocabulary.addresses.value(at: event.address)
    let place = vocabulary.places.value(at: event.logPlace)
    let input = vocabulary.inputs.value(at: event.origin.input)
    return """
      \(event.time) \(event.id.guid) \(symbols) \(String(describing: address)) \(String(describing: place)) \
      \(event.session) \(event.token) \(event.code) \(event.outcome) \(event.secondFactor) \(event.flow) \
      \(event.kind) \(event.flags.rawValue) \(String(describing: input)) \(event.origin.record) \(event.origin.offset)
      """
  }
}
