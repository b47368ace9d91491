internal import Baselines
internal import Events

/// What a program may do, by the scopes that an act of consent names.
struct ConsentScopes {
  let mail: Bool
  let files: Bool
  let offline: Bool
  let everybody: Bool

  init(_ sighting: Sighting, in context: Context) {
    let text = context.reference.names[sighting.event.resource].lowercased()
    let has = { (marks: [String]) in marks.contains(where: text.contains) }
    mail = has([
      "mail.", "mailboxsettings", "imap.accessasuser", "smtp.send", "pop.accessasuser", "ews.accessasuser",
      "full_access_as_app", "mail.google.com", "gmail",
    ])
    files = has(["files.", "sites.", "allsites", "auth/drive", "notes."])
    offline = has(["offline_access", "access_type=offline"])
    let parameters = ActParameters(sighting, in: context)
    everybody =
      parameters.affirms("consentcontext.onbehalfofall") || has(["allprincipals", "full_access_as_app"])
  }

  var clues: [Clue] {
    var clues: [Clue] = []
    if mail { clues.append(Clue(.deed(.consent(.readsMail)), 1.8)) }
    if files { clues.append(Clue(.deed(.consent(.readsFiles)), 0.8)) }
    if offline { clues.append(Clue(.deed(.consent(.staysOn)), 0.3)) }
    if everybody { clues.append(Clue(.deed(.consent(.forEverybody)), 0.5)) }
    return clues
  }
}
