internal import Events

/// An event as the history keeps it: where a run has dense numbers, this has keys that are the same in every run.
/// Tenant and user are those of the person whose day it belongs to.
struct HistoryEvent: Sendable {
  var time: Timestamp
  var id: EventID
  /// Nil when the log gave none.
  var address: IPAddress?
  var origin = Origin()
  private var keys = InlineArray<14, UInt64>(repeating: 0)

  init(time: Timestamp, id: EventID) {
    self.time = time
    self.id = id
  }

  /// The columns of a packed day, in their order there; a new one goes to the end and makes a new version.
  enum Column: Int, CaseIterable {
    case session, token, application, resource, device, agent, os, browser, client, operation, target, place, traits
    case format

    /// Those that the version has.
    static func of(version: UInt8) -> ArraySlice<Column> { version < 2 ? allCases.prefix(13) : allCases[...] }
  }

  subscript(column: Column) -> UInt64 {
    get { keys[column.rawValue] }
    set { keys[column.rawValue] = newValue }
  }

  struct Origin: Hashable, Sendable {
    /// Key of the input's display name; 0 for none.
    var input: UInt64 = 0
    var record: UInt32 = 0
    var offset: UInt64 = 0
  }
}

extension HistoryEvent: Equatable {
  static func == (a: HistoryEvent, b: HistoryEvent) -> Bool {
    a.time == b.time && a.id == b.id && a.address == b.address && a.origin == b.origin
      && Column.allCases.allSatisfy { a[$0] == b[$0] }
  }
}

extension HistoryEvent {
  static func precedes(_ a: HistoryEvent, _ b: HistoryEvent) -> Bool { (a.time, a.id) < (b.time, b.id) }
}
