"""What would make a running clock end on another day, or not at all: said from the rules that bind the dossier.

Here is what holds for every clock; a kind adds its own. Each sentence names what the law lets happen, and under which
provision; nothing is foreseen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from huiyin.law.counting import Due
from huiyin.law.running import Clock, Fate
from huiyin.law.statute import Article, Pack, Period, Unit, article
from huiyin.law.words import Phrase, say

STOPPED = say("It has stopped: nothing that happens now changes it.")


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that would change the end of a clock, and the provision; None where it follows from no single one."""

    text: Phrase
    article: Article | None = None


def what_changes(clock: Clock, standing: Any, pack: Pack, end: Due) -> tuple[Change, ...]:
    """All that the rules of ``pack`` know to change the end of this clock, whatever the kind of dossier."""
    if clock.fate is not Fate.RUNNING:
        return (Change(text=STOPPED),)
    period = pack.period(clock.name)
    own = () if period.is_window else (late(),)
    return (stops(period), *set_days(period), *own, *calendar(period, end), *unverified(period))


def stops(period: Period) -> Change:
    """What stops it."""
    if period.is_window:
        text = say("It is used up as soon as this is done: {stops}.", stops=period.stops)
    else:
        text = say("It stops on the day on which this is done: {stops}.", stops=period.stops)
    return Change(text=text, article=article(period.article))


def set_days(period: Period) -> Iterator[Change]:
    """The most days that an act could set."""
    if period.unit is Unit.SET and period.max:
        text = say("The act that set the days could set at most {most} under these rules.", most=period.max)
        yield Change(text=text, article=article(period.article))


def late() -> Change:
    """What becomes of a duty whose day has passed."""
    return Change(text=say("After its last day it runs on as late; that it was late stays on record."))


def calendar(period: Period, end: Due) -> Iterator[Change]:
    """What the published holidays may still change."""
    if not end.certain:
        text = say(
            "When the working days of that year are published it is counted again: it may then end on any day"
            " from {earliest} to {latest}.",
            earliest=end.earliest,
            latest=end.latest,
        )
        yield Change(text=text)
    elif period.unit is Unit.WORKING_DAY or period.roll:
        yield Change(text=say("If the State Council changes the published holidays, it is counted again."))


def unverified(period: Period) -> Iterator[Change]:
    """What an official text that is not at hand may change."""
    if not period.verified:
        text = say("If the official text gives another number of days than the one used here, it is counted anew.")
        yield Change(text=text)
