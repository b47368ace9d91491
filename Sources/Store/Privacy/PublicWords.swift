internal import Events

/// What may stay readable in a copy that is given away, because it says nothing of anybody: everything else goes. A list
/// of what is allowed and not of what is forbidden, since nobody can list what logs and technicians may have written.
package struct PublicWords: Sendable {
  /// Words of the program's own texts, of countries' names and of products, in lower case.
  private let words: Set<String>
  /// Ids of detections, playbooks, steps, answers and formats.
  private let ids: Set<String>

  package init(words: Set<String>, ids: Set<String>) {
    self.words = words.union(PublicWords.products)
    self.ids = ids
  }

  func knows(_ word: String) -> Bool { words.contains(word.lowercased()) }
  func hasID(_ text: String) -> Bool { ids.contains(text) }

  /// Whether a value of a log (a program, a browser, an act) is made of words that everybody has: "Office 365 Exchange
  /// Online", "MailItemsAccessed", "Chrome/153.0.0.0".
  func cover(_ value: String) -> Bool {
    if ids.contains(value) || Act(operation: value) != .other { return true }
    let parts = PublicWords.parts(of: value)
    return value.utf8.count <= 300 && value.utf8.allSatisfy { (32..<127).contains($0) && $0 != UInt8(ascii: "@") }
      && parts.allSatisfy { $0.isNumber ? $0.text.count <= 6 : knows($0.text) }
      && parts.contains { !$0.isNumber } && !PublicWords.hasNumberOrAddress(value)
  }

  /// A telephone number or an address among the words; "Chrome/153.0.0.0" has none.
  private static func hasNumberOrAddress(_ value: String) -> Bool {
    if value.contains("://") || PhoneNumber.masking(value) != value { return true }
    return value.split { " =;,()[]<>\"'".contains($0) }.contains { IPAddress(String($0)) != nil }
  }

  struct Part {
    var text: String
    var isNumber: Bool
  }

  /// Runs of digits and of letters; a capital after a small letter begins a new one, and so does the last of several
  /// capitals before a small one.
  static func parts(of value: String) -> [Part] {
    var parts: [Part] = []
    let characters = Array(value)
    for (i, character) in characters.enumerated() where character.isLetter || character.isNumber {
      let previous = i > 0 ? characters[i - 1] : " "
      let next = i + 1 < characters.count ? characters[i + 1] : " "
      let isSame = character.isNumber ? previous.isNumber : previous.isLetter
      let isCapital = character.isUppercase && (previous.isLowercase || (previous.isUppercase && next.isLowercase))
      if isSame, !isCapital, !parts.isEmpty {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append(Part(text: String(character), isNumber: character.isNumber))
      }
    }
    return parts
  }
}

extension PublicWords {
  /// Makers, programs, protocols and systems, and what their names are put together of.
  private static let products = Set(
    """
    a about access accessed activation active activity add added admin administration advanced agent akamai all
    amazon an android anonymous api app apple applewebkit application applications apps asana assignment atlassian
    auth authenticate authenticated authentication authenticator authorization authorize auto automatic aws azure b
    bind bitbucket bitwarden bot box broker browser browsers build business byod c calendar captcha center central
    certificate change changed chat chrome chromeos chromium cisco citrix client clients cloud cloudflare
    code command common compatible compliance conditional confluence connect consent console consumer contacts core
    cpu create created credential credentials crm curl dalvik darwin data debian defender delegate delete deleted
    desktop device devices directory discord docs document domain domains download downloaded drive dropbox duo
    dynamics e eas edg edga edge edgios elastic email embedded enrollment enterprise entra error ews exchange
    explorer extensibility f family federated federation file files firefox flow folder for force forms fortinet
    from fxios g gateway gecko get github gitlab globalprotect gmail go google graph group groups hangouts headless
    home hosted html http https hub i iam identity imap in inbox insights internet intune ios ip ipad iphone is item
    items jamf java jira jumpcloud k key khtml konqueror l lastpass legacy library like linux live local log logged
    login logon logs lync m mac macintosh macos mail mailbox manage managed management manager mapi maps mariner
    meet member messenger mfa microsoft mobile mobility modern module monitor mozilla msal msie my n native net
    netscaler netskope network new nginx node notes notion nt o oauth object of office offline okhttp okta on one
    onedrive onelogin onenote online openid openssh opera operation opr or os outlook owa owner p palo password pc
    permission phone ping planner play policies policy pop portal postman power powerapps powerbi powershell ppc
    presto privileged program project protected protection protocol proxy pulse push py python r radius rdp read
    reader recovery red refresh register registered registration remote request requests reset resource rest rich
    role roles room rpc rule rules s safari salesforce saml samsung samsungbrowser script sdk search secret secured
    security self send sent server service services session set setting settings share shared sharepoint sign signal
    signin sites skype slack smtp snowflake sonicwall splunk ssh sshd sso store stream stripe substrate suite
    support surface switch sync syncengine system t tableau tailscale tasks team teams teamsmobile terminal test
    throttled to todo token trident trust twilio type u ubuntu ui uid unified unix update updated upload url user
    users v vault version via viewer viva vpn w waf watch web webex webkit webview whiteboard wid win windows with
    word workday workplace workspace wow x xbox xml xp y yammer yandex z zendesk zoom zscaler ztna
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
