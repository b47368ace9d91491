"""The facts about a machine that a figure depends on."""

import os
import platform
import subprocess
from datetime import datetime, timezone

from .folders import ROOT, WORK
from .program import version


def load() -> float:
    """How many processes wanted to run, over the last minute."""
    return round(os.getloadavg()[0], 1)


def facts(load_before: float) -> dict[str, object]:
    """Processor, cores, memory, system, load, and the versions of what was measured."""
    return {
        "processor": _field("/proc/cpuinfo", "model name"), "cores": len(os.sched_getaffinity(0)),
        "memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) / 1024 ** 2:.0f} GiB",
        "system": f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}",
        "load before": load_before, "nattvakt": f"{version()} ({_commit()})",
        "versions": _versions(), "measured": datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")}


def _field(path: str, name: str) -> str:
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.partition(":")
            if key.strip() == name:
                return value.strip()
    return "unknown 0"


def _said(*command: str) -> str:
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _commit() -> str:
    if os.environ.get("NATTVAKT"):
        return "built elsewhere"
    changed = _said("git", "-C", str(ROOT), "status", "--porcelain", "--", "Sources", "Package.swift")
    return _said("git", "-C", str(ROOT), "rev-parse", "--short", "HEAD") + (" and changes" if changed else "")


def _versions() -> dict[str, str]:
    wanted = {"duckdb", "polars", "pandas", "chdb", "orjson"}
    listed = _said(str(WORK / "venv/bin/pip"), "--disable-pip-version-check", "list", "--format", "freeze")
    pinned = (line.split("==") for line in listed.splitlines() if "==" in line)
    found = {name: number for name, number in pinned if name in wanted}
    found |= {"jq": _said("jq", "--version").removeprefix("jq-"), "Python": platform.python_version()}
    simdjson = _said("dpkg-query", "--show", "--showformat", "${Version}", "libsimdjson-dev").split("-")[0]
    return {name: number for name, number in (found | {"simdjson": simdjson}).items() if number}
