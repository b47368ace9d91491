internal import CByteScan

/// The order in which each kind of object has had its members, so that the next key is compared, not looked up.
///
/// A log writes the same keys in the same order. A step is the text from behind one value to the next, `,"key":` with
/// its white space, and knows the two steps that followed it last. Only texts that a scan has found sound become
/// steps, and a text tells by its comma whether it stands first: where one matches, all of it is sound.
struct Shapes: ~Copyable {
  /// Steps of all objects. Number 0 is none; then one for the start of every node's object, which has no text.
  let steps: UnsafeMutablePointer<nv_step>
  private let heads: UnsafeMutablePointer<UInt32>
  private var used: Int

  /// Some 100 are used by one shape of sign-ins, and some 300 by the kinds of an audit log.
  private static let capacity = 1024

  init(nodes: Int) {
    steps = .allocate(capacity: nodes + 1 + Shapes.capacity)
    steps.initialize(repeating: nv_step(), count: nodes + 1 + Shapes.capacity)
    heads = .allocate(capacity: Shapes.capacity)
    heads.initialize(repeating: 0, count: Shapes.capacity)
    used = nodes + 1
    limit = nodes + 1 + Shapes.capacity
  }

  private let limit: Int

  deinit {
    // Steps are trivial values.
    steps.deallocate()
    heads.deallocate()
  }

  @inline(__always)
  func start(of node: Int) -> Int { node + 1 }

  /// The step that follows `step` if the text at `place` is one that did so before, else 0.
  @inline(__always)
  func next(after step: Int, at place: Bytes) -> Int {
    let expected = Int(steps[step].next)
    if nv_step_matches(steps + expected, place) { return expected }
    return other(after: step, at: place)
  }

  private func other(after step: Int, at place: Bytes) -> Int {
    let other = steps[step].other
    guard other != 0, nv_step_matches(steps + Int(other), place) else { return 0 }
    steps[step].other = steps[step].next
    steps[step].next = other
    return Int(other)
  }

  /// Remembers that the text from `place` to `value` follows `step` in an object of `node`, and leads to `child`.
  /// Returns its step, or 0 where the text is too long or there are too many.
  mutating func learn(after step: Int, of node: Int, _ place: Bytes, _ value: Bytes, child: Int) -> Int {
    let length = value - place
    guard step != 0, length <= Int(NV_GAP) else { return 0 }
    let head = Int(nv_key_hash(place, length) &+ UInt32(truncatingIfNeeded: node)) & (Shapes.capacity - 1)
    let known = find(from: Int(heads[head]), node, place, length)
    let found = known != 0 ? known : add(head, node, place, length, child)
    if found != 0 {
      steps[step].other = steps[step].next
      steps[step].next = UInt32(found)
    }
    return found
  }

  private func find(from head: Int, _ node: Int, _ place: Bytes, _ length: Int) -> Int {
    var step = head
    while step != 0 {
      let candidate = steps + step
      if Int(candidate.pointee.node) == node, Int(candidate.pointee.length) == length,
        nv_step_matches(candidate, place)
      {
        return step
      }
      step = Int(candidate.pointee.sibling)
    }
    return 0
  }

  private mutating func add(_ head: Int, _ node: Int, _ place: Bytes, _ length: Int, _ child: Int) -> Int {
    guard used < limit else { return 0 }
    var step = nv_step()
    nv_step_set(&step, place, length)
    step.child = Int32(child)
    step.node = UInt32(node)
    step.sibling = heads[head]
    steps[used] = step
    heads[head] = UInt32(used)
    used += 1
    return used - 1
  }
}
