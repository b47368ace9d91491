"""One sign-in as an activity of Google Workspace's Reports API: about 1.1 KB."""

from .crowd import Fields
from .outcomes import WRONG_PASSWORD, clocked, is_granted
from .template import bare, text

OPENING = '{"kind":"admin#reports#activities","etag":"\\"fjordbygg\\"","items":['


def fields(happening: Fields) -> Fields:
    """What Google says of a sign-in."""
    method = "password" if happening["code"] == WRONG_PASSWORD else "google_authenticator"
    return clocked(happening) | {
        "name": "login_success" if is_granted(happening) else "login_failure", "method": method,
        "number": int(happening["user"][:12].replace("-", ""), 16)}


def record() -> dict:
    """One of `items`."""
    return {
        "kind": "admin#reports#activity",
        "id": {
            "time": f"{text('day')}T{text('clock')}.{text('milli')}Z", "uniqueQualifier": text("id"),
            "applicationName": "login", "customerId": "C0fjordbygg"},
        "etag": f'"{text("token")}"',
        "actor": {"callerType": "USER", "email": text("upn"), "profileId": text("number")},
        "ipAddress": text("address"),
        "networkInfo": {"ipAsn": [64500], "regionCode": text("country"), "subdivisionCode": text("country")},
        "events": [{
            "type": "login", "name": text("name"),
            "parameters": [
                {"name": "login_type", "value": "google_password"},
                {"name": "login_challenge_method", "multiValue": [text("method")]},
                {"name": "dusi", "value": text("device")}, {"name": "is_suspicious", "boolValue": False},
                {"name": "is_second_factor", "boolValue": True}, {"name": "user_agent", "value": text("agent")},
                {"name": "sensitive_action_name", "value": ""}, {"name": "processing", "intValue": bare("milliseconds")}],
            "resourceIds": []}]}
