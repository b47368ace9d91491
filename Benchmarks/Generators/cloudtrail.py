"""One sign-in to the AWS console as CloudTrail records it: about 1.2 KB."""

from .crowd import Fields
from .outcomes import clocked, is_granted
from .template import bare, text


def fields(happening: Fields) -> Fields:
    """What AWS says of a sign-in."""
    return clocked(happening) | {
        "consoleLogin": "Success" if is_granted(happening) else "Failure",
        "error": "null" if is_granted(happening) else '"Failed authentication"'}


def record() -> dict:
    """One of `Records`."""
    return {
        "eventVersion": "1.11",
        "userIdentity": {
            "type": "IAMUser", "principalId": text("user"), "arn": f"arn:aws:iam::111122223333:user/{text('upn')}",
            "accountId": "111122223333", "userName": text("upn")},
        "eventTime": f"{text('day')}T{text('clock')}Z", "eventSource": "signin.amazonaws.com",
        "eventName": "ConsoleLogin", "awsRegion": "eu-north-1", "sourceIPAddress": text("address"),
        "userAgent": text("agent"), "errorMessage": bare("error"), "requestParameters": None,
        "responseElements": {"ConsoleLogin": text("consoleLogin")},
        "additionalEventData": {
            "LoginTo": "https://eu-north-1.console.aws.amazon.com/console/home?region=eu-north-1&isauthcode=true",
            "MobileVersion": "No", "MFAUsed": "Yes", "MFAIdentifier": f"arn:aws:iam::111122223333:mfa/{text('account')}"},
        "eventID": text("id"), "readOnly": False, "eventType": "AwsConsoleSignIn", "managementEvent": True,
        "recipientAccountId": "111122223333", "eventCategory": "Management",
        "tlsDetails": {
            "tlsVersion": "TLSv1.3", "cipherSuite": "TLS_AES_128_GCM_SHA256",
            "clientProvidedHostHeader": "eu-north-1.signin.aws.amazon.com"}}
