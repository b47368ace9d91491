/// A compression that is told by the first bytes, whatever the file is called.
enum Packing {
  case gzip, zstd, zip

  init?(_ start: ArraySlice<UInt8>) {
    let bytes = Array(start)
    guard bytes.count == 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0x1F, 0x8B, 0x08, _): self = .gzip
    case (0x28, 0xB5, 0x2F, 0xFD), (0x50...0x5F, 0x2A, 0x4D, 0x18): self = .zstd
    case (0x50, 0x4B, 0x03, 0x04), (0x50, 0x4B, 0x05, 0x06): self = .zip
    default: return nil
    }
  }

  func unpack(_ stream: any ByteStream, name: String) throws(InputError) -> any ByteStream {
    switch self {
    case .gzip: return try InflateStream(stream, name: name, wrapping: .gzip)
    case .zstd: return try ZstdStream(stream, name: name)
    case .zip:
      throw InputError(
        name, .unsupported, "a zip archive from a pipe or within other compression",
        advice: "give the archive itself as a file, or unpack it first")
    }
  }
}
