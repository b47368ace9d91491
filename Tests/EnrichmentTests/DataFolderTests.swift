import Enrichment
import Foundation
import Testing

@Suite("The data folder")
struct DataFolderTests {
  private func tree(_ files: String...) throws -> String {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    for file in files {
      let url = root.appendingPathComponent(file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    return root.resolvingSymlinksInPath().path
  }

  @Test("an option wins over the environment, and the environment over what lies about")
  func precedence() throws {
    let root = try tree("a/default-city.mmdb", "b/default-city.mmdb", "Data/default-city.mmdb", "bin/nattvakt")
    let environment = ["NATTVAKT_DATA": root + "/b"]
    let executable = root + "/bin/nattvakt"
    #expect(
      try DataFolder.find(option: root + "/a", executablePath: executable, environment: environment).path == root + "/a"
    )
    #expect(try DataFolder.find(executablePath: executable, environment: environment).path == root + "/b")
    #expect(try DataFolder.find(executablePath: executable, environment: [:]).path == root + "/Data")
  }

  @Test("an installed executable finds share beside its bin, also through a link")
  func installed() throws {
    let root = try tree("opt/bin/nattvakt", "opt/share/nattvakt/default-city.mmdb", "link/README")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/link/nattvakt", withDestinationPath: root + "/opt/bin/nattvakt")
    let found = try DataFolder.find(executablePath: root + "/link/nattvakt", environment: [:])
    #expect(found.path == root + "/opt/share/nattvakt")
  }

  @Test("a build tree's executable finds Data further up")
  func buildTree() throws {
    let root = try tree(".build/x86_64/debug/nattvakt", "Data/default-city.mmdb")
    let found = try DataFolder.find(executablePath: root + "/.build/x86_64/debug/nattvakt", environment: [:])
    #expect(found.path == root + "/Data")
  }

  @Test("a folder given by name is not quietly replaced by another")
  func named() throws {
    let root = try tree("Data/default-city.mmdb", "empty/README", "bin/nattvakt")
    #expect(throws: EnrichmentError.noDataFolder(lookedIn: [root + "/empty"])) {
      try DataFolder.find(option: root + "/empty", executablePath: root + "/bin/nattvakt", environment: [:])
    }
  }

  @Test("when there is none, the error lists every place")
  func none() throws {
    let root = try tree("bin/nattvakt")
    #expect {
      try DataFolder.find(executablePath: root + "/bin/nattvakt", environment: [:])
    } throws: { error in
      guard case .noDataFolder(let places) = error as? EnrichmentError else { return false }
      return places.first == root + "/share/nattvakt" && places.contains(root + "/Data")
        && places.last == "/usr/share/nattvakt"
    }
  }
}
