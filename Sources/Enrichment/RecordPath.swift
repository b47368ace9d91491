internal import Glibc

/// The way to a value in a record, in the form that libmaxminddb takes: C strings, the last followed by null. A number
/// is an index into an array.
final class RecordPath {
  let keys: [String]
  let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>
  private let storage: [UnsafeMutablePointer<CChar>?]

  init(_ keys: [String]) {
    self.keys = keys
    storage = keys.map { strdup($0) }
    pointers = .allocate(capacity: keys.count + 1)
    for (index, key) in storage.enumerated() { (pointers + index).initialize(to: UnsafePointer(key)) }
    (pointers + keys.count).initialize(to: nil)
  }

  deinit {
    pointers.deallocate()
    for key in storage { free(key) }
  }
}
