/// The fields as format maps name them.
extension Field {
  package static let mapNames: [(name: String, field: Field)] = [
    ("time", .time), ("time-2", .fallbackTime), ("date", .date), ("clock", .clock), ("time-zone", .timeZone),
    ("id", .id), ("user", .user), ("user-2", .fallbackUser), ("user-id", .userID), ("domain", .userDomain),
    ("tenant", .tenant), ("address", .address), ("address-2", .fallbackAddress), ("port", .port),
    ("country", .country), ("state", .state), ("city", .city), ("latitude", .latitude), ("longitude", .longitude),
    ("location", .location), ("application", .application), ("resource", .resource), ("client", .clientApp),
    ("protocol", .authProtocol), ("device", .deviceID), ("device-name", .deviceName), ("os", .os),
    ("browser", .browser), ("user-agent", .userAgent), ("session", .session), ("token", .token),
    ("operation", .operation), ("target", .target), ("type", .type), ("category", .category), ("action", .action),
    ("result", .result), ("status", .status), ("reason", .reason), ("code", .errorCode), ("detail", .resultDetail),
    ("level", .level), ("method", .authMethod), ("factor", .mfaMethod), ("flow", .flow), ("logon-type", .logonType),
    ("risk", .riskLevel), ("user-type", .userType), ("text-1", .text1), ("text-2", .text2), ("text-3", .text3),
    ("text-4", .text4), ("message", .message), ("host", .host), ("program", .program),
  ]

  package static func named(_ name: String) -> Field? { mapNames.first { $0.name == name }?.field }

  package var mapName: String? { Field.mapNames.first { $0.field == self }?.name }

  /// Whether a list may stand there, which rules then look at as it is written.
  var mayBeList: Bool {
    switch self {
    case .text1, .text2, .text3, .text4, .authMethod, .mfaMethod, .resultDetail, .category, .riskLevel: true
    default: false
    }
  }

  /// Whose texts differ from record to record, so that an answer about them is not worth keeping.
  var isManifold: Bool {
    switch self {
    case .user, .fallbackUser, .userID, .address, .fallbackAddress, .port, .id, .time, .fallbackTime, .date, .clock,
      .resultDetail, .message, .session, .token, .deviceID, .deviceName, .target, .userAgent, .text1, .text2, .text3,
      .text4, .reason, .resource, .latitude, .longitude, .host:
      true
    default: false
    }
  }
}
