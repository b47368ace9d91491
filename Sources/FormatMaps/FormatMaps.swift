internal import Events
package import Formats
internal import Foundation
package import Settings

/// The format maps at hand: those built in, and those in folders of the operator's.
package enum FormatMaps {
  /// The text of every map that is built in, by file name.
  package static let builtInFiles: [(path: String, text: String)] = EmbeddedFormats.files

  /// Built-in maps; one with a mistake is left out, which a test of every map rules out.
  package static func builtIn() -> [FormatMap] {
    // Read on all cores: a run over few records waits for nothing else.
    let read = builtInFiles.concurrentMap { try? FormatMap($0.text, file: $0.path) }.compactMap(\.self)
    return read.compactMap { try? $0.completed(from: read) }
  }

  /// Every `.yaml` and `.yml` in `folders`, which may also name single files. Throws with every mistake of all of them.
  package static func load(_ folders: [String]) throws(SettingError) -> [FormatMap] {
    var maps: [FormatMap] = []
    var problems: [SettingProblem] = []
    var list: [String] = []
    for folder in folders { list += try files(folder) }
    for file in list {
      do throws(SettingError) {
        let map = try load(file: file)
        if let twin = maps.first(where: { $0.format.id == map.format.id }) {
          let problem = SettingProblem(line: 1, column: 1, path: "id", message: "is that of \(twin.file), too")
          problems.append(problem.within(file))
        }
        maps.append(map)
      } catch {
        problems += error.problems.map { $0.within(file) }
      }
    }
    let all = maps.contains { $0.format.lines?.lenders.isEmpty == false } ? maps + builtIn() : maps
    var completed: [FormatMap] = []
    for map in maps {
      do throws(SettingError) {
        completed.append(try map.completed(from: all))
      } catch {
        problems += error.problems.map { $0.within(map.file) }
      }
    }
    if !problems.isEmpty { throw SettingError(file: folders.joined(separator: ", "), problems: problems) }
    return completed
  }

  package static func load(file: String) throws(SettingError) -> FormatMap {
    guard let data = FileManager.default.contents(atPath: file), let text = String(data: data, encoding: .utf8) else {
      let problem = SettingProblem(line: 0, column: 0, path: "", message: "cannot be read as UTF-8")
      throw SettingError(file: file, problems: [problem])
    }
    return try FormatMap(text, file: file)
  }

  /// What is read without any map of the operator's.
  package static let builtInCatalogue = FormatCatalogue { builtIn().map(\.format) }

  /// All formats of a run: maps in `folders` before what is built in. A map of the operator's with a built-in id stands
  /// in its place.
  package static func catalogue(_ folders: [String]) throws(SettingError) -> FormatCatalogue {
    let own = try load(folders).map(\.format)
    let ids = Set(own.map(\.id))
    return FormatCatalogue(own: own) { builtIn().map(\.format).filter { !ids.contains($0.id) } }
  }

  private static func files(_ path: String) throws(SettingError) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SettingError(file: path, problems: [SettingProblem(line: 0, column: 0, path: "", message: "is not there")])
    }
    if !isFolder.boolValue { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { path + "/" + $0 }
  }
}
