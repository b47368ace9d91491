@testable import Formats

/// Bytes from memory, a given number a read, and an error at the end if wanted.
final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private let readSize: Int
  private let fault: InputError?
  private var position = 0

  init(_ bytes: some Sequence<UInt8>, readSize: Int = .max, fault: InputError? = nil) {
    self.bytes = Array(bytes)
    self.readSize = readSize
    self.fault = fault
  }

  var consumed: UInt64 { UInt64(position) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = min(buffer.count, readSize, bytes.count - position)
    if count == 0, let fault { throw fault }
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

/// Everything a stream gives, and the error that ended it.
func drain(_ stream: some ByteStream, readSize: Int = 1 << 20) -> (bytes: [UInt8], error: InputError?) {
  var all: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: readSize)
  do throws(InputError) {
    while true {
      let count = try stream.read(into: &buffer, at: 0..<readSize)
      if count == 0 { return (all, nil) }
      all += buffer[..<count]
    }
  } catch {
    return (all, error)
  }
}

/// The content of stored bytes, as an input of these bytes would give it.
func content(
  _ stored: some Sequence<UInt8>, readSize: Int = .max, limits: InputLimits = InputLimits()
) throws -> (bytes: [UInt8], error: InputError?) {
  let stream = MemoryStream(stored, readSize: readSize)
  return drain(try ContentStream(stream, name: "test", limits: limits))
}
