/// Where anybody can get an address: no tenant's own domain, whoever signs in with one, unless the policy says so.
package enum FreeMail {
  package static func has(_ domain: String) -> Bool { domains.contains(domain) }

  private static let domains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
    "aol.com", "icloud.com", "me.com", "proton.me", "protonmail.com", "pm.me", "tutanota.com", "tuta.io", "gmx.com",
    "gmx.de", "gmx.net", "web.de", "mail.com", "mail.ru", "yandex.ru", "yandex.com", "zoho.com", "fastmail.com",
    "hushmail.com", "cock.li", "qq.com", "163.com", "126.com", "outlook.fr", "hotmail.fr", "orange.fr", "free.fr",
    "libero.it", "hotmail.se", "live.se", "telia.com", "hotmail.co.uk", "yahoo.co.uk", "wp.pl", "o2.pl", "onet.pl",
  ]
}
