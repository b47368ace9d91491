/// A command that is well formed and cannot be carried out: what it asks for does not exist. Told without the usage,
/// which would say nothing new.
struct WrongRequest: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
