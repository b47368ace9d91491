"""One sign-in in Okta's System Log: about 2.5 KB."""

from .crowd import Fields
from .outcomes import SECOND_FACTOR_DUE, WRONG_PASSWORD, clocked
from .template import bare, text

_RESULTS = {
    WRONG_PASSWORD: ("user.session.start", "User login to Okta", "core.user_auth.login_failed", "FAILURE",
                     '"INVALID_CREDENTIALS"'),
    SECOND_FACTOR_DUE: ("user.authentication.auth_via_mfa", "Authentication of user via MFA", "core.user.factor.attempt_fail",
                        "FAILURE", '"INVALID_CREDENTIALS"')}
_SUCCESS = ("user.session.start", "User login to Okta", "core.user_auth.login_success", "SUCCESS", "null")


def fields(happening: Fields) -> Fields:
    """What Okta says of a sign-in."""
    act, message, legacy, result, reason = _RESULTS.get(happening["code"], _SUCCESS)
    return clocked(happening) | {
        "act": act, "message": message, "legacy": legacy, "result": result, "oktaReason": reason,
        "severity": "INFO" if result == "SUCCESS" else "WARN"}


def record() -> dict:
    """As the System Log API gives it."""
    stamp = f"{text('day')}T{text('clock')}.{text('milli')}Z"
    place = {
        "city": text("city"), "state": text("state"), "country": text("country"), "postalCode": None,
        "geolocation": {"lat": bare("latitude"), "lon": bare("longitude")}}
    return {
        "actor": {
            "id": text("user"), "type": "User", "alternateId": text("upn"), "displayName": text("display"),
            "detailEntry": None},
        "client": {
            "userAgent": {"rawUserAgent": text("agent"), "os": text("os"), "browser": text("browser")},
            "zone": "null", "device": "Computer", "id": None, "ipAddress": text("address"),
            "geographicalContext": place},
        "device": None,
        "authenticationContext": {
            "authenticationProvider": None, "credentialProvider": None, "credentialType": None, "issuer": None,
            "interface": None, "authenticationStep": 0, "rootSessionId": text("session"),
            "externalSessionId": text("session")},
        "displayMessage": text("message"), "eventType": text("act"),
        "outcome": {"result": text("result"), "reason": bare("oktaReason")}, "published": stamp,
        "securityContext": {
            "asNumber": 64500, "asOrg": "example fiber ab", "isp": "example fiber ab", "domain": "fiber.example",
            "isProxy": False},
        "severity": text("severity"),
        "debugContext": {"debugData": {
            "deviceFingerprint": text("device"), "dtHash": text("device"), "requestId": text("token"),
            "requestUri": "/idp/idx/identify", "threatSuspected": "false", "url": "/idp/idx/identify?",
            "origin": "https://fjordbygg.okta.example", "authnRequestId": text("token"),
            "behaviors": "{New Geo-Location=NEGATIVE, New Device=NEGATIVE, New IP=NEGATIVE, New State=NEGATIVE, "
                         "New Country=NEGATIVE, Velocity=NEGATIVE, New City=NEGATIVE}",
            "logOnlySecurityData": '{"risk":{"level":"LOW"},"behaviors":{"New Geo-Location":"NEGATIVE",'
                                   '"New Device":"NEGATIVE","New IP":"NEGATIVE","Velocity":"NEGATIVE"}}',
            "risk": "{level=LOW}"}},
        "legacyEventType": text("legacy"),
        "transaction": {"type": "WEB", "id": text("token"), "detail": {}}, "uuid": text("id"), "version": "0",
        "request": {"ipChain": [
            {"ip": text("address"), "geographicalContext": place, "version": "V4", "source": None}]},
        "target": [
            {"id": text("appID"), "type": "AppInstance", "alternateId": text("app"), "displayName": text("app"),
             "detailEntry": {"signOnModeType": "OPENID_CONNECT"}},
            {"id": text("user"), "type": "AppUser", "alternateId": text("upn"), "displayName": text("display"),
             "detailEntry": None}]}
