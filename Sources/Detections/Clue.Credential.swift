package import Baselines
internal import Events

extension Clue {
  /// What was tried on accounts and names, and from where.
  package enum Credential: Hashable, Sendable {
    /// What the attack is, by itself.
    case attack(Attack)
    case unknownNames(Int)
    case manyAddresses(Int)
    /// Wrong passwords that come from elsewhere on a usual day.
    case usualLevel(perDay: Int)
    /// Too few days are known to tell it from what comes all the time.
    case levelUnknown
    case fromWithin

    /// The sign-in comes from where the attack came from.
    case fromAttacker(Attack)
    case agentIsCommon
    case attackedAccount(tries: Int)
    case formerAttacker(Attack)
    case confirmedAttacker
    case listed(Listing)

    case stoppedByFactor
    case stoppedByRule
    case attackersTool
    case scriptLibrary

    case guessed(tries: Int)
    case guessedFromOwn(tries: Int)
    case accountNeverSeen
    case lockedOut(Int, seconds: Double)
    case disabledTried
    case othersGranted(Int)
    case othersTried(Int)
  }
}

extension Narrator {
  func text(_ clue: Clue.Credential) -> Phrase {
    switch clue {
    case .attack(let attack): text(attack)
    case .unknownNames, .manyAddresses, .usualLevel, .levelUnknown, .fromWithin: circumstance(clue)
    case .fromAttacker, .agentIsCommon, .attackedAccount, .formerAttacker, .confirmedAttacker, .listed: aftermath(clue)
    case .stoppedByFactor, .stoppedByRule, .attackersTool, .scriptLibrary: knowledge(clue)
    case .guessed, .guessedFromOwn, .accountNeverSeen, .lockedOut, .disabledTried, .othersGranted, .othersTried:
      account(clue)
    }
  }

  /// "12 accounts were tried with 14 passwords in 20 min".
  func text(_ attack: Attack) -> Phrase {
    names(attack) + Phrase(" tried, ", sv: " prövade, ") + Wording.number(attack.tries)
      + Phrase(attack.tries == 1 ? " attempt in " : " attempts in ", sv: " försök på ")
      + Wording.duration(attack.since.seconds(until: attack.last))
  }

  private func names(_ attack: Attack) -> Phrase {
    // UserCount knows no more than that it was this many.
    let isMore = attack.accounts > 250
    let number = (isMore ? Phrase("more than ", sv: "fler än ") : Phrase("", sv: "")) + Wording.number(attack.accounts)
    return attack.accounts == 1
      ? Phrase("one account", sv: "ett konto") : number + Phrase(" accounts", sv: " konton")
  }

  private func circumstance(_ clue: Clue.Credential) -> Phrase {
    switch clue {
    case .unknownNames(let count):
      Wording.number(count) + Phrase(" of the names belong to nobody here", sv: " av namnen finns inte här")
    case .manyAddresses(let count):
      Phrase("they came from about ", sv: "de kom från ungefär ") + Wording.number(count)
        + Phrase(" addresses with the very same software", sv: " adresser med precis samma programvara")
    case .usualLevel(let perDay):
      Phrase(
        "it is no more than what comes all the time: about ",
        sv: "det är inte mer än vad som kommer hela tiden: ungefär ")
        + Wording.number(perDay)
        + Phrase(" wrong passwords from elsewhere a day", sv: " fel lösenord utifrån om dagen")
    case .levelUnknown:
      Phrase(
        "too few days are known to tell it from what comes all the time",
        sv: "för få dagar är kända för att skilja det från vad som kommer hela tiden")
    case .fromWithin, .attack, .fromAttacker, .agentIsCommon, .attackedAccount, .formerAttacker, .confirmedAttacker,
      .listed,
      .stoppedByFactor,
      .stoppedByRule, .attackersTool, .scriptLibrary, .guessed, .guessedFromOwn, .accountNeverSeen, .lockedOut,
      .disabledTried, .othersGranted, .othersTried:
      Phrase(
        "the address is the organisation's own or used by many in it",
        sv: "adressen är organisationens egen eller används av många i den")
    }
  }

  private func aftermath(_ clue: Clue.Credential) -> Phrase {
    switch clue {
    case .fromAttacker(let attack):
      reach(attack) + Phrase(" attacked the organisation: ", sv: " angrep organisationen: ") + text(attack)
        + Phrase(", the last of them ", sv: ", det sista ") + Wording.duration(age(attack))
        + Phrase(" before", sv: " före")
    case .formerAttacker(let attack):
      reach(attack) + Phrase(" attacked the organisation ", sv: " angrep organisationen för ")
        + Wording.number(max(1, age(attack) / 86_400)) + Phrase(" days ago: ", sv: " dagar sedan: ") + text(attack)
    case .confirmedAttacker:
      Phrase(
        "an earlier sign-in from this address was found to be an attacker's",
        sv: "en tidigare inloggning från den här adressen visade sig vara en angripares")
    case .listed(let listing): text(listing)
    case .attackedAccount(let tries):
      Wording.number(tries)
        + Phrase(
          " wrong passwords for this account came from elsewhere in the last hours",
          sv: " fel lösenord för kontot kom från andra håll de senaste timmarna")
    case .agentIsCommon, .attack, .unknownNames, .manyAddresses, .usualLevel, .levelUnknown, .fromWithin,
      .stoppedByFactor,
      .stoppedByRule, .attackersTool, .scriptLibrary, .guessed, .guessedFromOwn, .accountNeverSeen, .lockedOut,
      .disabledTried, .othersGranted, .othersTried:
      Phrase(
        "many in the organisation use that very software, so it may be anybody's",
        sv: "många i organisationen använder just den programvaran, så den kan vara vems som helst")
    }
  }

  private func text(_ listing: Listing) -> Phrase {
    let entry = Narrator.short(listing.entry)
    let list = Narrator.short(listing.list)
    let reason = listing.reason.isEmpty ? "" : ": " + Narrator.short(listing.reason)
    let source = Narrator.short(listing.source)
    let what: Phrase =
      switch listing.reach {
      case .address: Phrase("this address", sv: "den här adressen")
      case .range: Phrase("its range \(entry)", sv: "dess nät \(entry)")
      case .network: Phrase("its operator \(entry)", sv: "dess operatör \(entry)")
      }
    return what + Phrase(" is on the list \(list)\(reason)", sv: " står på listan \(list)\(reason)")
      + (source.isEmpty ? Phrase("", sv: "") : Phrase(", by \(source)", sv: ", enligt \(source)"))
  }

  private func age(_ attack: Attack) -> Double { max(0, attack.last.seconds(until: sighting.event.time)) }

  private func reach(_ attack: Attack) -> Phrase {
    switch attack.reach {
    case .address: Phrase("this address", sv: "den här adressen")
    case .prefix: Phrase("this part of the network", sv: "den här delen av nätet")
    case .networkAndAgent:
      Phrase("this operator, with the very same software,", sv: "den här operatören, med precis samma programvara,")
    case .cluster:
      Phrase(
        "the very same software, from many addresses,", sv: "precis samma programvara, från många adresser,")
    }
  }

  private func knowledge(_ clue: Clue.Credential) -> Phrase {
    switch clue {
    case .stoppedByFactor:
      Phrase(
        "the password was right; the request for a second factor stands in between",
        sv: "lösenordet var rätt; begäran om en andra faktor står emellan")
    case .attackersTool:
      Phrase(
        "the software is one that phishing kits and sprays are built on",
        sv: "programvaran är en som nätfiskepaket och lösenordsangrepp bygger på")
    case .scriptLibrary:
      Phrase(
        "the software is a library for programs, not something that people sign in with",
        sv: "programvaran är ett bibliotek för program, inget som människor loggar in med")
    case .stoppedByRule, .attack, .unknownNames, .manyAddresses, .usualLevel, .levelUnknown, .fromWithin, .fromAttacker,
      .agentIsCommon, .attackedAccount, .formerAttacker, .confirmedAttacker, .listed, .guessed, .guessedFromOwn,
      .accountNeverSeen, .lockedOut,
      .disabledTried, .othersGranted, .othersTried:
      Phrase(
        "the password was right; the second factor was refused or a rule stopped it",
        sv: "lösenordet var rätt; den andra faktorn nekades eller en regel stoppade det")
    }
  }

  private func account(_ clue: Clue.Credential) -> Phrase {
    switch clue {
    case .guessed(let tries):
      Wording.number(tries)
        + Phrase(" wrong passwords within half an hour", sv: " fel lösenord inom en halvtimme")
    case .guessedFromOwn(let tries):
      Wording.number(tries)
        + Phrase(
          " wrong passwords within half an hour, from where the person always comes from",
          sv: " fel lösenord inom en halvtimme, därifrån personen alltid kommer")
    case .accountNeverSeen:
      Phrase(
        "nobody has signed in to the account as far as is known", sv: "ingen har loggat in på kontot så långt man vet")
    case .lockedOut(let count, let seconds):
      Wording.number(count) + Phrase(" accounts were locked within ", sv: " konton låstes inom ")
        + Wording.duration(seconds)
    case .othersGranted(let count):
      Wording.number(count)
        + Phrase(
          count == 1 ? " other person has come in from the same address" : " others have come in from the same address",
          sv: count == 1 ? " annan person har släppts in från samma adress" : " andra har släppts in från samma adress")
    case .othersTried(let count):
      Wording.number(count)
        + Phrase(
          " other accounts were tried in vain from the same address within three hours",
          sv: " andra konton provades förgäves från samma adress inom tre timmar")
    case .disabledTried, .attack, .unknownNames, .manyAddresses, .usualLevel, .levelUnknown, .fromWithin, .fromAttacker,
      .agentIsCommon, .attackedAccount, .formerAttacker, .confirmedAttacker, .listed, .stoppedByFactor, .stoppedByRule,
      .attackersTool,
      .scriptLibrary:
      Phrase("somebody tried an account that is disabled", sv: "någon provade ett konto som är avstängt")
    }
  }
}
