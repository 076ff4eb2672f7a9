"""What two rule packs say differently: clocks, numbers and rules, each with its article and whether it was checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from huiyin.law.rules import Period, Rule, Term, Unit
from huiyin.law.statute import Pack
from huiyin.law.words import Phrase, say


class Sort(StrEnum):
    """What it is that differs."""

    CLOCK = "clock"
    LIMIT = "limit"
    TERM = "term"
    RULE = "rule"


SORTS: Mapping[Sort, Phrase] = {
    Sort.CLOCK: say("Clocks"),
    Sort.LIMIT: say("Periods of other procedures"),
    Sort.TERM: say("Numbers that are no clocks"),
    Sort.RULE: say("Rules without a number"),
}
VERIFIED: Mapping[bool, Phrase] = {True: say("verified"), False: say("not verified")}
NOT_SAID = say("says nothing")
NO_DIFFERENCE = say("Nothing differs.")


@dataclass(frozen=True, kw_only=True)
class Stated:
    """What one pack says: ``words`` for people; ``value`` and ``unit`` for programs."""

    words: Phrase
    value: int | str | None
    unit: str
    article: str
    verified: bool
    #: what else a clock depends on: window, roll, first day, hearings
    counting: tuple[bool, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that two packs say differently; None where a pack says nothing. ``called``: as it is printed (K5)."""

    sort: Sort
    name: str
    called: str
    title: Phrase
    first: Stated | None
    second: Stated | None

    @property
    def is_of_state_only(self) -> bool:
        """Whether both say the same and only one of them was checked."""
        one, other = self.first, self.second
        return one is not None and other is not None and replace(one, verified=other.verified) == other


def differences(first: Pack, second: Pack) -> tuple[Difference, ...]:
    """Everything that the two say differently, clocks first, each sort in the first pack's order."""
    return tuple(
        one
        for sort, mine, others in (
            (Sort.CLOCK, first.periods, second.periods),
            (Sort.LIMIT, first.limits, second.limits),
            (Sort.TERM, first.terms, second.terms),
            (Sort.RULE, first.rules, second.rules),
        )
        for one in _between(sort, mine, others)
    )


def same_but_unchecked(pack: Pack, names: list[str]) -> Phrase:
    """Which things a pack says as the other does, without their having been checked."""
    return say("The same number, but not verified in {pack}: {names}.", pack=pack.name, names=", ".join(names))


def _between(
    sort: Sort, first: Mapping[str, Period | Term | Rule], second: Mapping[str, Period | Term | Rule]
) -> Iterator[Difference]:
    for name in dict.fromkeys((*first, *second)):
        one, other = first.get(name), second.get(name)
        said = Difference(
            sort=sort,
            name=name,
            called=_called(first.get(name) or second[name]),
            title=(first.get(name) or second[name]).title,
            first=stated(one) if one else None,
            second=stated(other) if other else None,
        )
        if said.first != said.second:
            yield said


def _called(one: Period | Term | Rule) -> str:
    """What it is printed as: a clock by its number."""
    return one.number if isinstance(one, Period) else one.name


def stated(one: Period | Term | Rule) -> Stated:
    """What a pack says about one clock, number or rule."""
    if isinstance(one, Period):
        return Stated(
            words=span(one),
            value=one.length or one.max,
            unit=one.unit.value,
            article=one.article,
            verified=one.verified,
            counting=(one.is_window, one.roll, one.first_day_counts, one.excludes_hearings),
        )
    if isinstance(one, Term):
        words = say("{number}", number=one.value)
        return Stated(words=words, value=one.value, unit="", article=one.article, verified=one.verified)
    return Stated(words=one.says, value=one.value, unit="", article=one.article, verified=one.verified)


def span(period: Period) -> Phrase:
    """How long a clock runs, in a few words."""
    words = _span(period)
    if period.excludes_hearings:
        return say("{span}, days of hearing not counted", span=words)
    return words


#: How the length of a period is said, by what it is counted in.
_LENGTHS: Mapping[Unit, Phrase] = {
    Unit.DAY: say("calendar days: {length}"),
    Unit.WORKING_DAY: say("working days: {length}"),
    Unit.MINUTE: say("minutes: {length}"),
    Unit.MONTH: say("months: {length}"),
    Unit.YEAR: say("years: {length}"),
}


def _span(period: Period) -> Phrase:
    if period.unit is Unit.SET or (period.unit is Unit.MINUTE and period.length is None):
        return say("set by the act, days at most: {most}", most=period.max) if period.max else say("set by the act")
    if period.unit in _LENGTHS:
        return say(_LENGTHS[period.unit].text, length=period.length)
    return say("no limit") if period.unit is Unit.OPEN else say("no number of days")
