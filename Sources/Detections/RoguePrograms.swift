/// Programs that thieves of mailboxes let in to copy mail, contacts and files, or to send from the mailbox. None is malware,
/// and where the tenant uses one it is known.
///
/// Sources: Huntress, "Rogue Apps" (huntresslabs.github.io/rogueapps) and "Traitorware Court: The Case for SigParser";
/// Datadog's rule "Consent given to application associated with business email compromise attacks in Microsoft 365".
enum RoguePrograms {
  /// Of the names and application ids that stand in `text`.
  static func name(in text: String) -> String? {
    let text = text.lowercased()
    return programs.first { text.contains($0.mark) }?.name
  }

  private static let programs: [(mark: String, name: String)] = [
    ("em client", "eM Client"), ("e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd", "eM Client"),
    ("perfectdata", "PERFECTDATA SOFTWARE"), ("ff8d92dc-3d82-41d6-bcbd-b9174d163620", "PERFECTDATA SOFTWARE"),
    ("supermailer", "Newsletter Software Supermailer"),
    ("a245e8c0-b53c-4b67-9b45-751d1dff8e6b", "Newsletter Software Supermailer"),
    ("cloudsponge", "CloudSponge"), ("a43e5392-f48b-46a4-a0f1-098b5eeb4757", "CloudSponge"),
    ("rclone", "rclone"), ("b15665d9-eda6-4092-8539-0eec376afd59", "rclone"),
    ("sigparser", "SigParser"), ("caffae8c-0882-4c81-9a27-d1803af53a40", "SigParser"),
  ]
}
