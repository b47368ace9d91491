/// The files at and below some paths: found as they come, followed as they grow, known again when they are renamed.
package final class Follower {
  private let paths: [FilePath]
  /// Seconds without a change after which a file is taken to be complete.
  private let settle: Double
  package private(set) var files: [FollowedFile] = []
  /// Of an earlier process, until the first look.
  private var saved: [Saved]
  /// Files of an earlier process that are gone.
  package private(set) var missing: [FileMark] = []
  /// Told once each.
  private var told: Set<InputError> = []

  /// Where an earlier process ended in a file.
  package struct Saved: Sendable {
    package var mark: FileMark
    package var path: String
    package var place: InputPlace

    package init(mark: FileMark, path: String, place: InputPlace) {
      self.mark = mark
      self.path = path
      self.place = place
    }
  }

  package init(_ paths: [String], settle: Double, saved: [Saved] = []) {
    self.paths = paths.map { FilePath($0) }
    self.settle = settle
    self.saved = saved
  }

  /// Looks what there is; `now` in seconds of any clock that never goes back. Returns what could not be read, once.
  package func look(now: Double) -> [InputError] {
    var problems: [InputError] = []
    var found: Set<FileNumber> = []
    for path in candidates(&problems) {
      guard case .regular(let number, _) = FileNumber.look(path), found.insert(number).inserted else { continue }
      do throws(InputError) { try meet(path, number, now: now) } catch { problems.append(error) }
    }
    for file in files {
      if !found.contains(FileNumber(file.mark)) { file.path = nil }
      do throws(InputError) {
        try file.refresh(now: now)
        try file.decide(isSettled: isSettled(file, now: now))
      } catch {
        problems.append(error)
      }
    }
    if !saved.isEmpty {
      missing += saved.map(\.mark)
      saved = []
    }
    // A file that was moved away is read to its end, and for a while after it: its writer may not be done.
    files.removeAll { $0.path == nil && $0.backlog == 0 && now - $0.changed > Follower.linger }
    return problems.filter { told.insert($0).inserted }
  }

  private static let linger = 10.0

  package func isSettled(_ file: FollowedFile, now: Double) -> Bool { now - file.changed >= settle }

  private func meet(_ path: FilePath, _ number: FileNumber, now: Double) throws(InputError) {
    if let known = files.first(where: { FileNumber($0.mark) == number }) {
      known.path = path
      return
    }
    let file = try FollowedFile(path, now: now)
    if let index = saved.firstIndex(where: { FileNumber($0.mark) == number }) {
      let earlier = saved.remove(at: index)
      _ = file.resume(earlier.mark, at: earlier.place)
    }
    files.append(file)
  }

  /// In the order of their bytes. Beside a file that was named, what it was renamed to while nobody looked.
  private func candidates(_ problems: inout [InputError]) -> [FilePath] {
    var all: [FilePath] = []
    for path in paths {
      switch FileStatus(path) {
      case .folder: Follower.collect(path, depth: 0, into: &all, &problems)
      case .file: all.append(path)
      case .pipe: problems.append(InputError(path.display, .unreadable, "a pipe or device cannot be followed"))
      case .unreadable(let reason): problems.append(InputError(path.display, .unreadable, reason))
      }
    }
    return renamed() + all.sorted()
  }

  private static func collect(
    _ folder: FilePath, depth: Int, into all: inout [FilePath], _ problems: inout [InputError]
  ) {
    guard depth < 32 else { return }
    switch Folder.names(in: folder) {
    case .failure(let fault): problems.append(fault)
    case .success(let names):
      // What begins with a dot is somebody's scratch file: `rsync` and others rename it when it is complete.
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.appending(name)
        switch FileStatus(path) {
        case .folder: collect(path, depth: depth + 1, into: &all, &problems)
        case .file: all.append(path)
        case .pipe, .unreadable: continue
        }
      }
    }
  }

  /// What a file that an earlier process read was renamed to, and what has come and was renamed since: beside the path
  /// that was followed, with its name before a dot, and written no earlier. In the order in which they were written.
  private func renamed() -> [FilePath] {
    var found: [Rotated] = []
    for path in Set(saved.map { FilePath($0.path) }) {
      let names = (try? Folder.names(in: path.folder).get()) ?? []
      let beside = names.map(path.folder.appending).compactMap { Rotated($0) }
      let known = Set(saved.filter { FilePath($0.path) == path }.map { FileNumber($0.mark) })
      // Where what was read is gone, everything that is left was written later.
      let last = beside.filter { known.contains($0.number) }.max { $0.written < $1.written }?.written
      found += beside.filter { file in
        known.contains(file.number) || (file.path.isRotation(of: path) && last.map { file.written >= $0 } ?? true)
      }
    }
    return found.sorted { $0.written < $1.written }.map(\.path)
  }

  private struct Rotated {
    let path: FilePath
    let number: FileNumber
    let written: Int

    init?(_ path: FilePath) {
      guard case .regular(let number, let written) = FileNumber.look(path) else { return nil }
      self.path = path
      self.number = number
      self.written = written
    }
  }

  /// Whether no path was given at all.
  package var isEmpty: Bool { paths.isEmpty }
}
