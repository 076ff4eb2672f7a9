"""The clocks of a matter as its petitioner sees them: whose they are, by which day, and why that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from huiyin.journal.read import View
from huiyin.law.clocks import Explanation
from huiyin.law.duties import Duty
from huiyin.law.running import Fate
from huiyin.portal.places import name_of

PETITIONER = "petitioner"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One clock: its bearer's name, its explanation, and what became of it."""

    duty: Duty
    bearer: str
    explained: Explanation
    today: date

    @property
    def is_mine(self) -> bool:
        """Whether it is the petitioner's own right."""
        return self.duty.bearer == PETITIONER

    @property
    def was_late(self) -> bool:
        """Whether its day passed, whatever became of it."""
        return self.duty.was_late(self.today)

    @property
    def met_on(self) -> date | None:
        """The day on which it was met, if it was."""
        return self.duty.until if self.duty.fate is Fate.MET else None

    @property
    def badge(self) -> dict[str, str]:
        """Words and tone for a clock that stopped. A breach stays to be seen, whatever became of the clock."""
        if self.was_late:
            return {"text": _("done, but late") if self.met_on else _("fell away, after its day"), "tone": "late"}
        if self.met_on is None:
            return {"text": pgettext("a clock", "fell away"), "tone": "quiet"}
        if self.duty.is_window:
            return {"text": pgettext("a right", "used"), "tone": "good"}
        return {"text": _("done in time"), "tone": "good"}


def running(view: View, *, today: date) -> list[Shown]:
    """The clocks that run, the next day first."""
    found = [_shown(view, duty, today) for duty in view.duties if duty.fate is Fate.RUNNING]
    return sorted(found, key=lambda shown: (shown.duty.due, shown.duty.place))


def stopped(view: View, *, today: date) -> list[Shown]:
    """The clocks that no longer run, in the order in which they began."""
    return [_shown(view, duty, today) for duty in view.duties if duty.fate is not Fate.RUNNING]


def _shown(view: View, duty: Duty, today: date) -> Shown:
    bearer = _("You") if duty.bearer == PETITIONER else name_of(duty.bearer)
    return Shown(duty=duty, bearer=bearer, explained=view.explained(duty.place), today=today)
