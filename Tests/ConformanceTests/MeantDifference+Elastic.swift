import Events
import Foundation

extension MeantDifference {
  /// What differs from Elastic's reading, as few and as general as may be.
  static var elastic: [MeantDifference] { refused + [moment, setZone, zoneName, hour] + ends + named + [challenge] }

  private static var refused: [MeantDifference] {
    [
      MeantDifference(.read, "a server's diagnostics, which repeat what another record tells") { _, record in
        record.refusal.hasSuffix("diagnostics") || record.refusal.hasSuffix("a problem was mended")
      },
      MeantDifference(.read, "a logon of the machine or of the system's own account") { _, record in
        record.refusal.hasSuffix("from the machine itself") || record.refusal.hasSuffix("an account of the system")
      },
      MeantDifference(.read, "what follows from a sign-in: a ticket, a request, the end") { _, record in
        ["the end of a session, or what follows from a sign-in", "a request in a session"]
          .contains(where: record.refusal.hasSuffix)
      },
      MeantDifference(.read, "a fragment without user, address and time") { label, _ in
        label.time == nil && !label.namesSomebody
      },
      MeantDifference(.read, "a message about a resource, not about signing in") { label, record in
        label.format == "citrix-adc" && record.refusal.hasPrefix("unrelated")
      },
      MeantDifference(.read, "the zone 'IST' is that of three countries") { label, _ in
        label.record.contains("timezone=\"IST\"")
      },
    ]
  }

  /// Elastic's tests set a zone of their own; the record holds the moment itself beside its clock time.
  private static var moment: MeantDifference {
    MeantDifference(.time, "the moment that the record gives, not its clock time in a zone set by the peer") {
      label, record in
      let epoch = label.record.firstMatch(of: #/eventtime=(\d{10})/#).flatMap { Int64($0.1) }
      return epoch != nil && epoch == record.event?.time.seconds
    }
  }

  /// The clock time as it stands in the record, which names no zone behind it.
  private static var setZone: MeantDifference {
    MeantDifference(.time, "a clock time without a zone is UTC, where the peer's test sets another") { label, record in
      guard let theirs = label.time, let ours = record.event?.time else { return false }
      let shift = abs(theirs.seconds - ours.seconds)
      let clock = ours.description.dropFirst(11).prefix(8)
      let named = try? Regex(clock + #"([.,]\d+)?( ?(UTC|GMT|Z|[A-Z]{2,3}T)\b| ?[+-]\d\d)"#)
      return shift % 900 == 0 && shift <= 14 * 3_600 && label.record.contains(clock)
        && named.map { label.record.firstMatch(of: $0) == nil } == true
    }
  }

  private static var zoneName: MeantDifference {
    MeantDifference(.time, "the zone that the record names, which the peer leaves out") { label, record in
      guard label.record.contains("timezone=\"CEST\""), let ours = record.event?.time else { return false }
      return label.time == ours.adding(seconds: 7_200)
    }
  }

  private static var hour: MeantDifference {
    MeantDifference(.time, "the moment with its offset, of which the peer's pattern keeps the date") { label, record in
      label.format == "box" && label.time.map { $0.seconds % 60 == 0 } == true && record.event != nil
    }
  }

  /// Of two addresses in a record, that of the person's end on the internet.
  private static var ends: [MeantDifference] {
    [
      MeantDifference(.address, "the public address, not that within the tunnel") { label, _ in
        label.record.contains(",GLOBALPROTECT,")
      },
      MeantDifference(.address, "the remote end, not the device's own address") { label, record in
        guard let remote = label.record.firstMatch(of: #/Remote:([0-9.]+):/#) else { return false }
        return String(remote.1) == record.address?.description
      },
    ]
  }

  private static var named: [MeantDifference] {
    [
      MeantDifference(.user, "of an assumed role, who assumed it: the session's name, not the role's") { label, _ in
        label.format == "aws-cloudtrail" && label.record.contains("assumed-role")
      },
      MeantDifference(.user, "the account that was tried, not 'Anonymous'") { label, _ in
        label.users == ["Anonymous"]
      },
      MeantDifference(.address, "an address is whence somebody came, not that of the access server") { label, record in
        label.format == "cisco-ise" && record.address == nil
      },
      MeantDifference(.address, "'LOCAL' is no address") { label, record in
        label.record.contains("\"LOCAL\"") && record.address == nil
      },
    ]
  }

  private static var challenge: MeantDifference {
    MeantDifference(.outcome, "a challenge that was passed is no failure") { label, _ in
      label.record.contains("Challenge Passed")
    }
  }
}
