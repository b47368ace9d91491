internal import Foundation

extension Store {
  /// Keeps every other analysis off this store until the claim is released or the process ends, however it ends.
  ///
  /// SQLite guards each transaction; this guards what lies between reading the state and saving it anew. Waits
  /// `seconds` for another process, then throws `locked`. People may work on cases meanwhile.
  package func claim(waiting seconds: Double = 5) throws(StoreError) -> Claim {
    let claim = try Claim(path, waiting: seconds)
    // Whoever held the claim may have restored a backup. What is open here would then be the store put aside.
    guard FileIdentity(path) == file else {
      throw StoreError(path, .other("the store was replaced meanwhile; run again"))
    }
    return claim
  }
}

/// An exclusive right to analyse into a store: a lock on a file beside it, which the system drops with the process.
package final class Claim: Sendable {
  private let descriptor: Int32

  init(_ path: String, waiting seconds: Double) throws(StoreError) {
    descriptor = open(path + "-claim", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw StoreError(path, errno == EACCES || errno == EROFS ? .readOnly : .folder(Claim.reason)) }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if ContinuousClock.now >= deadline { throw StoreError(path, .locked) }
      usleep(20_000)
    }
  }

  /// Lets others in; so does letting go of the last reference.
  package func release() { flock(descriptor, LOCK_UN) }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static var reason: String { String(cString: strerror(errno)) }
}
