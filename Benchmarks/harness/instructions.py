"""Instructions per event in each stage: the same number every time, however busy the machine is."""

from .callgrind import Profile, profile
from .inputs import log
from .program import analyze
from .tables import table

# Stage, and the start of the demangled name of the function that is the stage, all that it calls included.
_ENRICH = "Pass.take(_:tenant:)"
_STAGES = (
    ("parse: bytes to events", "ChunkReader.read(_:)"),
    ("enrich: place, network, what is usual at the address", _ENRICH),
    ("detect: judge the person, and learn", "People.judge(_:reference:_:)"))
# Paid once for each address that was never seen before.
_ADDRESS = ("place one new address", "AddressBook.workOut(_:policy:tenantName:)")


def count(events: int, people: int, name: str) -> dict:
    """Profiles two sizes, and gives the section `instructions`: their difference, so that start-up drops out.

    Start-up itself is the cost of a log of one sign-in.
    """
    few, many = (_profile(name, size, people) for size in (events, 3 * events))
    known = {function: _per_event(few, many, function, 2 * events) for _, function in (*_STAGES, _ADDRESS)}
    # Places are a line of their own: a log twice as long has not twice as many addresses.
    if known[_ENRICH] is not None:
        known[_ENRICH] -= known[_ADDRESS[1]] or 0
    stages = [{"stage": stage, "function": function, "per_event": known[function]} for stage, function in _STAGES]
    whole = (many.total - few.total) / (2 * events) - (known[_ADDRESS[1]] or 0)
    return {
        "input": name, "events": [events, 3 * events], "people": people, "stages": stages, "whole": whole,
        "start": _profile(name, 1, 1).total, "address": {
            "stage": _ADDRESS[0], "function": _ADDRESS[1], "per_call": _per_call(many, _ADDRESS[1])}}


def _profile(name: str, events: int, people: int) -> Profile:
    return profile(analyze(log(name, events, people=people), "--jobs", "1"))


def _per_event(few: Profile, many: Profile, function: str, events: int) -> float | None:
    before, after = few.cost(function), many.cost(function)
    return None if before is None or after is None else (after - before) / events


def _per_call(many: Profile, function: str) -> float | None:
    cost, calls = many.cost(function), many.count(function)
    return cost / calls if cost and calls else None


def instructions_table(section: dict) -> str:
    """The stages, the rest and the whole."""
    known = [stage["per_event"] or 0 for stage in section["stages"]]
    rows = [[stage["stage"], f"`{stage['function']}`", _shown(stage["per_event"])] for stage in section["stages"]]
    rows += [
        ["everything else (splitting, sorting, hand-over, reports)", "", _shown(section["whole"] - sum(known))],
        ["**whole program, per event**", "", _shown(section["whole"])],
        [f"{section['address']['stage']}, once each", f"`{section['address']['function']}`",
         _shown(section["address"]["per_call"])],
        ["start-up: a log of one sign-in", "", _shown(section["start"])]]
    few, many = section["events"]
    head = (
        f"Callgrind, `--jobs 1`, {section['input']}: the difference between {few:,} and {many:,} sign-ins of "
        f"{section['people']:,} people.\n\n")
    return head + table(["stage", "function", "instructions"], rows, words=2)


def _shown(instructions: float | None) -> str:
    return "not found" if instructions is None else f"{instructions:,.0f}"
