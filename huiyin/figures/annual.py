"""The figures of an annual report (A41): of one region and year, each counted anew from the journal.

Reports of wrongdoing (检举控告) are counted nowhere (law.md 4, rule 6). How many people came is said beside how many
visits, and is no measure of anything else (R-14).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q

from huiyin.journal import ledger
from huiyin.law.advice.standing import Adoption, Subject
from huiyin.law.annual.figures import DEEDS
from huiyin.law.offices import stem
from huiyin.law.petition.values import Channel, Purpose

#: How many fields and offices are named.
MOST = 10


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number: its table, what it counts (a code), how many."""

    table: str
    what: str
    count: int


def year_figures(region: str, year: int, *, never: Collection[str] = ()) -> tuple[Figure, ...]:
    """All figures of a region (a GB/T 2260 code) and a year, table by table.

    Matters that complain of one of the offices ``never`` are left out: who asks may not know of them (R-07).
    """
    return tuple(
        Figure(table=table, what=what, count=count) for table, what, count in _figures(region, year, sorted(never))
    )


def _figures(region: str, year: int, never: list[str]) -> Iterator[tuple[str, str, int]]:
    within = Q(region__startswith=stem(region)) if stem(region) else Q()
    of_year = within & Q(received_on__gte=date(year, 1, 1), received_on__lte=date(year, 12, 31))
    petitions = ledger.dossiers().filter(of_year, kind="petition").exclude(accused__overlap=never)
    yield "total", "all", petitions.count()
    for column, known in (("channel", Channel), ("purpose", Purpose)):
        counts = _by(petitions, column)
        # A zero for reports of wrongdoing would say that there were none.
        counted = [member.value for member in known if member is not Purpose.REPORT]
        yield from ((column, code, counts.get(code, 0)) for code in counted)
        if counts.get(""):
            yield column, "", counts[""]
    yield from (("category", code, count) for code, count in _fields(petitions))
    visits = petitions.filter(channel=Channel.VISIT.value)
    yield "visits", "batches", visits.count()
    yield "visits", "people", ledger.people(visits)
    yield from _deeds(region, year, never)
    yield from _advice(of_year)
    complained: Any = ledger.complained_of(petitions).order_by("-count", "office")[:MOST]
    yield from (("complained", row["office"], row["count"]) for row in complained)


def _by(rows: Any, column: str) -> dict[str, int]:
    counted = rows.order_by().values_list(column).annotate(count=Count("id"))
    return dict(counted)


def _fields(petitions: Any) -> list[tuple[str, int]]:
    """The main fields, the largest first; all others come together under an empty code, so that the sum is whole."""
    sums: dict[str, int] = {}
    for code, count in _by(petitions, "category").items():
        main = f"{code[:2]}0000" if code else ""
        sums[main] = sums.get(main, 0) + count
    largest = sorted((each for each in sums.items() if each[0]), key=lambda each: (-each[1], each[0]))
    rest = sums.get("", 0) + sum(count for _, count in largest[MOST:])
    return [*largest[:MOST], *([("", rest)] if rest else [])]


def _deeds(region: str, year: int, never: list[str]) -> Iterator[tuple[str, str, int]]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    done = ledger.acts("petition", in_region=region).filter(
        said_on__date__gte=first, said_on__date__lte=last, verb__in=DEEDS
    )
    done = done.exclude(dossier__accused__overlap=never)
    counts = _by(done, "verb")
    yield from (("deeds", verb, counts.get(verb, 0)) for verb in DEEDS)


def _advice(of_year: Q) -> Iterator[tuple[str, str, int]]:
    given = ledger.advices().filter(of_year)
    subjects, adopted = _by(given, "advised"), _by(given, "adoption")
    yield from (("advice", member.value, subjects.get(member.value, 0)) for member in Subject)
    yield from (("adoption", member.value, adopted.get(member.value, 0)) for member in Adoption)
    yield "adoption", "", sum(count for code, count in adopted.items() if not code)
