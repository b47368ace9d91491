import Foundation
import PackagePlugin

/// Compiles a folder of YAML files into the target that uses this plugin, so that the executable needs no folder beside
/// it, and a new playbook or format map is one new file.
///
/// SwiftPM plans a build once and does not look for new or removed files outside a target's own folder, so none is named
/// here. Instead the tool touches its own input: that makes it run in every build, where it finds the files by itself
/// and leaves the source alone when nothing has changed.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    switch target.name {
    // The words that the program's own texts are made of, so that whoever takes names out of a text knows what may stay.
    case "Detections": [try embedding("Words", of: "Sources", ["--words"], context)]
    case "FormatMaps": [try embedding("Formats", of: "Formats", [], context)]
    default: [try embedding(target.name, of: target.name, [], context)]
    }
  }

  private func embedding(
    _ name: String, of folder: String, _ options: [String], _ context: PluginContext
  ) throws -> Command {
    let folder = context.package.directoryURL.appending(path: folder)
    let source = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).stamp")
    try Data().write(to: stamp)
    return .buildCommand(
      displayName: "Embedding \(name)", executable: try context.tool(named: "embed-files").url,
      arguments: options + ["Embedded\(name)"] + [folder, source, stamp].map { $0.path(percentEncoded: false) },
      inputFiles: [stamp], outputFiles: [source])
  }
}
