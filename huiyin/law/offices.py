"""Offices as the law sees them: superiors, competence, regions and successors."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Office:
    """One organ or unit.

    ``superior`` is the organ that reviews its answers (A35: 上一级), empty at the top. ``region`` is a
    GB/T 2260 code, longer for towns and villages; a region lies in another when its code, with trailing
    zeros cut, begins with the other's. ``successor`` took over its duties (A24) and is empty while it stands.
    """

    code: str
    name: str
    region: str
    superior: str = ""
    successor: str = ""
    is_petition_office: bool = False
    is_discipline: bool = False
    is_organisation: bool = False
    categories: tuple[str, ...] = ()

    def covers(self, region: str) -> bool:
        """Whether ``region`` lies within this office's own."""
        return region_lies_in(region, self.region)

    def is_competent(self, category: str) -> bool:
        """Whether it is competent for the category itself or for a wider one that contains it."""
        return any(category.startswith(_wide(held)) for held in self.categories)


def region_lies_in(region: str, outer: str) -> bool:
    """Whether a region's code lies in another's: 141123 in 141100 in 140000."""
    return region.startswith(stem(outer))


def _wide(category: str) -> str:
    """The significant digits of a category, two a level: 010000 contains 010200."""
    while len(category) > 2 and category.endswith("00"):
        category = category[:-2]
    return category


def stem(code: str) -> str:
    """The significant part of a GB/T 2260 code: two digits a level down to the county, three below it."""
    stem = code
    while len(stem) > 6 and stem.endswith("000"):
        stem = stem[:-3]
    while 2 < len(stem) <= 6 and stem.endswith("00"):
        stem = stem[:-2]
    return "" if stem == "00" else stem


class Offices(Mapping[str, Office]):
    """All offices by code; immutable, made by whoever keeps them."""

    def __init__(self, offices: Iterable[Office]) -> None:
        self._by_code = {office.code: office for office in offices}
        #: old codes with who answers for each now; asked for at every act, so it is found out once
        self._successors = {code: self._last(code) for code, office in self._by_code.items() if office.successor}

    def __contains__(self, code: object) -> bool:
        return code in self._by_code

    def __getitem__(self, code: str) -> Office:
        return self._by_code[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_code)

    def __len__(self) -> int:
        return len(self._by_code)

    def superior_of(self, code: str) -> str:
        """The code of the organ one level up, today's successor if it has one; empty at the top."""
        above = self[self.today(code)].superior
        return self.today(above) if above else ""

    def above(self, code: str) -> tuple[str, ...]:
        """The organs above an office, nearest first, each as it is called today."""
        found: list[str] = []
        while (code := self.superior_of(code)) and code not in found:
            found.append(code)
        return tuple(found)

    def common_superior(self, first: str, second: str, *, but: Collection[str] = ()) -> str:
        """The nearest organ above both (A24(1): 共同的上一级), none of ``but``; empty where there is none."""
        over_second = set(self.above(second))
        shut = {self.today(code) for code in but}
        return next((code for code in self.above(first) if code in over_second and code not in shut), "")

    def today(self, code: str) -> str:
        """The office that answers for ``code`` now, successors followed (A24)."""
        return self._successors.get(code, code)

    def _last(self, code: str) -> str:
        seen: set[str] = set()
        while code in self and self[code].successor and code not in seen:
            seen.add(code)
            code = self[code].successor
        return code

    def are_one(self, first: str, second: str) -> bool:
        """Whether two codes name the same office once successors are followed."""
        return self.today(first) == self.today(second)

    def is_among(self, code: str, others: Iterable[str]) -> bool:
        """Whether an office is one of ``others``, under its old name or the new one."""
        return any(self.are_one(code, other) for other in others)

    def over(self, code: str) -> frozenset[str]:
        """All codes, old ones included, of this office and of those to which it answers."""
        return frozenset(other for other in self if self.answers_to(code, other))

    def answers_to(self, code: str, other: str) -> bool:
        """Whether an office is ``other``, stands under it, or sits in a place that ``other`` heads."""
        mine, theirs = self.today(code), self.today(other)
        if mine == theirs:
            return True
        if mine not in self or theirs not in self:
            return False
        if theirs in self.above(mine):
            return True
        return self[theirs].covers(self[mine].region) and self._heads_its_place(theirs)

    def _heads_its_place(self, code: str) -> bool:
        """Whether a petition office stands under it: then it is a Party committee or government, and no bureau."""
        return any(one.is_petition_office and code in self.above(one.code) for one in self.values())

    def within_reach(self, sender: str, target: str) -> bool:
        """Whether ``target`` sits in the region of ``sender``: its own level or below (A22)."""
        return self[sender].covers(self[target].region)
