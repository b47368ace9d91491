"""What a network is used for, as Sources/Enrichment classifies it: read from there, so that it is said once."""

import re


class Kinds:
    def __init__(self, facts: str):
        """`facts`: the text of NetworkFacts.swift."""
        self._mobile = _words(facts, "mobileWords")
        self._hosting = _words(facts, "hostingWords")
        self._numbers = {}
        for numbers, kinds in re.findall(r"\(\[([\d, ]+)\], Fact\(kinds: ([^)]*?)[,)]", facts):
            for number in numbers.split(","):
                self._numbers[int(number)] = kinds

    def use(self, traits: dict) -> str:
        number = traits.get("autonomous_system_number", 0)
        fact = self._numbers.get(number, "")
        if traits.get("network_label") == "Apple Private Relay":
            return "relay"
        if traits.get("is_tor_exit_node"):
            return "tor"
        for kind, use in (("microsoftService", "microsoft"), ("corporateEgress", "egress"), ("satellite", "satellite"),
                          ("relay", "relay")):
            if kind in fact:
                return use
        if ".vpn" in fact or traits.get("is_anonymous_vpn"):
            return "vpn"
        if ".mobile" in fact:
            return "mobile"
        if traits.get("is_hosting_provider") or ".hosting" in fact:
            return "hosting"
        return self._named(traits.get("autonomous_system_organization", ""))

    def _named(self, organisation: str) -> str:
        previous = ""
        for word in re.findall(r"[^\W_]+", organisation.lower()):
            if word in self._mobile:
                return "mobile"
            if word in self._hosting or (previous == "data" and word.startswith("cent")):
                return "hosting"
            previous = word
        return "fixed"


def _words(facts: str, name: str) -> set:
    return set(re.findall(r'"([a-z0-9]+)"', facts.split(f"static let {name}")[1].split("]")[0]))
