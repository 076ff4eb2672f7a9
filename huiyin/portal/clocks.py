"""The clocks of a matter as its petitioner sees them: whose they are, by which day, and why that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from huiyin.design.clock_sheet import Sheet, sheet_of
from huiyin.journal.read import NotFound, View, matter
from huiyin.law.binding import why_binding
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation
from huiyin.law.counting import due
from huiyin.law.duties import Duty
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.what_changes import what_changes
from huiyin.law.running import Fate, is_persons
from huiyin.law.words import Phrase
from huiyin.portal import visit
from huiyin.portal.places import name_of, region_name


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
        return is_persons(self.duty.bearer)

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
    bearer = _("You") if is_persons(duty.bearer) else name_of(duty.bearer)
    return Shown(duty=duty, bearer=bearer, explained=view.explained(duty.place), today=today)


@require_safe
def clock(request: HttpRequest, place: int) -> HttpResponse:
    """One clock of the matter of this visit on a page of its own, to be read, printed or kept; else 404."""
    person = visit.petitioner(request)
    if person is None:
        return redirect("portal:matter")
    try:
        view = matter(person)
    except NotFound:
        return redirect("portal:matter")
    today = timezone.localdate()
    shown = next((_shown(view, duty, today) for duty in view.duties if duty.place == place), None)
    if shown is None or not isinstance(view.standing, Standing):
        raise Http404
    context = {"shown": shown, "sheet": _sheet(view, shown), "today": today, "number": person.number}
    return render(request, "portal/clock.html", context)


def _sheet(view: View, shown: Shown) -> Sheet:
    clock = view.standing.clocks[shown.duty.place]
    end = due(view.pack.period(clock.name), clock.since, Calendar.load(), length=clock.days, excluded=clock.excluded)
    return sheet_of(
        shown.explained,
        pack=view.pack,
        bearer=shown.bearer,
        changes=what_changes(clock, view.standing, view.pack, end),
        why=binding_words(view),
    )


def binding_words(view: View) -> tuple[Phrase, ...]:
    """Why these rules bind the matter."""
    standing = view.standing
    place = region_name(standing.region) if standing.region else ""
    return why_binding(view.pack, standing.received_on, place)
