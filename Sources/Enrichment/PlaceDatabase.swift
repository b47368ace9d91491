internal import CMaxMindDB
package import Events
internal import Synchronization

/// One MMDB file, of whatever vendor. Look-ups may come from many threads; the file is mapped, so replace it by
/// renaming a new one over it and never by writing into it (a shortened file under a reader ends the process).
///
/// Unsafe are pointers that are set before `init` returns and never after: libmaxminddb's handle, whose look-ups are
/// safe on several threads (its manual), and the C strings of `layout`.
package final class PlaceDatabase: Sendable {
  package let path: String
  package let metadata: PlaceMetadata
  package let capabilities: PlaceCapabilities
  /// On the heap, because look-up results point back at it.
  private nonisolated(unsafe) let handle: UnsafeMutablePointer<MMDB_s>
  private nonisolated(unsafe) let layout: RecordLayout
  private let memory = Mutex(Memory())

  /// Records are shared by many addresses (11,500 of them serve the whole default city file), and reading one costs
  /// more than finding it.
  private struct Memory {
    var records: [UInt32: PlaceRecord] = [:]
    var failures = 0
    var firstFailure: EnrichmentError?
  }
  private static let memoryLimit = 65_536

  package init(path: String) throws(EnrichmentError) {
    let handle = try PlaceDatabase.open(path)
    do throws(EnrichmentError) {
      let layout = try RecordLayout(probing: RecordSampler(handle, file: path).samples)
      metadata = PlaceMetadata(handle.pointee.metadata)
      guard !layout.capabilities.isEmpty else { throw EnrichmentError.unknownSchema(path: path, type: metadata.type) }
      self.path = path
      self.handle = handle
      self.layout = layout
      capabilities = layout.capabilities
    } catch {
      MMDB_close(handle)
      handle.deallocate()
      throw error
    }
  }

  deinit {
    MMDB_close(handle)
    handle.deallocate()
  }

  private static func open(_ path: String) throws(EnrichmentError) -> UnsafeMutablePointer<MMDB_s> {
    let handle = UnsafeMutablePointer<MMDB_s>.allocate(capacity: 1)
    handle.initialize(to: MMDB_s())
    let status = MMDB_open(path, UInt32(MMDB_MODE_MMAP), handle)
    if status == MMDB_SUCCESS { return handle }
    handle.deallocate()
    let reason = String(cString: MMDB_strerror(status))
    switch status {
    case MMDB_FILE_OPEN_ERROR, MMDB_IO_ERROR, MMDB_OUT_OF_MEMORY_ERROR: throw .unreadable(path: path, reason: reason)
    default: throw .corrupt(path: path, reason: reason)
    }
  }

  /// What the file has on `address`; nil when it has nothing. Damage met on the way is counted in `damage` as well.
  package func record(of address: IPAddress) throws(EnrichmentError) -> PlaceRecord? {
    do throws(EnrichmentError) {
      guard let entry = try find(address) else { return nil }
      if let known = memory.withLock({ $0.records[entry.offset] }) { return known }
      let record = try layout.record(RecordReader(entry: entry, file: path))
      memory.withLock { memory in
        if memory.records.count >= PlaceDatabase.memoryLimit { memory.records.removeAll(keepingCapacity: true) }
        memory.records[entry.offset] = record
      }
      return record
    } catch {
      memory.withLock { memory in
        memory.failures += 1
        memory.firstFailure = memory.firstFailure ?? error
      }
      throw error
    }
  }

  /// How many look-ups failed on damaged parts of the file so far, and how the first did.
  package var damage: (count: Int, first: EnrichmentError?) { memory.withLock { ($0.failures, $0.firstFailure) } }

  private func find(_ address: IPAddress) throws(EnrichmentError) -> MMDB_entry_s? {
    var status: Int32 = 0
    let result = address.withSocketAddress { MMDB_lookup_sockaddr(handle, $0, &status) }
    switch status {
    case MMDB_SUCCESS: return result.found_entry ? result.entry : nil
    case MMDB_IPV6_LOOKUP_IN_IPV4_DATABASE_ERROR: return nil
    default: throw .corrupt(path: path, reason: String(cString: MMDB_strerror(status)))
    }
  }
}
