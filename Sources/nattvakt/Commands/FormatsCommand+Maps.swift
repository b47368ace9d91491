import ArgumentParser
import Events
import FormatMaps
import Formats
import Reports
import Settings

extension FormatsCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read format maps and try their examples.",
      discussion: "Without a path, the maps that are built in. Ends with status 2 when one has a mistake.")
    @Argument(help: ArgumentHelp("Format maps, or folders of them.", valueName: "path")) var paths: [String] = []

    func run() throws {
      let maps = try paths.isEmpty ? FormatMaps.builtIn() : FormatMaps.load(paths)
      var count = 0
      var isSound = true
      for map in maps {
        for example in try map.examples() {
          count += 1
          for difference in example.differences(map.format) {
            isSound = false
            Terminal.write(terminalText("\(map.file):\(example.line): \(example.about): \(difference)") + "\n")
          }
        }
      }
      Terminal.write(
        "\(grouped(maps.count)) \(maps.count == 1 ? "map" : "maps"), \(grouped(count)) \(count == 1 ? "example" : "examples")"
          + (isSound ? ", all as they should be\n" : "\n"))
      if !isSound { throw ExitStatus.failure }
    }
  }

  struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What each record of a log was understood to be, a line of JSON each.")
    @Argument(help: "A log, or an archive or folder of logs.") var path: String
    @OptionGroup var maps: FormatMapOptions

    func run() throws {
      let catalogue = try maps.catalogue()
      let options = try maps.formatOptions()
      let (sources, problems) = Inputs.expand([path])
      for problem in problems { Terminal.complain(terminalText(problem.description)) }
      var failed = !problems.isEmpty
      for source in sources {
        do throws(InputError) {
          try show(source, catalogue, options)
        } catch {
          Terminal.complain(terminalText(error.description))
          failed = true
        }
      }
      if failed { throw ExitStatus.failure }
    }

    private func show(_ source: InputSource, _ catalogue: FormatCatalogue, _ options: FormatOptions) throws(InputError)
    {
      let reading = try LogReading(source, among: catalogue, options: options)
      if let problem = reading.recognition.problem {
        throw InputError(source.name, .notALog, problem)
      }
      try reading.forEach { _, result in
        let members: [(String, JSON)] =
          switch result {
          case .success(let event): reading.words(of: event).map { ($0.name, .string($0.value)) }
          case .failure(let refusal):
            [("refused", .string(refusal.reason.name)), ("detail", .string(refusal.detail))]
          }
        Terminal.write(JSON.object(members).line + "\n")
      }
    }
  }
}
