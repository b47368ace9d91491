/// Small logs that no built-in format knows, one of each shape, from which maps are drafted.
enum UnknownLog {
  /// An application of somebody's own, a JSON object a line.
  static let portal = #"""
    {"ts": "2026-03-02T07:15:02.100Z", "level": "info", "event": "login", "requestId": "req-1000", "tenantId": "fjordbygg", "user": {"id": "u-0", "email": "anna.berg@fjordbygg.example"}, "remote": {"ip": "203.0.113.7", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-0", "status": "success", "reason": null}
    {"ts": "2026-03-02T07:16:02.101Z", "level": "info", "event": "login", "requestId": "req-1001", "tenantId": "fjordbygg", "user": {"id": "u-1", "email": "erik.lund@fjordbygg.example"}, "remote": {"ip": "203.0.113.8", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-1", "status": "failure", "reason": "bad_password"}
    {"ts": "2026-03-02T07:17:02.102Z", "level": "info", "event": "login", "requestId": "req-1002", "tenantId": "fjordbygg", "user": {"id": "u-2", "email": "sara.holm@fjordbygg.example"}, "remote": {"ip": "203.0.113.9", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-2", "status": "failure", "reason": "unknown_user"}
    {"ts": "2026-03-02T07:18:02.103Z", "level": "info", "event": "login", "requestId": "req-1003", "tenantId": "fjordbygg", "user": {"id": "u-0", "email": "anna.berg@fjordbygg.example"}, "remote": {"ip": "203.0.113.10", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-3", "status": "challenge", "reason": "mfa_required"}
    {"ts": "2026-03-02T07:19:02.104Z", "level": "info", "event": "logout", "requestId": "req-1004", "tenantId": "fjordbygg", "user": {"id": "u-1", "email": "erik.lund@fjordbygg.example"}, "remote": {"ip": "203.0.113.11", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-4", "status": "success", "reason": null}
    {"ts": "2026-03-02T07:20:02.105Z", "level": "info", "event": "password_change", "requestId": "req-1005", "tenantId": "fjordbygg", "user": {"id": "u-2", "email": "sara.holm@fjordbygg.example"}, "remote": {"ip": "203.0.113.12", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-5", "status": "success", "reason": null}
    {"ts": "2026-03-02T07:21:02.106Z", "level": "info", "event": "login", "requestId": "req-1006", "tenantId": "fjordbygg", "user": {"id": "u-0", "email": "anna.berg@fjordbygg.example"}, "remote": {"ip": "203.0.113.13", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-6", "status": "success", "reason": null}
    {"ts": "2026-03-02T07:22:02.107Z", "level": "info", "event": "login", "requestId": "req-1007", "tenantId": "fjordbygg", "user": {"id": "u-1", "email": "erik.lund@fjordbygg.example"}, "remote": {"ip": "203.0.113.14", "country": "NO"}, "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/122.0", "sessionId": "s-7", "status": "failure", "reason": "account_locked"}
    """#

  /// Doors and cards, a table with Swedish columns, day and clock apart.
  static let doors = #"""
    Datum;Klockslag;Kortnummer;Person;Dörr;Händelse;Resultat
    2026-03-02;07:15:09;0411;Anna Berg;Huvudentré;Passage;Godkänd
    2026-03-02;07:16:09;0412;Erik Lund;Lager;Passage;Nekad
    2026-03-02;07:17:09;0413;Sara Holm;Serverrum;Passage;Godkänd
    2026-03-02;07:18:09;0411;Anna Berg;Lager;Fel kod;Nekad
    """#

  /// The administration of a firewall, keys and values.
  static let firewall = #"""
    <134>date=2026-03-02 time=07:15:02 tz=+0100 devname="gw-1" logid=0100032001 subtype=admin user="anna.berg" srcip=198.51.100.20 dstip=192.0.2.1 srcport=40000 action="login" status="success" msg="Administrator login success"
    <134>date=2026-03-02 time=07:16:02 tz=+0100 devname="gw-1" logid=0100032002 subtype=admin user="erik.lund" srcip=198.51.100.21 dstip=192.0.2.1 srcport=40001 action="login" status="failed" msg="Administrator login failed"
    <134>date=2026-03-02 time=07:17:02 tz=+0100 devname="gw-1" logid=0100032003 subtype=admin user="sara.holm" srcip=198.51.100.22 dstip=192.0.2.1 srcport=40002 action="logout" status="success" msg="Administrator logout success"
    <134>date=2026-03-02 time=07:18:02 tz=+0100 devname="gw-1" logid=0100032002 subtype=admin user="anna.berg" srcip=198.51.100.23 dstip=192.0.2.1 srcport=40003 action="login" status="failed" msg="Administrator login failed"
    <134>date=2026-03-02 time=07:19:02 tz=+0100 devname="gw-1" logid=0100032005 subtype=admin user="erik.lund" srcip=198.51.100.24 dstip=192.0.2.1 srcport=40004 action="config-change" status="success" msg="Administrator config-change success"
    """#

  /// A mail appliance, prose behind a syslog head.
  static let mail = #"""
    Mar  2 07:15:02 mx1 mailgate[411]: user anna.berg@fjordbygg.example logged in from 203.0.113.7 port 50122 via IMAP
    Mar  2 07:15:09 mx1 mailgate[411]: connection opened from 203.0.113.9
    Mar  2 07:16:10 mx1 mailgate[411]: login failed for erik.lund@fjordbygg.example from 198.51.100.4: wrong password
    Mar  2 07:16:30 mx1 mailgate[411]: login failed for sara.holm@fjordbygg.example from 198.51.100.5: wrong password
    Mar  2 07:17:01 mx1 mailgate[412]: user erik.lund@fjordbygg.example logged in from 203.0.113.8 port 50124 via POP3
    Mar  2 07:17:20 mx1 mailgate[412]: login failed for root from 192.0.2.44: unknown user
    Mar  2 07:18:00 mx1 mailgate[412]: queue 4F2A delivered in 12 ms
    Mar  2 07:18:09 mx1 mailgate[412]: queue 4F2B delivered in 9 ms
    Mar  2 07:19:00 mx1 mailgate[412]: user sara.holm@fjordbygg.example failed mfa challenge from 192.0.2.77
    """#

  /// A product for single sign-on, nested objects under a key.
  static let identity = #"""
    {"events": [
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000000", "eventTime": 1772435702000, "eventName": "user.authentication.sso", "subject": {"uid": "00u0", "login": "anna.berg@fjordbygg.example", "displayName": "anna.berg"}, "clientContext": {"ipAddress": "203.0.113.30", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-0", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "SUCCESS", "cause": null}, "session": {"id": "sess-0"}},
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000001", "eventTime": 1772435762000, "eventName": "user.authentication.password", "subject": {"uid": "00u1", "login": "erik.lund@fjordbygg.example", "displayName": "erik.lund"}, "clientContext": {"ipAddress": "203.0.113.31", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-1", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "FAILURE", "cause": "INVALID_CREDENTIALS"}, "session": {"id": "sess-1"}},
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000002", "eventTime": 1772435822000, "eventName": "user.authentication.mfa", "subject": {"uid": "00u2", "login": "sara.holm@fjordbygg.example", "displayName": "sara.holm"}, "clientContext": {"ipAddress": "203.0.113.32", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-0", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "FAILURE", "cause": "MFA_DENIED"}, "session": {"id": "sess-2"}},
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000003", "eventTime": 1772435882000, "eventName": "user.profile.update", "subject": {"uid": "00u3", "login": "anna.berg@fjordbygg.example", "displayName": "anna.berg"}, "clientContext": {"ipAddress": "203.0.113.33", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-1", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "SUCCESS", "cause": null}, "session": {"id": "sess-3"}},
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000004", "eventTime": 1772435942000, "eventName": "user.authentication.password", "subject": {"uid": "00u4", "login": "erik.lund@fjordbygg.example", "displayName": "erik.lund"}, "clientContext": {"ipAddress": "203.0.113.34", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-0", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "FAILURE", "cause": "LOCKED_OUT"}, "session": {"id": "sess-4"}},
    {"eventUuid": "6f1c2a10-0000-4000-8000-000000000005", "eventTime": 1772436002000, "eventName": "user.authentication.sso", "subject": {"uid": "00u5", "login": "sara.holm@fjordbygg.example", "displayName": "sara.holm"}, "clientContext": {"ipAddress": "203.0.113.35", "userAgent": {"raw": "Mozilla/5.0 (Macintosh) Safari/605", "os": "Mac OS X", "browser": "SAFARI"}, "geo": {"countryCode": "SE", "city": "Luleå", "lat": 65.58, "lon": 22.15}, "device": {"id": "dev-1", "name": "laptop"}}, "relyingParty": {"name": "Wiki", "id": "rp-1"}, "outcome": {"status": "SUCCESS", "cause": null}, "session": {"id": "sess-5"}}
    ]}
    """#

  /// Cells without a header.
  static let cells = """
    2026-03-02 07:15:02|anna.berg@fjordbygg.example|203.0.113.7|vpn|OK
    2026-03-02 07:15:42|erik.lund@fjordbygg.example|203.0.113.8|vpn|DENIED
    2026-03-02 07:16:02|sara.holm@fjordbygg.example|203.0.113.9|mail|OK
    """
}
