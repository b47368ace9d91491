internal import Baselines
internal import Events

extension Clue {
  /// What the device, the software and the session say.
  package enum Client: Hashable, Sendable {
    case ownDevice
    case recentDevice
    case managedNewDevice
    case newDevice
    case noDevice
    case deviceChangedSystem
    case knownAgent
    case commonAgent
    case updatedAgent
    case olderAgent
    case rolledOutAgent
    case sharedProgram
    case newBrowser
    case newSystem
    case sameSession
    case changedSession
  }
}

extension Narrator {
  func text(_ clue: Clue.Client) -> Phrase {
    switch clue {
    case .ownDevice: ownDeviceText
    case .recentDevice:
      Phrase("the device is new since yesterday", sv: "enheten är ny sedan i går")
    case .managedNewDevice:
      Phrase(
        "the device is new to the person, but managed by the organisation",
        sv: "enheten är ny för personen, men sköts av organisationen")
    case .newDevice:
      Phrase("the person has never used this device", sv: "personen har aldrig använt den här enheten")
    case .noDevice:
      Phrase(
        "no registered device, though the person's sign-ins nearly always come from one",
        sv: "ingen registrerad enhet, fast personen nästan alltid loggar in från en")
    case .deviceChangedSystem:
      Phrase(
        "the device is known, but it claims another system or session than before",
        sv: "enheten är känd, men uppger ett annat system eller en annan session än förut")
    case .knownAgent, .commonAgent, .updatedAgent, .olderAgent, .rolledOutAgent, .sharedProgram, .newBrowser,
      .newSystem:
      softwareText(clue)
    case .sameSession:
      Phrase("it is a session that the person was using already", sv: "det är en session som personen redan använde")
    case .changedSession:
      Phrase(
        "a session of the person goes on with another system or browser",
        sv: "en av personens sessioner fortsätter med ett annat system eller en annan webbläsare")
    }
  }

  private func softwareText(_ clue: Clue.Client) -> Phrase {
    switch clue {
    case .commonAgent:
      client
        + Phrase(
          " is exactly what the person uses, as do many others",
          sv: " är precis vad personen använder, liksom många andra")
    case .updatedAgent:
      client
        + Phrase(" is what the person uses, in another version", sv: " är vad personen använder, i en annan version")
    case .olderAgent:
      client
        + Phrase(
          " is what the person uses, in an older version than theirs, and browsers do not go back",
          sv: " är vad personen använder, i en äldre version än personens, och webbläsare går inte tillbaka")
    case .rolledOutAgent:
      client
        + Phrase(
          " is what the person uses, in the version that colleagues have by now",
          sv: " är vad personen använder, i den version som kollegorna har nu")
    case .sharedProgram:
      Phrase("colleagues use the very same program", sv: "kollegor använder precis samma program")
    case .newBrowser:
      Phrase("the person has not used ", sv: "personen har inte använt ") + client + Phrase(" before", sv: " förut")
    case .newSystem:
      earlier == nil
        ? Phrase("the person has never used this system: ", sv: "personen har aldrig använt det här systemet: ")
          + client
        : Phrase("the person has never used its system", sv: "personen har aldrig använt dess system")
    case .knownAgent, .ownDevice, .recentDevice, .managedNewDevice, .newDevice, .noDevice, .deviceChangedSystem,
      .sameSession, .changedSession:
      client + Phrase(" is exactly what the person uses", sv: " är precis vad personen använder")
    }
  }

  private var ownDeviceText: Phrase {
    guard earlier == nil, let device = person.memories.entry(sighting.deviceKey, of: .device) else {
      return Phrase("the device is the person's own", sv: "enheten är personens egen")
    }
    return Phrase("the device is one that the person has used on ", sv: "enheten är en som personen har använt under ")
      + Wording.days(Int(device.days))
  }
}
