internal import Foundation

/// A folder of playbooks on disk, with `steps/` below it.
struct PlaybookFolder {
  var path: String

  func files() throws(PlaybookError) -> [SourceFile] {
    var files: [SourceFile] = []
    var problems: [PlaybookProblem] = []
    for relative in try names() {
      do {
        let text = try String(contentsOfFile: "\(path)/\(relative)", encoding: .utf8)
        files.append(SourceFile(path: relative, text: text))
      } catch {
        problems.append(unreadable("\(path)/\(relative)"))
      }
    }
    guard problems.isEmpty else { throw PlaybookError(problems) }
    return files
  }

  private func names() throws(PlaybookError) -> [String] {
    do {
      let top = try FileManager.default.contentsOfDirectory(atPath: path)
      let steps = top.contains("steps") ? try FileManager.default.contentsOfDirectory(atPath: "\(path)/steps") : []
      return (top + steps.map { "steps/\($0)" }).filter { $0.hasSuffix(".yaml") }.sorted()
    } catch {
      throw PlaybookError([unreadable(path)])
    }
  }

  private func unreadable(_ path: String) -> PlaybookProblem {
    PlaybookProblem(
      "cannot be read as text", advice: "check that it exists, is UTF-8 and may be read", at: SourcePlace(file: path))
  }
}
