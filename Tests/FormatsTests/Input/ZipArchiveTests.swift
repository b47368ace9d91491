import Testing

@testable import Formats

@Suite struct `Zip archives` {
  let folder = TemporaryFolder()
  let text = Array((0..<5_000).map { "line \($0)\n" }.joined().utf8)

  func expand(_ archive: [UInt8]) -> (sources: [InputSource], problems: [InputError]) {
    Inputs.expand([folder.write("a.zip", archive)])
  }

  func contents(_ archive: [UInt8]) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for source in expand(archive).sources {
      let result = drain(try ContentStream(source))
      #expect(result.error == nil)
      contents[String(source.name.dropFirst(folder.path.count + 1))] = result.bytes
    }
    return contents
  }

  @Test func `members are inputs of their own, by name, stored, deflated or compressed again`() throws {
    var zip = ZipBuilder()
    zip.add("b/two.csv", text)
    zip.add("b/", [], method: 0)
    zip.add("a.csv", text, method: 0)
    zip.add("c.json.gz", Compressed.gzip(text))
    zip.add("d.zst", data: Compressed.zstd(text), size: text.count, method: 93, checksum: zipChecksum(text))
    let names = expand(zip.archive(comment: "hello")).sources.map { $0.name.split(separator: "!/")[1] }
    #expect(names == ["a.csv", "b/two.csv", "c.json.gz", "d.zst"])
    let all = try contents(zip.archive())
    #expect(all.keys.sorted() == ["a.zip!/a.csv", "a.zip!/b/two.csv", "a.zip!/c.json.gz", "a.zip!/d.zst"])
    #expect(all.values.allSatisfy { $0 == text })
  }

  @Test func `zip64 sizes and table are read`() throws {
    var zip = ZipBuilder()
    zip.addWide("a.csv", text)
    #expect(try contents(zip.archive(wide: true)) == ["a.zip!/a.csv": text])
  }

  @Test func `a checksum that is wrong is an error after the content`() throws {
    var zip = ZipBuilder()
    zip.add("a.csv", text, checksum: 1)
    let result = drain(try ContentStream(try #require(expand(zip.archive()).sources.first)))
    #expect(result.bytes == text)
    #expect(result.error?.kind == .damaged)
  }

  @Test func `encrypted and unknown members are problems, and the others are read`() {
    var zip = ZipBuilder()
    zip.add("secret.csv", text, flags: 1)
    zip.add("odd.csv", text, method: 14)
    zip.add("a.csv", text)
    let result = expand(zip.archive())
    #expect(result.sources.count == 1)
    #expect(result.problems.map(\.kind) == [.unsupported, .unsupported])
    #expect(result.problems.last?.reason == "encrypted")
  }

  @Test func `members that share their data are refused as a bomb`() {
    var zip = ZipBuilder()
    let data = Compressed.deflate([UInt8](repeating: 0, count: 1 << 20))
    zip.add("1", data: data, size: 1 << 20, method: 8, checksum: 0)
    for number in 2...100 { zip.add("\(number)", data: data, size: 1 << 20, method: 8, checksum: 0, at: 0) }
    let result = expand(zip.archive())
    #expect(result.sources.isEmpty)
    #expect(result.problems.first?.reason.contains("overlap") == true)
  }

  @Test func `a member that unfolds too far is stopped`() throws {
    var zip = ZipBuilder()
    zip.add("bomb", [UInt8](repeating: 0, count: 32 << 20))
    var limits = InputLimits()
    limits.expansion = 500
    limits.expansionAllowance = 1 << 20
    let source = try #require(expand(zip.archive()).sources.first)
    #expect(drain(try ContentStream(source, limits: limits)).error?.kind == .tooLarge)
  }

  @Test func `an archive cut off anywhere is a problem and no crash`() {
    var zip = ZipBuilder()
    zip.add("a.csv", Array("x,y\n1,2\n".utf8))
    zip.addWide("b.csv", Array("x,y\n1,2\n".utf8))
    let whole = zip.archive(wide: true)
    for count in 4..<whole.count {
      let result = expand(Array(whole[..<count]))
      #expect(result.sources.isEmpty && result.problems.count == 1)
    }
  }

  @Test func `an archive with any byte changed is read, refused or found damaged, and never crashes`() throws {
    var zip = ZipBuilder()
    zip.add("a.csv", Array("x,y\n1,2\n".utf8))
    zip.addWide("b.csv", Array("x,y\n1,2\n".utf8))
    let whole = zip.archive(wide: true)
    for index in whole.indices {
      for value: UInt8 in [0x00, 0x7F, 0xFF] where whole[index] != value {
        var changed = whole
        changed[index] = value
        let result = expand(changed)
        #expect(!result.sources.isEmpty || !result.problems.isEmpty)
        for source in result.sources { _ = (try? ContentStream(source)).map { drain($0) } }
      }
    }
  }

  @Test func `a workbook is told from an archive of logs`() {
    var zip = ZipBuilder()
    zip.add("[Content_Types].xml", Array("<x/>".utf8))
    zip.add("xl/workbook.xml", Array("<x/>".utf8))
    let result = expand(zip.archive())
    #expect(result.sources.isEmpty)
    #expect(result.problems.map(\.kind) == [.notALog])
  }

  @Test func `an archive without files says so`() {
    #expect(expand(ZipBuilder().archive()).problems.first?.reason == "no files in this archive")
  }
}
