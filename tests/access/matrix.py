"""matrix.yaml expanded into cells: one for each page, matter, person and method."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.access.addresses import gaps

SAID: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("matrix.yaml").read_text(encoding="utf-8"))
PEOPLE: Mapping[str, str] = SAID["people"]
MATTERS: Mapping[str, Mapping[str, Any]] = SAID["matters"]
FEW = frozenset(SAID["few"])
#: The matter of a line that does not name one.
DEFAULT = "open"
METHODS = ("GET", "POST")
#: Groups whose members always get the same response.
_ALIKE = frozenset({"everybody", "visitors", "the rest"})


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One request: page, matter, person, method, and the expected response."""

    page: str
    matter: str
    who: str
    method: str
    expected: str
    values: Mapping[str, Any] = field(default_factory=dict, hash=False)
    send: Mapping[str, Any] = field(default_factory=dict, hash=False)
    names_a_matter: bool = False
    #: False: only in the long run
    is_asked: bool = True

    def __str__(self) -> str:
        return f"{self.method} {self.page} {dict(self.values)} of {self.matter} by {self.who}"


def addresses() -> set[str]:
    """Every address in the table."""
    return {line["address"] for line in SAID["pages"]}


def cells() -> Iterator[Cell]:
    """All cells, including PUT and DELETE."""
    for line in SAID["pages"]:
        matters = MATTERS if line.get("of") == "each matter" else [line.get("of", DEFAULT)]
        for method in METHODS:
            if method in line:
                for matter in matters:
                    yield from _row(line, matter, method, line[method])
        for method, answer in SAID["always"].items():
            yield from _row(line, DEFAULT, method, {answer: "everybody"})


def _row(line: Mapping[str, Any], matter: str, method: str, answers: Mapping[str, Any]) -> Iterator[Cell]:
    """One cell for each person; raises ValueError if a person is missing or named twice."""
    by_person = _answers(answers, matter)
    is_alike = all(isinstance(group, str) and group in _ALIKE for group in answers.values())
    for who, expected in by_person.items():
        yield Cell(
            page=line["address"],
            matter=matter,
            who=who,
            method=method,
            expected=expected,
            values=line.get("with", {}),
            send=line.get("send", {}) if method == "POST" else {},
            names_a_matter="number" in gaps(line["address"]),
            is_asked=_is_asked(who, expected, is_alike=is_alike),
        )


def _is_asked(who: str, expected: str, *, is_alike: bool) -> bool:
    """Whether a cell is in every run. For a method that is not allowed two people suffice: it is checked first."""
    if expected == "no_method":
        return who in {"anonymous", "petition_clerk"}
    return who in FEW or not (is_alike or expected == "login")


def _answers(answers: Mapping[str, Any], matter: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for answer, group in answers.items():
        for who in _people(group, matter, found):
            if who in found:
                raise ValueError(f"{who} has both {found[who]} and {answer} in {answers}")
            found[who] = answer
    if missing := set(PEOPLE) - set(found):
        raise ValueError(f"{sorted(missing)} missing in {answers}")
    return {who: found[who] for who in PEOPLE}


def _people(group: str | list[str], matter: str, spoken_of: Mapping[str, str]) -> Iterable[str]:
    """The people of a group: "visitors", "readers who step", "the rest", one name, or a list of names."""
    if isinstance(group, list):
        return group
    if group == "everybody":
        return PEOPLE
    if group == "the rest":
        return [who for who in PEOPLE if who not in spoken_of]
    if group.startswith("readers"):
        readers: list[str] = MATTERS[matter]["readers"]
        rest = group.removeprefix("readers").strip()
        return [who for who in readers if not rest or who in SAID["groups"][rest]]
    groups: Mapping[str, list[str]] = SAID["groups"]
    return groups.get(group, [group])
