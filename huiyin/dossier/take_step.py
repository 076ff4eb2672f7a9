"""Take a step: check what was filled in, show what would follow, record it. One way for staff and petitioners.

A room puts a form before a person, asks :meth:`Taking.take`, and shows the outcome. Nothing is recorded that was not
confirmed, or while somebody else did something on the dossier meanwhile. Nothing that was typed is lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.http import QueryDict

from huiyin.design.act_form import ActForm
from huiyin.dossier.follows import Follows, follows
from huiyin.dossier.form import refuse
from huiyin.dossier.naming import Reader
from huiyin.dossier.once import number_of, once_of
from huiyin.dossier.timeline import Event, events
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.journal.readers.party_codes import Codes, given_before
from huiyin.journal.record import Conflict, NoSuchDossier, Recorded, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.refusals import Refused
from huiyin.people.access import actor_of


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of it: recorded (``codes`` of who was added), or checked (``follows``), or neither: see the form.

    ``is_overtaken``: somebody did something on the dossier since the page was made.
    """

    is_recorded: bool = False
    codes: Codes = ()
    follows: Follows | None = None
    is_overtaken: bool = False


@dataclass
class Taking:
    """One step of one dossier in front of one person; ``data`` is what they sent, empty on a fresh page.

    A room's subclass says how the dossier is read again, and what a filled form is as an act.
    """

    reader: Reader
    view: View
    step: type[Act[Any]]
    data: QueryDict

    #: whether a refusal names its provision beside the field
    cites: ClassVar[bool] = True

    @property
    def seen(self) -> int:
        """The place of the last act that was on the page when it was filled in."""
        return number_of(self.data.get("seen", ""), default=self.view.places)

    @property
    def once(self) -> UUID:
        """The form's own id."""
        return once_of(self.data.get("once", ""))

    @property
    def is_overtaken(self) -> bool:
        """Whether somebody did something since."""
        return self.seen != self.view.places

    def meanwhile(self) -> list[Event]:
        """What was done since."""
        return events(self.reader, self.view, since=self.seen) if self.is_overtaken else []

    def refusal(self) -> Refused | None:
        """Why the step is closed to this person now, if so."""
        return read.why_closed(self.reader, self.view, self.step)

    def fresh(self) -> View:
        """The dossier read again."""
        raise NotImplementedError

    def act(self, form: ActForm) -> Act[Any] | None:
        """The act that a valid form says; None where it cannot be made, which the form then says."""
        return form.act()

    def is_done(self, act: Act[Any]) -> bool:
        """Whether the very same was recorded since the page was made: a double click."""
        return False

    def foresee(self, act: Act[Any]) -> Follows:
        """What would follow. Raises Refused."""
        return follows(self.reader, self.view, act)

    def record(self, act: Act[Any]) -> Recorded:
        """Record it, in this person's name. Raises Refused, Conflict, NoSuchDossier."""
        by, on = actor_of(self.reader), datetime.now(SHANGHAI)
        return record(self.view.number, act, by=by, on=on, seen=self.seen, once=self.once)

    def take(self, form: ActForm, *, is_confirmed: bool) -> Outcome:
        """Check what was filled in; record it where that is confirmed and nobody did anything meanwhile."""
        if self.step.joins and (codes := given_before(self.view.number, self.once, seen=self.seen)):
            return Outcome(is_recorded=True, codes=codes)
        act = self.act(form) if form.is_valid() else None
        return self._tried(form, act, is_confirmed=is_confirmed) if act else Outcome(is_overtaken=self.is_overtaken)

    def _tried(self, form: ActForm, act: Act[Any], *, is_confirmed: bool) -> Outcome:
        if self.is_overtaken and self.is_done(act):
            return Outcome(is_recorded=True)
        try:
            # Before recording too: a dossier that the step names must be open to this person.
            found = self.foresee(act)
            if is_confirmed and not self.is_overtaken:
                return Outcome(is_recorded=True, codes=self.record(act).codes)
        except (Conflict, NoSuchDossier):
            self.view = self.fresh()
            return self._retaken(form, act)
        except Refused as refused:
            self._refuse(form, refused)
            return Outcome(is_overtaken=self.is_overtaken)
        return Outcome(follows=found, is_overtaken=self.is_overtaken)

    def _retaken(self, form: ActForm, act: Act[Any]) -> Outcome:
        """Somebody was quicker by a moment: by the same form sent twice, or with something else."""
        if self.step.joins and (codes := given_before(self.view.number, self.once, seen=self.seen)):
            return Outcome(is_recorded=True, codes=codes)
        return self._tried(form, act, is_confirmed=False)

    def _refuse(self, form: ActForm, refused: Refused) -> None:
        if self.cites:
            refuse(form, refused)
        else:
            form.refuse(refused)
