/// Words by which rules of mailbox thieves are known, lower case, in twelve languages: English, Swedish, Norwegian, Danish,
/// Finnish, German, French, Spanish, Italian, Portuguese, Dutch and Polish.
enum MailRuleWords {
  /// Folders that nobody looks into, by the names that Outlook gives to them in each language.
  static let hidingFolders = [
    "rss", "conversation history", "konversationshistorik", "samtalehistorikk", "samtalelogg", "samtaleoversigt",
    "keskusteluhistoria", "aufgezeichnete unterhaltungen", "unterhaltungsverlauf", "historique des conversations",
    "historial de conversaciones", "cronologia conversazioni", "histórico de conversa", "gespreksgeschiedenis",
    "historia konwersacji", "archive", "arkiv", "arkisto", "archiv", "archivo", "archivio", "arquivo", "archief",
    "archiwum", "junk", "skräppost", "søppelpost", "uønsket", "roskaposti", "courrier indésirable",
    "correo no deseado", "posta indesiderata", "lixo eletr", "ongewenste", "wiadomości-śmieci", "spam",
    "deleted items", "borttaget", "slettede elementer", "slettet post", "poistetut", "gelöschte elemente",
    "éléments supprimés", "elementos eliminados", "posta eliminata", "itens excluídos", "verwijderde items",
    "elementy usunięte", "trash", "papperskorg", "sync issues", "synkroniseringsproblem",
  ]

  /// Money and security: what a thief lies about, and what would give them away.
  static let telling = [
    "invoice", "payment", "wire", "bank", "iban", "swift", "remittance", "payroll", "salary", "deposit",
    "purchase order",
    "phish", "hack", "security alert", "spam", "suspicious", "password", "virus", "malware", "fraud", "scam", "mfa",
    "docusign", "sharepoint", "helpdesk", "verification code",
    "faktura", "betalning", "överföring", "lön", "lösenord", "säkerhet", "bedrägeri", "nätfiske", "kontonummer",
    "betaling", "overføring", "lønn", "passord", "sikkerhet", "svindel", "overførsel", "adgangskode", "sikkerhed",
    "lasku", "maksu", "palkka", "salasana", "tietoturva", "huijaus", "tilisiirto",
    "rechnung", "zahlung", "überweisung", "gehalt", "passwort", "kennwort", "sicherheit", "betrug",
    "facture", "paiement", "virement", "salaire", "mot de passe", "sécurité", "fraude", "hameçonnage",
    "factura", "pago", "transferencia", "nómina", "contraseña", "seguridad", "estafa",
    "fattura", "pagamento", "bonifico", "stipendio", "sicurezza", "truffa",
    "fatura", "transferência", "salário", "senha", "palavra-passe", "segurança", "golpe",
    "factuur", "betaling", "overschrijving", "salaris", "wachtwoord", "beveiliging", "oplichting",
    "płatność", "przelew", "wynagrodzenie", "hasło", "bezpieczeństwo", "oszustwo",
  ]
}

/// Where anybody can get an address: never a tenant's own domain, whoever signs in with one.
enum FreeMail {
  static func has(_ domain: String) -> Bool { domains.contains(domain) }

  private static let domains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
    "aol.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.io", "gmx.com",
    "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru", "yandex.ru", "yandex.com", "zoho.com", "fastmail.com",
    "hushmail.com", "cock.li", "qq.com", "163.com", "126.com", "outlook.fr", "hotmail.fr", "orange.fr", "free.fr",
    "libero.it", "hotmail.se", "live.se", "telia.com", "hotmail.co.uk", "yahoo.co.uk", "wp.pl", "o2.pl", "onet.pl",
  ]
}
