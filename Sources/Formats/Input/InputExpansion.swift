internal import Glibc

/// The list of inputs while it grows.
struct InputExpansion {
  private(set) var sources: [InputSource] = []
  private(set) var problems: [InputError] = []
  private var foldersSeen: Set<FileIdentity> = []
  private var repairedSeen: Set<FilePath> = []

  private struct FileIdentity: Hashable {
    let device: dev_t
    let node: ino_t
  }

  mutating func add(argument: String) {
    if argument == "-" { return sources.append(.standardInput) }
    add(named: FilePath(argument))
  }

  private mutating func add(named path: FilePath) {
    switch FileStatus(path) {
    case .folder(let device, let node):
      foldersSeen = [FileIdentity(device: device, node: node)]
      add(folder: path)
    case .file(let size): add(file: path, size: size)
    case .pipe: sources.append(InputSource(file: path, size: nil))
    case .unreadable(let reason): add(unreadable: path, reason)
    }
  }

  /// Several names may have become one by the repair: each is read once, however often they are given.
  private mutating func add(unreadable path: FilePath, _ reason: String) {
    let candidates = RepairedPath(path: path).candidates
    if candidates.isEmpty { problems.append(InputError(path.display, .unreadable, reason)) }
    for candidate in candidates where repairedSeen.insert(candidate).inserted { add(named: candidate) }
  }

  /// Files of the whole tree are sorted at once, since `a/b` comes after `a.log`.
  private mutating func add(folder: FilePath) {
    var files: [(path: FilePath, size: UInt64)] = []
    collect(folder, into: &files)
    if files.isEmpty { problems.append(InputError(folder.display, .unreadable, "no files in this folder")) }
    for file in files.sorted(by: { $0.path < $1.path }) { add(file: file.path, size: file.size) }
  }

  private mutating func collect(_ folder: FilePath, into files: inout [(path: FilePath, size: UInt64)]) {
    switch Folder.names(in: folder) {
    case .failure(let fault): problems.append(fault)
    case .success(let names):
      for path in names.map(folder.appending).sorted() { collect(entry: path, into: &files) }
    }
  }

  /// A folder met again, by a link upwards or a second link to it, has been or is being read.
  private mutating func collect(entry path: FilePath, into files: inout [(path: FilePath, size: UInt64)]) {
    switch FileStatus(path) {
    case .folder(let device, let node):
      if foldersSeen.insert(FileIdentity(device: device, node: node)).inserted { collect(path, into: &files) }
    case .file(let size): files.append((path, size))
    case .pipe: problems.append(InputError(path.display, .unreadable, "a pipe, socket or device within a folder"))
    case .unreadable(let reason): problems.append(InputError(path.display, .unreadable, reason))
    }
  }

  mutating func add(file path: FilePath, size: UInt64) {
    do throws(InputError) {
      let start = try FileBytes(path: path, name: path.display).bytes(at: 0, count: 4)
      guard Packing(start.bytes) == .zip else { return sources.append(InputSource(file: path, size: size)) }
      try add(archive: path)
    } catch {
      problems.append(error)
    }
  }

  private mutating func add(archive path: FilePath) throws(InputError) {
    let archive = try ZipArchive(path: path, name: path.display)
    if archive.isOfficeDocument {
      throw InputError(path.display, .notALog, "an Office document", advice: "save its table as CSV")
    }
    if archive.members.isEmpty { throw InputError(path.display, .unreadable, "no files in this archive") }
    for member in archive.members {
      let name = path.display + "!/" + String(decoding: member.name, as: UTF8.self)
      if let obstacle = member.obstacle {
        problems.append(InputError(name, .unsupported, obstacle, advice: "unpack it first"))
      } else {
        sources.append(
          InputSource(name: name, storedSize: member.storedSize, location: .member(of: path, member)))
      }
    }
  }
}
