import Foundation
import Simulation

/// Worlds of tests, on the networks that ship.
enum Worlds {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let dataFolder = root.appending(path: "Data").path

  static let plan: Result<AddressPlan, any Error> = Result {
    try AddressPlan(
      table: String(contentsOf: root.appending(path: "Data/simulation-networks.tsv"), encoding: .utf8))
  }

  static func world(_ change: (inout SimulationOptions) -> Void = { _ in }) throws -> World {
    var options = SimulationOptions()
    options.people = 60
    options.days = 14
    change(&options)
    return try World(options, plan: plan.get())
  }

  /// Every file of a run, whole.
  static func files(_ world: World) throws -> (files: [String: [UInt8]], summary: Simulator.Summary) {
    var files: [String: [UInt8]] = [:]
    let summary = try Simulator(world).run { path, bytes in files[path, default: []] += bytes }
    return (files, summary)
  }
}
