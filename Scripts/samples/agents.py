"""How a device and its program introduce themselves, and how Entra sums that up; browsers update on their own days."""

from datetime import datetime, timezone

# Everybody's browser moves on the same day; a new version is no new device.
_VERSIONS = [(datetime(2026, 1, 1, tzinfo=timezone.utc), 152), (datetime(2026, 9, 2, tzinfo=timezone.utc), 153),
             (datetime(2026, 9, 30, tzinfo=timezone.utc), 154)]
_WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
_PLATFORMS = {
    "windows": ("Windows NT 10.0; Win64; x64", "Windows 10"), "mac": ("Macintosh; Intel Mac OS X 10_15_7", "MacOs"),
    "linux": ("X11; Linux x86_64", "Linux"), "iphone": ("iPhone; CPU iPhone OS 18_6 like Mac OS X", "Ios 18.6"),
    "android": ("Linux; Android 10; K", "Android 16"),
}


def operating_system(event) -> str:
    return _PLATFORMS[event.device.kind][1]


def client_app(event) -> str:
    return "Mobile Apps and Desktop clients" if event.native else "Browser"


def browser(event) -> str:
    version = _version(event.time)
    if event.native:
        return "" if event.device.is_phone else "Rich Client 5.2.8.0"
    return {
        "edge": f"Edge {version}.0.0", "chrome": f"Chrome {version}.0.0", "firefox": f"Firefox {version - 9}.0",
        "safari": "Mobile Safari 18.6" if event.device.is_phone else "Safari 18.6",
    }[event.device.browser]


def user_agent(event) -> str:
    if event.native:
        return _native(event)
    platform, version = _PLATFORMS[event.device.kind][0], _version(event.time)
    chromium = f"Mozilla/5.0 ({platform}) {_WEBKIT} Chrome/{version}.0.0.0 Safari/537.36"
    if event.device.browser == "chrome":
        return chromium.replace(" Safari/", " Mobile Safari/") if event.device.is_phone else chromium
    if event.device.browser == "edge":
        return f"{chromium} Edg/{version}.0.0.0"
    if event.device.browser == "firefox":
        return f"Mozilla/5.0 ({platform}; rv:{version - 9}.0) Gecko/20100101 Firefox/{version - 9}.0"
    tail = "Mobile/15E148 Safari/604.1" if event.device.is_phone else "Safari/605.1.15"
    return f"Mozilla/5.0 ({platform}) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 {tail}"


def _native(event) -> str:
    if event.device.kind == "iphone":
        return ("iOS/18.6 (Build 22G86) accountsd/113" if event.app.name.startswith("Apple")
                else "Outlook-iOS/723.4127.prod.iphone (4.2634.0)" if event.app.name.startswith("Outlook")
                else "TeamsMobile-iOS/7.15.0")
    if event.device.kind == "android":
        return ("Dalvik/2.1.0 (Linux; U; Android 16; Pixel 9 Build/BP2A.250605.031)"
                if not event.app.name.startswith("Outlook") else "Outlook-Android/2.0")
    if event.device.kind == "mac":
        return "Mac OS X/15.6 (24G84) MacOutlook/16.100.0"
    return f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {_WEBKIT} Chrome/70.0.3538.102 Safari/537.36 Edge/18.26100"


def _version(time: datetime) -> int:
    return [version for since, version in _VERSIONS if since <= time][-1]
