/// What to do, from the command line.
struct Options {
  var seconds = 60
  /// Number of the first document; the following are those of the following numbers.
  var seed: UInt64 = 1
  /// Where cases are written.
  var folder = "."
  /// A case to be read again instead; its document's number is `seed`.
  var file: String?
  var isWorker = false

  /// Nil for what is no command.
  init?(_ arguments: some Sequence<String>) {
    var arguments = Array(arguments)[...]
    while let option = arguments.popFirst() {
      if option == "--worker" {
        isWorker = true
        continue
      }
      guard let value = arguments.popFirst() else { return nil }
      switch option {
      case "--seconds": seconds = Int(value) ?? seconds
      case "--seed": seed = UInt64(value) ?? seed
      case "--folder": folder = value
      case "--case": file = value
      default: return nil
      }
    }
  }

  /// The number of the document under way, for whoever finds the process dead.
  var place: String { folder + "/at" }

  func file(for seed: UInt64) -> String { folder + "/case-\(seed)" }
}
