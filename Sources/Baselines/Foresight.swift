internal import CByteScan

/// Memory that will be read soon is asked for beforehand, so that judging one person does not wait for what is kept of
/// them: most people are in no cache any more when their next event comes.
enum Foresight {
  /// `elements` up to `bytes`, whatever their number: to ask it would wait for it.
  @inline(__always)
  static func ask<Element>(_ elements: [Element], bytes: Int) {
    elements.withUnsafeBufferPointer { elements in
      guard let start = UnsafeRawPointer(elements.baseAddress) else { return }
      nv_foresee_all(start - header, header + bytes)
    }
  }

  /// What stands before the first element of an array.
  private static var header: Int { 32 }
}
