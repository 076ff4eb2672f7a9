"""What follows if the petitioner takes a step: the letter, who has the matter then, the clocks that start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from huiyin.journal.read import View, preview
from huiyin.law.act import Act
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explain
from huiyin.law.running import Clock, is_persons
from huiyin.law.words import Phrase
from huiyin.people.access import Petitioner
from huiyin.people.models import Office
from huiyin.portal.places import name_of, office_row


@dataclass(frozen=True, kw_only=True)
class Follows:
    """``letter`` goes out, ``holder`` has the matter then (None: who has it now), ``clocks`` start."""

    letter: Phrase | None
    holder: Office | None
    clocks: tuple[tuple[str, Explanation], ...]


def follows(person: Petitioner, view: View, act: Act[Any], *, on: datetime) -> Follows:
    """Ask the law; raises Refused as recording the act would."""
    seen = preview(person, view, act, on=on)
    moved = seen.holder != view.standing.holder
    return Follows(
        letter=seen.letter,
        holder=office_row(seen.holder) if moved else None,
        clocks=tuple((_bearer(clock), _explained(view, clock)) for clock in seen.starts),
    )


def _bearer(clock: Clock) -> str:
    return _("You") if is_persons(clock.bearer) else name_of(clock.bearer)


def _explained(view: View, clock: Clock) -> Explanation:
    period = view.pack.period(clock.name)
    return explain(period, clock.since, Calendar.load(), length=clock.days, excluded=clock.excluded)
