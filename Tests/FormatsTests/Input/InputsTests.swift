import Glibc
import Testing

@testable import Formats

@Suite struct `Expanding paths` {
  let folder = TemporaryFolder()

  func names(_ paths: [String]) -> [String] {
    Inputs.expand(paths).sources.map { $0.name.replacing(folder.path + "/", with: "") }
  }

  @Test func `files come in the order given, a folder's by path bytes, hidden ones too`() {
    folder.makeFolder("a")
    for name in ["a/z.json", "a.log", "B.csv", ".hidden", "ä.csv"] { folder.write(name, [0x61]) }
    #expect(names([folder.path]) == [".hidden", "B.csv", "a.log", "a/z.json", "ä.csv"])
    #expect(names([folder.path + "/a.log", folder.path + "/B.csv"]) == ["a.log", "B.csv"])
    #expect(Inputs.expand([folder.path + "/a.log"]).sources.first?.storedSize == 1)
  }

  @Test func `links to files are followed, and loops of links end`() {
    folder.makeFolder("in")
    folder.write("in/a.log", [0x61])
    folder.link("in/up", to: "..")
    folder.link("in/self", to: folder.path + "/in")
    folder.link("in/b.log", to: "a.log")
    #expect(names([folder.path]) == ["in/a.log", "in/b.log"])
  }

  @Test func `what is missing, broken or empty is a problem with its reason, and the rest goes on`() {
    folder.write("a.log", [0x61])
    folder.link("broken", to: "nowhere")
    folder.makeFolder("empty")
    let missing = folder.path + "/missing"
    let result = Inputs.expand([missing, folder.path, folder.path + "/empty", "-"])
    #expect(result.sources.map(\.name) == [folder.path + "/a.log", "standard input"])
    #expect(result.problems.map(\.input) == [missing, folder.path + "/broken", folder.path + "/empty"])
    #expect(result.problems.first?.reason == "no such file or directory")
    #expect(result.problems.allSatisfy { $0.kind == .unreadable })
  }

  @Test func `a named pipe is no file of a folder, but may be an argument`() {
    let pipe = folder.path + "/pipe"
    mkfifo(pipe, 0o600)
    #expect(Inputs.expand([folder.path]).problems.map(\.input) == [pipe, folder.path])
    #expect(names([pipe]) == ["pipe"])
  }

  @Test func `a name that is not UTF-8 is opened all the same`() throws {
    let path = FilePath(folder.path).appending([0x61, 0xFF, 0x62])
    let descriptor = path.withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
    write(descriptor, "x", 1)
    close(descriptor)
    let source = try #require(Inputs.expand([folder.path]).sources.first)
    #expect(source.name.hasSuffix("a\u{FFFD}b"))
    #expect(drain(try ContentStream(source)).bytes == [0x78])
  }

  @Test func `names that the command line could not spell are found in their folder, each once`() throws {
    for (folderName, name) in [([0x64, 0xFE], [0x61, 0xFF]), ([0x64, 0xFE], [0x61, 0xFE]), ([0x64, 0xFF], [0x62])] {
      let inner = FilePath(folder.path).appending(folderName.map(UInt8.init))
      _ = inner.withCString { mkdir($0, 0o700) }
      close(inner.appending(name.map(UInt8.init)).withCString { open($0, O_CREAT | O_WRONLY, 0o600) })
    }
    let spelled = folder.path + "/d\u{FFFD}/a\u{FFFD}"
    let result = Inputs.expand([spelled, spelled])
    #expect(result.sources.map(\.name) == [spelled, spelled])
    #expect(Set(result.sources).count == 2)
    #expect(result.problems.isEmpty)
    #expect(Inputs.expand([folder.path + "/c\u{FFFD}"]).problems.map(\.reason) == ["no such file or directory"])
  }
}
