internal import Events

/// A person's day with pseudonyms.
extension Disguise {
  func event(_ event: HistoryEvent, keys: inout DisguisedKeys) -> HistoryEvent {
    var made = HistoryEvent(time: event.time, id: names.event(event.id))
    made.address = event.address.map(names.address)
    for column in HistoryEvent.names { made[column] = keys.name(event[column], column) }
    (made[.session], made[.token]) = (names.hash(event[.session], "session"), names.hash(event[.token], "token"))
    made[.traits] = event[.traits]
    made[.place] = keys.place(of: event)
    made.origin = HistoryEvent.Origin(input: keys.input(event.origin.input), record: event.origin.record, offset: 0)
    return made
  }

  /// In their new order: of events of one moment, the ids decide.
  func day(_ day: PersonDay, keys: inout DisguisedKeys) -> PersonDay {
    var texts: [EventID: [UInt8]] = [:]
    for (id, text) in day.idTexts {
      texts[names.event(id)] = Array(names.eventText(String(decoding: text, as: UTF8.self), of: id).utf8)
    }
    let events = day.events.map { event($0, keys: &keys) }.sorted(by: HistoryEvent.precedes)
    return PersonDay(day: day.day, events: events, idTexts: texts)
  }

  /// What a name of the history is called in a column.
  func name(_ name: String, in column: HistoryEvent.Column) -> String {
    switch column {
    case .device: names.device(name)
    case .target: names.target(name)
    case .application: names.common(name, "application")
    case .resource: names.common(name, "resource")
    case .agent: names.common(name, "agent")
    case .os: names.common(name, "system")
    case .browser: names.common(name, "browser")
    case .client: names.common(name, "client")
    case .operation: names.common(name, "act")
    case .format: id(name, "format")
    case .session, .token, .place, .traits: ""
    }
  }
}
