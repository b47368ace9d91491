package import Baselines
internal import Events

extension Clue {
  /// What an audit act is, and what led to it.
  package enum Deed: Hashable, Sendable {
    case joined(Intrusions.Join)
    case afterIntrusion
    case usualWork
    case firstTime
    case mailRule(MailRule)
    case forwarding(Forwarding)
    case harvest(Harvest)
    case power(Power)
    case consent(Consent)
  }

  package enum MailRule: Hashable, Sendable { case changed, deletes, hides, takesAll, nameless, words }

  package enum Forwarding: Hashable, Sendable {
    case outside(domain: String)
    case toFreeMail, forOther
  }

  package enum Harvest: Hashable, Sendable {
    case mails(Int), files(Int), overHabit(times: Int)
    case wholeFolders, syncProgram
  }

  /// Rights, protections and secrets.
  package enum Power: Hashable, Sendable {
    case privilege, strongRole, toThemselves, toSuspect
    case defence, logging, trust
    case credential, credentialOfOther, rightsOfProgram
  }

  package enum Consent: Hashable, Sendable {
    case unknownProgram, knownProgram
    case rogueProgram(String)
    case readsMail, readsFiles, staysOn, forEverybody
  }
}

extension Narrator {
  func text(_ clue: Clue.Deed) -> Phrase {
    switch clue {
    case .joined(let join): text(join)
    case .afterIntrusion:
      Phrase(
        "a suspected sign-in got in within the day before", sv: "en misstänkt inloggning kom in inom dygnet före")
    case .usualWork: Phrase("the person does such things on other days too", sv: "personen gör sådant även andra dagar")
    case .firstTime:
      Phrase("the person is not known to have done such a thing", sv: "personen har inte setts göra sådant förut")
    case .mailRule(let clue): text(clue)
    case .forwarding(let clue): text(clue)
    case .harvest(let clue): text(clue)
    case .power(let clue): text(clue)
    case .consent(let clue): text(clue)
    }
  }

  private func text(_ join: Intrusions.Join) -> Phrase {
    switch join {
    case .session:
      Phrase("done in the session of a suspected sign-in", sv: "gjort i en misstänkt inloggnings session")
    case .token:
      Phrase("done with the token of a suspected sign-in", sv: "gjort med en misstänkt inloggnings token")
    case .address:
      Phrase("done from the address of a suspected sign-in", sv: "gjort från en misstänkt inloggnings adress")
    case .network:
      Phrase("done through the operator of a suspected sign-in", sv: "gjort genom en misstänkt inloggnings operatör")
    }
  }

  private func text(_ clue: Clue.MailRule) -> Phrase {
    switch clue {
    case .deletes: Phrase("the rule deletes what it catches", sv: "regeln raderar det den fångar")
    case .hides:
      Phrase(
        "the rule moves mail to a folder that nobody looks into",
        sv: "regeln flyttar mejl till en mapp som ingen tittar i")
    case .takesAll:
      Phrase("the rule has no condition: it takes all mail", sv: "regeln saknar villkor: den tar alla mejl")
    case .nameless: Phrase("the rule's name has no letters", sv: "regelns namn saknar bokstäver")
    case .words:
      Phrase("the rule looks for words of money or security", sv: "regeln letar efter ord om pengar eller säkerhet")
    case .changed:
      Phrase("a rule of the mailbox was made or changed", sv: "en regel i brevlådan skapades eller ändrades")
    }
  }

  private func text(_ clue: Clue.Forwarding) -> Phrase {
    switch clue {
    case .outside(let domain):
      Phrase("mail goes to ", sv: "mejl går till ") + Phrase(domain, sv: domain)
        + Phrase(", which is not the organisation's", sv: ", som inte är organisationens")
    case .toFreeMail:
      Phrase("anybody can get an address there", sv: "vem som helst kan skaffa en adress där")
    case .forOther: Phrase("it was set for another's mailbox", sv: "det ställdes in för någon annans brevlåda")
    }
  }

  private func text(_ clue: Clue.Harvest) -> Phrase {
    switch clue {
    case .mails(let count):
      Wording.number(count) + Phrase(" times mail was read within the hour", sv: " gånger lästes mejl inom timmen")
    case .files(let count):
      Wording.number(count) + Phrase(" files were taken within the hour", sv: " filer hämtades inom en timme")
    case .wholeFolders: Phrase("whole folders of mail were fetched", sv: "hela mappar med mejl hämtades")
    case .overHabit(let times):
      Wording.number(times)
        + Phrase(" times the person's usual hour", sv: " gånger så mycket som personens vanliga timme")
    case .syncProgram:
      Phrase(
        "the program is one that copies files by itself", sv: "programmet är ett som kopierar filer av sig självt")
    }
  }

  private func text(_ clue: Clue.Power) -> Phrase {
    switch clue {
    case .strongRole:
      Phrase("the role rules over the whole organisation", sv: "rollen styr över hela organisationen")
    case .toThemselves: Phrase("it was given to the very same account", sv: "den gavs till samma konto")
    case .toSuspect:
      Phrase(
        "the account was come into under suspicion within 72 hours before",
        sv: "kontot togs i bruk under misstanke inom 72 timmar före")
    case .credentialOfOther:
      Phrase("the key or password is another person's", sv: "nyckeln eller lösenordet är någon annans")
    case .defence: Phrase("a protection of sign-ins was changed", sv: "ett skydd för inloggningar ändrades")
    case .logging: Phrase("it decides what is logged", sv: "det avgör vad som loggas")
    case .trust:
      Phrase("it decides whose word is taken for who somebody is", sv: "det avgör vems ord som gäller för vem någon är")
    case .credential:
      Phrase("a secret, key or owner was added", sv: "en hemlighet, nyckel eller ägare lades till")
    case .rightsOfProgram: Phrase("a program got rights of its own", sv: "ett program fick egna rättigheter")
    case .privilege: Phrase("rights were given to an account", sv: "rättigheter gavs till ett konto")
    }
  }

  private func text(_ clue: Clue.Consent) -> Phrase {
    switch clue {
    case .rogueProgram(let name):
      Phrase(name, sv: name)
        + Phrase(" is often seen in thefts of mailboxes", sv: " syns ofta när brevlådor stjäls")
    case .readsMail: Phrase("the program may read or send mail", sv: "programmet får läsa eller skicka mejl")
    case .readsFiles: Phrase("the program may read files", sv: "programmet får läsa filer")
    case .staysOn:
      Phrase("the right lasts after the person has signed out", sv: "rätten gäller även sedan personen loggat ut")
    case .forEverybody: Phrase("the right holds for everybody", sv: "rätten gäller för alla")
    case .knownProgram:
      Phrase("several in the organisation use the program", sv: "flera i organisationen använder programmet")
    case .unknownProgram:
      Phrase(
        "a program that the organisation does not know got rights",
        sv: "ett program som organisationen inte känner fick rättigheter")
    }
  }
}
