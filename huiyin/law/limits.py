"""The periods of other procedures: what is left of the one that a person must not lose meanwhile (law.md 1.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.calendar import Calendar
from huiyin.law.choice import Choice
from huiyin.law.clocks import due
from huiyin.law.rules import Period
from huiyin.law.words import say


class Limit(Choice):
    """Which period runs there; how long it is stands in the rule pack."""

    NONE = "none", say("No period is known")
    SUIT = "suit", say("Suit about an administrative act")
    SUIT_AFTER_REVIEW = "suit_after_review", say("Suit after a decision on administrative review")
    CIVIL = "civil", say("Civil claim")
    LABOUR = "labour", say("Labour arbitration")
    LAND = "land", say("Arbitration on contracted rural land")
    ADMINISTRATIVE_REVIEW = "administrative_review", say("Administrative review")
    DUTY = "duty", say("Waiting time before a suit about inaction")


@dataclass(frozen=True, kw_only=True)
class Remaining:
    """The last day by our count, and the days left: 0 on that day, fewer than 0 once it has passed."""

    last: date
    days: int


def remaining(limit: Period, runs_from: date, today: date, *, calendar: Calendar) -> Remaining:
    """What is left ``today`` of a period that began with ``runs_from``; that day itself does not count."""
    last = due(limit, runs_from, calendar).last
    return Remaining(last=last, days=(last - today).days)
