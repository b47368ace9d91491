import Analysis
import Events
import Policy
import Reports

/// A policy to begin with, written from what logs show: what is plain stands as a setting, what is a guess behind `#`,
/// each with what was seen.
struct PolicyDraft {
  private let census: LogCensus
  private let names: TenantNames

  /// Tenants that `policy` knows keep the name and the ids that they have there.
  init(_ census: LogCensus, policy: Policy) {
    self.census = census
    names = TenantNames(census.tenants.filter(\.isPlain), policy: policy)
  }

  var text: String { (head + tenants + tail).joined(separator: "\n") + "\n" }

  private var head: [String] {
    [
      "# Drafted by 'nattvakt config init'. What the logs show plainly stands as a setting; what is a guess, or an",
      "# agreement that no log can know, stands behind '#': check it, then take the '#' away.",
      "# 'nattvakt config check' finds mistakes, Docs/Configuration.md explains every key.",
      "",
      "# Who calls; the playbooks put it into the caller's mouth.",
      "# provider:",
      "#   name: Example Drift AB",
      "#   callback-number: +46 8 123 456 78",
      "",
      "# quiet, balanced or paranoid; also for a single tenant, group or user.",
      "# sensitivity: balanced",
      "",
    ]
  }

  private var tenants: [String] {
    let plain = census.tenants.filter(\.isPlain).sorted { names.name(of: $0) < names.name(of: $1) }
    let others = census.tenants.count - plain.count
    var lines = others == 0 ? [] : ["# Left out: \(quantity(others, "tenant")) that nobody signed in to.", ""]
    if plain.isEmpty { return lines + ["# tenants: the logs show none.", ""] }
    lines.append("tenants:")
    for tenant in plain { lines += TenantDraft(tenant, names: names).lines.map { $0.isEmpty ? "" : "  " + $0 } + [""] }
    return lines
  }

  private var tail: [String] {
    [
      "# Whom to call. Take the numbers from somewhere else than mailbox and directory, which an attacker may hold.",
      "# contacts: contacts.yaml",
    ]
  }
}

extension TenantCensus {
  /// Whether anybody was let in, or did anything: names that only attackers tried are no customers.
  fileprivate var isPlain: Bool { granted > 0 || acts > 0 || !workloads.isEmpty }
}

/// "1 tenant", "1 200 tenants".
func quantity(_ number: Int, _ thing: String) -> String { "\(grouped(number)) \(thing)\(number == 1 ? "" : "s")" }
