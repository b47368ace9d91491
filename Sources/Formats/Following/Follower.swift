internal import Glibc

/// The files at and below some paths: found as they come, followed as they grow, known again when they are renamed.
package final class Follower {
  private let paths: [FilePath]
  /// Seconds without a change after which a file is taken to be complete.
  private let settle: Double
  package private(set) var files: [FollowedFile] = []
  private var byNumber: [FileNumber: FollowedFile] = [:]
  /// Of an earlier process, until the first look.
  private var saved: [Saved]
  /// Files of an earlier process that are gone.
  package private(set) var missing: [FileMark] = []
  /// What cannot be read at the moment, one each by its name.
  private var obstacles: [String: InputError] = [:]
  /// Paths that were there once: a rotation leaves a moment without them.
  private var seen: Set<FilePath> = []
  /// What stood at each path that was given, and when it was written last, as of the last look.
  private var latest: [FilePath: Rotated] = [:]

  /// Where an earlier process ended in a file.
  package struct Saved: Hashable, Sendable {
    package var mark: FileMark
    package var path: String
    package var place: InputPlace

    package init(mark: FileMark, path: String, place: InputPlace) {
      self.mark = mark
      self.path = path
      self.place = place
    }
  }

  private let catalogue: FormatCatalogue

  package init(
    _ paths: [String], settle: Double, saved: [Saved] = [], catalogue: FormatCatalogue = .microsoft
  ) {
    self.catalogue = catalogue
    self.paths = paths.map { FilePath($0) }
    self.settle = settle
    self.saved = saved
  }

  /// What cannot be read at the moment, in order of the names.
  package var problems: [InputError] { obstacles.sorted { $0.key < $1.key }.map(\.value) }

  /// Looks what there is; `now` in seconds of any clock that never goes back. Returns what cannot be read and was not
  /// told by the last look.
  package func look(now: Double) -> [InputError] {
    var problems: [InputError] = []
    for file in files { file.isListed = false }
    for path in candidates(&problems) {
      do throws(InputError) { try meet(path, now: now) } catch { problems.append(error) }
    }
    for file in files {
      if !file.isListed { file.path = file.path.flatMap { whereabouts(of: FileNumber(file.mark), last: $0) } }
    }
    refresh(now: now, &problems)
    missing += saved.map(\.mark)
    saved = []
    removeOld(now: now)
    let earlier = obstacles
    obstacles = Dictionary(problems.map { ($0.input, $0) }, uniquingKeysWith: { first, _ in first })
    return problems.filter { earlier[$0.input] == nil }
  }

  /// A file that is open takes a buffer and one of the descriptors that a process may have, often 1024.
  private static let mostOpen = 256

  private func refresh(now: Double, _ problems: inout [InputError]) {
    let open = files.filter(\.isOpen)
    var room = Follower.mostOpen - open.count
    if room <= 0 {
      let idle = open.filter(\.mayRest).sorted { $0.changed < $1.changed }.prefix(Follower.mostOpen / 2)
      for file in idle { file.rest() }
      room += idle.count
    }
    for file in files {
      do throws(InputError) {
        try file.refresh(now: now)
        let wasOpen = file.isOpen
        if wasOpen || room > 0 { try file.decide(isSettled: isSettled(file, now: now)) }
        if file.isOpen, !wasOpen { room -= 1 }
      } catch {
        problems.append(error)
      }
    }
  }

  /// A file that was moved away is read to its end, and for a while after it: its writer may not be done.
  private func removeOld(now: Double) {
    let isOld = { (file: FollowedFile) in
      !file.isListed && file.isRead && now - file.changed > Follower.linger
        && (file.shape != .whole || file.path == nil)
    }
    if !files.contains(where: isOld) { return }
    for file in files where isOld(file) { byNumber[FileNumber(file.mark)] = nil }
    files.removeAll(where: isOld)
  }

  private static let linger = 10.0

  /// Whether it has not changed for the time after which it counts as complete, or several times that.
  package func isSettled(_ file: FollowedFile, now: Double, times: Double = 1) -> Bool {
    now - file.changed >= settle * times
  }

  private func meet(_ path: FilePath, now: Double) throws(InputError) {
    guard let number = FileNumber(path) else { return }
    if note(byNumber[number], path) { return }
    let file = try FollowedFile(path, now: now, catalogue: catalogue)
    // It may have been replaced since it was looked at.
    if note(byNumber[FileNumber(file.mark)], path) { return }
    if let index = saved.firstIndex(where: { FileNumber($0.mark) == FileNumber(file.mark) }) {
      let earlier = saved.remove(at: index)
      _ = file.resume(earlier.mark, at: earlier.place)
    }
    files.append(file)
    byNumber[FileNumber(file.mark)] = file
  }

  /// A file that is known, under the first of its paths that was met.
  private func note(_ known: FollowedFile?, _ path: FilePath) -> Bool {
    guard let known else { return false }
    if !known.isListed { known.path = path }
    known.isListed = true
    return true
  }

  /// In the order of their bytes. Beside a file that was named, what it was renamed to while nobody looked.
  private func candidates(_ problems: inout [InputError]) -> [FilePath] {
    var all: [FilePath] = []
    for path in paths {
      switch FileStatus(path) {
      case .folder(let device, let node):
        seen.insert(path)
        var folders: Set<FileNumber> = [FileNumber(device: UInt64(device), node: UInt64(node))]
        Follower.collect(path, &folders, into: &all, &problems)
      case .file:
        seen.insert(path)
        all.append(path)
      case .pipe:
        problems.append(
          InputError(path.display, .unreadable, "a pipe or device cannot be followed", advice: "lead it into -"))
      case .unreadable(let reason):
        if path.isMissing, seen.contains(path) { continue }
        let advice = path.isMissing ? "it is followed as soon as it is there" : nil
        problems.append(InputError(path.display, .unreadable, reason, advice: advice))
      }
    }
    return renamed() + rotatedMeanwhile() + all.sorted()
  }

  private static func collect(
    _ folder: FilePath, _ folders: inout Set<FileNumber>, into all: inout [FilePath], _ problems: inout [InputError]
  ) {
    switch Folder.names(in: folder) {
    // It may have been removed since it was listed.
    case .failure(let fault): if !folder.isMissing { problems.append(fault) }
    case .success(let names):
      // What begins with a dot is somebody's scratch file: `rsync` and others rename it when it is complete.
      for name in names where name.first != UInt8(ascii: ".") {
        let path = folder.appending(name)
        switch FileStatus(path) {
        case .folder(let device, let node):
          let number = FileNumber(device: UInt64(device), node: UInt64(node))
          if folders.insert(number).inserted { collect(path, &folders, into: &all, &problems) }
        case .file: all.append(path)
        case .pipe, .unreadable: continue
        }
      }
    }
  }

  /// Where a file is that is not followed by its name any more. What was renamed within a followed folder has been met.
  private func whereabouts(of number: FileNumber, last path: FilePath) -> FilePath? {
    if FileNumber(path) == number { return path }
    guard paths.contains(path) else { return nil }
    let names = (try? Folder.names(in: path.folder).get()) ?? []
    return names.map(path.folder.appending).first { FileNumber($0) == number }
  }

  /// What a file that an earlier process read was renamed to, and what has come and was renamed since: beside the path
  /// that was followed, with its name before a dot, and written no earlier. In the order in which they were written.
  private func renamed() -> [FilePath] {
    var found: [Rotated] = []
    let earlier = Dictionary(grouping: saved) { FilePath($0.path) }
    let names = Dictionary(
      uniqueKeysWithValues: Set(earlier.keys.map(\.folder)).map { ($0, (try? Folder.names(in: $0).get()) ?? []) })
    for (path, saved) in earlier where paths.contains(where: { $0.folder == path.folder }) {
      let beside = (names[path.folder] ?? []).map(path.folder.appending).compactMap { Rotated($0) }
      let known = Set(saved.map { FileNumber($0.mark) })
      // Where what was read is gone, everything that is left was written later.
      let last = beside.filter { known.contains($0.number) }.max { $0.written < $1.written }?.written
      found += beside.filter { file in
        known.contains(file.number) || (file.path.isRotation(of: path) && last.map { file.written >= $0 } ?? true)
      }
    }
    return found.sorted { ($0.written, $1.path) < ($1.written, $0.path) }.map(\.path)
  }

  /// What has come at a path and was renamed between two looks, as when judging a long file took longer than a rotation:
  /// beside the path, not known, and written no earlier than what was there at the last look.
  private func rotatedMeanwhile() -> [FilePath] {
    var found: [Rotated] = []
    for path in paths {
      let last = latest[path]
      latest[path] = Rotated(path) ?? last
      guard let last, FileNumber(path) != last.number else { continue }
      let names = (try? Folder.names(in: path.folder).get()) ?? []
      let beside = names.map(path.folder.appending).filter { $0.isRotation(of: path) }.compactMap { Rotated($0) }
      found += beside.filter { byNumber[$0.number] == nil && $0.written >= last.written }
    }
    return found.sorted { ($0.written, $1.path) < ($1.written, $0.path) }.map(\.path)
  }

  private struct Rotated {
    let path: FilePath
    let number: FileNumber
    /// In nanoseconds since 1970.
    let written: Int

    init?(_ path: FilePath) {
      guard let status = FileNumber.status(path) else { return nil }
      self.path = path
      number = FileNumber(status)
      written = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
  }

  /// Whether no path was given at all.
  package var isEmpty: Bool { paths.isEmpty }
}
