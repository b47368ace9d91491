/// The head of the record at hand, found once for all formats that try to read it. For one task.
///
/// Its variables are not checked for exclusive access: no method calls anything that knows this object.
final class LineHeads {
  @exclusivity(unchecked) private var line: UnsafeRawBufferPointer?
  @exclusivity(unchecked) private var head = LineHead(whole: UnsafeRawBufferPointer(start: nil, count: 0))

  /// Another record comes, perhaps at the place of the last one.
  func begin() { line = nil }

  func head(of line: UnsafeRawBufferPointer) -> LineHead {
    if let known = self.line, known.baseAddress == line.baseAddress, known.count == line.count { return head }
    head = LineHead(line)
    self.line = line
    return head
  }
}
