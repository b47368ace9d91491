import Foundation
import PackagePlugin

/// Compiles `Playbooks/` into the target that uses this plugin, so that the executable needs no folder beside it and a
/// new playbook is one new file.
///
/// SwiftPM plans a build once and does not look for new or removed files outside a target's own folder, so none is named
/// here. Instead the tool touches its own input: that makes it run in every build, where it finds the files by itself
/// and leaves the source alone when nothing has changed.
@main
struct EmbedPlaybooks: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Playbooks")
    let source = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPlaybooks.swift")
    let stamp = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPlaybooks.stamp")
    try Data().write(to: stamp)
    return [
      .buildCommand(
        displayName: "Embedding the playbooks", executable: try context.tool(named: "embed-playbooks").url,
        arguments: [folder, source, stamp].map { $0.path(percentEncoded: false) }, inputFiles: [stamp],
        outputFiles: [source])
    ]
  }
}
