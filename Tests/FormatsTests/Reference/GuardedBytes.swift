import CByteScan
import Glibc

/// Bytes with exactly the promised guard behind them, and behind that a page that must not be touched: a kernel that
/// reads too far ends the test run.
struct GuardedBytes: ~Copyable {
  private let mapping: UnsafeMutableRawPointer
  private let mappedCount: Int
  let bytes: UnsafeRawBufferPointer

  /// - Parameter guardText: what the guard holds; it must not matter.
  init(_ content: [UInt8], guardText: [UInt8] = Array("\"}]\\,:{[".utf8)) {
    let page = 4096
    let needed = content.count + Int(NV_GUARD)
    let readable = (needed + page - 1) / page * page
    mappedCount = readable + page
    let mapped = mmap(nil, mappedCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapped, mapped != MAP_FAILED else { preconditionFailure("no memory for a test") }
    mapping = mapped
    mprotect(mapped + readable, page, PROT_NONE)
    let start = mapped + (readable - needed)
    start.copyMemory(from: content, byteCount: content.count)
    for i in 0..<Int(NV_GUARD) {
      start.storeBytes(of: guardText[i % guardText.count], toByteOffset: content.count + i, as: UInt8.self)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: content.count)
  }

  deinit { munmap(mapping, mappedCount) }
}
