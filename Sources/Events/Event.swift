/// One sign-in or one audit act, as plain numbers: no text and no reference counting on the hot path.
///
/// What a finding shows beyond this is read again from `origin` or from the history.
public struct Event: Sendable {
  package var time: Timestamp
  package var id: EventID
  /// The log's own id where it is no GUID (a GUID is `id` itself); none for a GUID, and where the log gives no id.
  package var idText = Symbol.none
  /// `StableHash` of the session id; 0 when the log has none.
  package var session: UInt64 = 0
  /// `StableHash` of the token id; 0 when the log has none.
  package var token: UInt64 = 0
  package var tenant = Symbol.none
  /// Case-folded sign-in name, or the object id where the log gives nothing better.
  package var user = Symbol.none
  package var application = Symbol.none
  package var resource = Symbol.none
  /// The device's own id; none for a device that the directory does not know.
  package var device = Symbol.none
  /// The raw user agent.
  package var agent = Symbol.none
  /// Family name: "Windows", "macOS", "iOS", "Android", "Linux", "ChromeOS".
  package var os = Symbol.none
  /// Family name: "Chrome", "Edge", "Safari", "Firefox", "Outlook", "PowerShell" ...
  package var browser = Symbol.none
  /// Client or protocol as the log names it: "Browser", "IMAP4", "deviceCode" ...
  package var client = Symbol.none
  /// The audit act ("New-InboxRule"); none for a sign-in.
  package var operation = Symbol.none
  /// Whom or what the act was done to.
  package var target = Symbol.none
  /// Id of the log format that the record was read as ("entra-sign-ins").
  package var format = Symbol.none
  /// Index into the run's registry of addresses; 0 for none.
  package var address: UInt32 = 0
  /// Index into the run's registry of places as the log gave them; 0 for none.
  package var logPlace: UInt32 = 0
  /// The source's own error code; 0 for success or none.
  package var code: Int32 = 0
  package var outcome = Outcome.otherFailure
  package var secondFactor = SecondFactor.unknown
  package var flow = Flow.unknown
  package var kind = Kind.signIn
  package var flags = Flags()
  package var origin = Origin()

  package init(time: Timestamp, id: EventID) {
    self.time = time
    self.id = id
  }

  public enum Kind: UInt8, Sendable { case signIn, operation }

  public struct Flags: BitSet {
    public var rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    @inlinable public static var managedDevice: Flags { Flags(rawValue: 1 << 0) }
    @inlinable public static var compliantDevice: Flags { Flags(rawValue: 1 << 1) }
    @inlinable public static var guest: Flags { Flags(rawValue: 1 << 2) }
    @inlinable public static var workload: Flags { Flags(rawValue: 1 << 3) }
    /// The provider's own risk engine marked the attempt.
    @inlinable public static var providerRisk: Flags { Flags(rawValue: 1 << 4) }
    /// Sign-in over a protocol without a second factor (IMAP, POP, SMTP AUTH ...).
    @inlinable public static var legacyProtocol: Flags { Flags(rawValue: 1 << 5) }
    /// There is no account of that name.
    @inlinable public static var unknownUser: Flags { Flags(rawValue: 1 << 6) }
    /// The account, or the address for it, is locked for guessing.
    @inlinable public static var locked: Flags { Flags(rawValue: 1 << 7) }
    /// The account is disabled, suspended or has left.
    @inlinable public static var disabledAccount: Flags { Flags(rawValue: 1 << 8) }
    /// The person themselves reported the attempt as not theirs.
    @inlinable public static var reportedByUser: Flags { Flags(rawValue: 1 << 9) }
    /// A code typed in on another device let a program in.
    @inlinable public static var deviceCode: Flags { Flags(rawValue: 1 << 10) }
    /// Nobody answered the request for a second factor in time.
    @inlinable public static var unanswered: Flags { Flags(rawValue: 1 << 11) }
    /// The log gives the record no id: `id` is the first half of the SHA-256 of its bytes.
    @inlinable public static var digestID: Flags { Flags(rawValue: 1 << 12) }
  }
}

extension Event {
  /// The id as the log has it and people know it, or what stands in for it.
  package func id(in symbols: Symbols) -> String {
    if !idText.isNone { return symbols[idText] }
    return flags.contains(.digestID) ? id.digest : id.guid
  }

  /// Where the record stands: number of the input, byte offset in its decompressed content, length, record number.
  package struct Origin: Hashable, Sendable {
    package var input: UInt32 = 0
    package var record: UInt32 = 0
    package var offset: UInt64 = 0
    package init(input: UInt32 = 0, record: UInt32 = 0, offset: UInt64 = 0) {
      self.input = input
      self.record = record
      self.offset = offset
    }
  }
}
