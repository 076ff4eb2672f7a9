"""The clocks of a dossier: whose each is, by which day, why that day, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from huiyin.design.clock_sheet import Sheet, sheet_of
from huiyin.dossier.naming import Name, Reader, bearer_names, binding_words, place_name
from huiyin.journal.read import View
from huiyin.law.clocks import Explanation
from huiyin.law.duties import Duty
from huiyin.law.kinds import KINDS
from huiyin.law.running import Fate, is_persons
from huiyin.law.words import Phrase
from huiyin.people.access import Petitioner


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One clock with its bearer's name. It is explained only where that is asked for: counting the days is dear."""

    view: View
    duty: Duty
    bearer: Name
    today: date

    @cached_property
    def explained(self) -> Explanation:
        """Why it ends when it does, day by day."""
        return self.view.explained(self.duty.place)

    @property
    def title(self) -> Phrase:
        """What it is about."""
        return self.view.pack.period(self.duty.clock).title

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self.duty.fate is Fate.RUNNING

    @property
    def is_mine(self) -> bool:
        """Whether it is a petitioner's own right."""
        return is_persons(self.duty.bearer)

    @property
    def was_late(self) -> bool:
        """Whether its day passed, whatever became of it."""
        return self.duty.was_late(self.today)

    @property
    def due(self) -> date | datetime:
        """The day that binds, or the moment of a clock in minutes."""
        return self.duty.due_at or self.duty.due

    @property
    def met_on(self) -> date | datetime | None:
        """The day, or the moment, at which it was met, if it was."""
        return self.duty.until_at or self.duty.until if self.duty.fate is Fate.MET else None

    @property
    def badge(self) -> dict[str, str]:
        """Words and tone for a clock that stopped; one that was late is shown as late, whatever became of it."""
        if self.was_late:
            return {"text": _("done, but late") if self.met_on else _("fell away, after its day"), "tone": "late"}
        if self.met_on is None:
            return {"text": pgettext("a clock", "fell away"), "tone": "quiet"}
        if self.duty.is_window:
            return {"text": pgettext("a right", "used"), "tone": "good"}
        return {"text": _("done in time"), "tone": "good"}


def running(reader: Reader, view: View, *, today: date) -> list[Shown]:
    """The clocks that run, the next day first; for staff what offices owe stands before the windows of persons."""
    found = [shown for shown in _shown(reader, view, today) if shown.is_running]
    is_staff = not isinstance(reader, Petitioner)
    return sorted(found, key=lambda one: (is_staff and one.duty.is_window, one.duty.due, one.duty.place))


def stopped(reader: Reader, view: View, *, today: date) -> list[Shown]:
    """The clocks that no longer run, in the order in which they began."""
    return [shown for shown in _shown(reader, view, today) if not shown.is_running]


def at(reader: Reader, view: View, place: int, *, today: date) -> Shown | None:
    """The clock at that place, if the reader has one there."""
    return next((shown for shown in _shown(reader, view, today) if shown.duty.place == place), None)


def _shown(reader: Reader, view: View, today: date) -> list[Shown]:
    names = bearer_names((duty.bearer for duty in view.duties), reader)
    return [Shown(view=view, duty=duty, bearer=names[duty.bearer], today=today) for duty in view.duties]


def sheet(shown: Shown) -> Sheet:
    """The clock explained on a page and a paper of its own."""
    view = shown.view
    clock = view.standing.clocks[shown.duty.place]
    return sheet_of(
        shown.explained,
        pack=view.pack,
        bearer=shown.bearer,
        changes=KINDS[view.kind].order.what_changes(clock, view.standing, view.pack, shown.explained.due),
        why=binding_words(view, place_name(view)),
    )
