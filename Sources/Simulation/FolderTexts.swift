internal import Events

/// What stands beside the logs: the policy as an operator would have written it, and a word on what this is.
package struct FolderTexts {
  private let world: World

  package init(_ world: World) { self.world = world }

  package var policy: String {
    var text = "# Made up with the logs in this folder.\n\ntenants:\n"
    for tenant in world.tenants {
      text += "  \(tenant.key):\n"
      text += "    ids: [\(tenant.id.guid), \(tenant.domain)]\n"
      text += "    domains: [\(tenant.domain)]\n"
      text += "    home: \(tenant.country)\n"
      if tenant.namesOffices { text += offices(of: tenant) }
      let administrators = world.people[tenant.index].filter { $0.role == .administrator }.prefix(20)
      text += "    privileged: [\(administrators.map(\.principal.name).joined(separator: ", "))]\n"
      text += "    break-glass: [\(AttackKind.emergencyAccount)@\(tenant.domain)]\n"
    }
    return text
  }

  private func offices(of tenant: SimulatedTenant) -> String {
    var text = "    networks:\n"
    for (number, office) in tenant.offices.enumerated() {
      text += "      - {name: office \(number + 1), kind: office, ranges: [\(office.address)/32]}\n"
    }
    return text
  }

  package func readme(_ summary: Simulator.Summary, leftOut: Int) -> String {
    let options = world.options
    let people = world.tenants.reduce(0) { $0 + $1.people }
    return """
      # Made-up logs

      Everything in this folder is made up: companies, people, devices and what they did. The addresses are those of
      real networks, so that places and kinds of network are recognised as they are in the field; nobody behind them had
      any part in it. `nattvakt simulate` wrote this with seed \(options.seed).

      - `logs/`: \(summary.records) records of \(people) people in \(world.tenants.count) \
      compan\(world.tenants.count == 1 ? "y" : "ies") over \(options.days) days from \(options.start), as the vendors
      export them. `again-` files hold records a second time, as overlapping exports do; `late-` files came late.
      - `labels.json`: the \(summary.labels.count) attacks among them\(leftOut == 0 ? "" : "; for \(leftOut) more there was nobody left"). \
      Schema 1: of each attack its kind, tenant, users, the addresses it came from, first and last time, the ids of its
      records in the logs, and whether a defender could see it in these logs at all.
      - `nattvakt.yaml`: the policy that the companies' provider would have.

      `nattvakt evaluate` on this folder says how many of the attacks are found, and how many findings are false.

      """
  }
}
