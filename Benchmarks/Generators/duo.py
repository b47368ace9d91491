"""One authentication in Duo's log: about 1.6 KB."""

from .crowd import Fields
from .outcomes import clocked, is_granted
from .template import bare, text


def fields(happening: Fields) -> Fields:
    """What Duo says of a sign-in: it asks only those whose password was right."""
    return clocked(happening) | {
        "result": "success" if is_granted(happening) else "denied",
        "duoReason": "user_approved" if is_granted(happening) else "no_response"}


def record() -> dict:
    """One of `authlogs` of the second version of the Admin API."""
    location = {"city": text("city"), "country": text("country"), "state": text("state")}
    return {
        "access_device": {
            "browser": text("browser"), "browser_version": "141.0.0.0", "epkey": text("device"),
            "flash_version": "uninstalled", "hostname": text("deviceName"), "ip": text("address"),
            "is_encryption_enabled": True, "is_firewall_enabled": True, "is_password_set": True,
            "java_version": "uninstalled", "location": location, "os": text("os"), "os_version": "10",
            "security_agents": [{"security_agent": "Windows Defender", "version": "4.18"}]},
        "adaptive_trust_assessments": {"more_secure_auth": {
            "detected_attack_detectors": None, "features_version": "3.0", "model_version": "2026.09",
            "policy_enabled": False, "reason": "Normal level of trust; no detection of known attack pattern.",
            "trust_level": "NORMAL"}},
        "alias": "unknown", "application": {"key": text("appID"), "name": text("app")},
        "auth_device": {
            "ip": text("address"), "key": text("device"), "location": location, "name": "555-0142"},
        "email": text("upn"), "event_type": "authentication", "factor": "duo_push",
        "isotimestamp": f"{text('day')}T{text('clock')}.{text('micro')}+00:00", "ood_software": "",
        "passport_assessment": None, "reason": text("duoReason"), "result": text("result"),
        "timestamp": bare("epoch"), "trusted_endpoint_status": "trusted", "txid": text("id"),
        "user": {"groups": ["Employees (from AD sync \\Fjordbygg\\)", "VPN"], "key": text("user"), "name": text("account")}}
