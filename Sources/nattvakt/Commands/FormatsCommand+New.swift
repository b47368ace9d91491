import ArgumentParser
import FormatMaps
import Formats
import Reports

extension FormatsCommand {
  struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft a format map from a log that is not known yet.",
      discussion: """
        Guesses from a sample of the log how it is known, where its values stand and what they mean, with two of its own \
        records as examples, and marks every guess with '# check:'. Save what is written, correct it, try it with \
        'nattvakt formats check', and read the log with '--formats'. Docs/AddingAFormat.md goes through it.
        """)
    @Argument(help: "A log, best one with sign-ins that succeed and that fail.") var file: String
    @Option(help: ArgumentHelp("The new format's id; by default made of the file's name.", valueName: "id"))
    var id: String?
    @OptionGroup var maps: FormatMapOptions

    func run() throws {
      let id = id ?? MapDraft.id(of: file)
      if !MapDraft.isID(id) {
        throw WrongRequest("'\(id)' is no id: use small letters, digits and hyphens")
      }
      let catalogue = try maps.catalogue()
      let (sources, problems) = Inputs.expand([file])
      for problem in problems { Terminal.complain(terminalText(problem.description)) }
      guard let source = sources.first else { throw ExitStatus.failure }
      do throws(InputError) {
        let draft = try MapDraft(source, id: id, among: catalogue)
        if let known = draft.known {
          Terminal.complain("\(source.name) is read already, as \(known.id); the draft would stand in its place")
        }
        Terminal.write(draft.yaml)
      } catch {
        Terminal.complain(terminalText(error.description))
        throw ExitStatus.failure
      }
    }
  }
}
