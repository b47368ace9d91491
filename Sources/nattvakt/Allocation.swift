import CMalloc

/// How the program gets its memory from the system.
enum Allocation {
  /// Processors up to which one heap for all threads costs less than one for each: the heap of a second thread grows by
  /// a system call for every page, and an analysis grows with the people and addresses that it knows. Of 20,000 people,
  /// on two processors, a tenth of its time.
  private static let few = 4

  /// To be called before there is a second thread.
  static func prepare() {
    if Terminal.processors <= few { _ = mallopt(M_ARENA_MAX, 1) }
  }
}
