/// Bytes that come one read after the other: a file, a pipe, or a decompressor in front of another stream.
protocol ByteStream: AnyObject {
  /// Fills the start of `buffer`, which is not empty, and returns how many bytes; 0 only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int

  /// Bytes taken so far from the input as it is stored.
  var consumed: UInt64 { get }
}

extension ByteStream {
  /// Reads to a place within an array, which must not be empty.
  func read(into bytes: inout [UInt8], at place: Range<Int>) throws(InputError) -> Int {
    let result = bytes.withUnsafeMutableBytes { memory -> Result<Int, InputError> in
      do throws(InputError) {
        return .success(try read(into: UnsafeMutableRawBufferPointer(rebasing: memory[place])))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
