import CZlib
import CZstd

/// What compressors make of bytes.
enum Compressed {
  /// One gzip member.
  static func gzip(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    defer { deflateEnd(&stream) }
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))))
    let count = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(to.count)
        deflate(&stream, Z_FINISH)
        return to.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }

  /// One zstd frame.
  static func zstd(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let input = Array(bytes)
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(input.count))
    let count = ZSTD_compress(&output, output.count, input, input.count, 3)
    return Array(output[..<count])
  }

  /// An archive whose members are stored as they are.
  static func zip(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var (bytes, table): ([UInt8], [UInt8]) = ([], [])
    for (name, content) in members {
      let size = little(content.count, 4)
      let fields =
        little(20, 2) + little(0, 8) + little(Int(crc32_z(0, content, content.count)), 4) + size + size
        + little(name.utf8.count, 2)
      table += little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 12) + little(bytes.count, 4) + name.utf8
      bytes += little(0x0403_4B50, 4) + fields + little(0, 2) + name.utf8 + content
    }
    let counts = little(members.count, 2) + little(members.count, 2)
    let end = little(0x0605_4B50, 4) + little(0, 4) + counts + little(table.count, 4) + little(bytes.count, 4)
    return bytes + table + end + little(0, 2)
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
