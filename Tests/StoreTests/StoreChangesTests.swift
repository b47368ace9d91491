import Store
import Testing

@Suite("That others have changed a store")
struct StoreChangesTests {
  @Test("is seen once they have, and one's own changes are none")
  func changes() throws {
    let folder = try TemporaryFolder()
    let own = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    let before = try own.changes()
    try own.checkpoint { try $0.setState([1], scope: "a", tenant: "", key: "k") }
    #expect(try own.changes() == before)
    let other = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    _ = try other.tenants()
    #expect(try own.changes() == before)
    try other.checkpoint { try $0.setState([2], scope: "a", tenant: "", key: "k") }
    let after = try own.changes()
    #expect(after != before)
    #expect(try own.changes() == after)
  }
}
