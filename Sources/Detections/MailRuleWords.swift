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
