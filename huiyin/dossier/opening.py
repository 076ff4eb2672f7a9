"""Open a dossier with its first act: the form made from the act's fields, recorded once however often it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict

from huiyin.design.act_form import ActForm
from huiyin.dossier.choices import opening_choices
from huiyin.dossier.form import opening_form, refuse
from huiyin.dossier.once import once_of
from huiyin.journal.record import begin
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.kinds import KINDS
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, Right, actor_of
from huiyin.people.choices import Options


@dataclass
class Opening:
    """The first act of a dossier of some kind, in front of one person.

    ``known``: fields that the page fills in itself. ``lists``: what it offers instead of the usual. ``begins``: what
    fields begin with.
    """

    person: Person
    kind: str
    step: type[Act[Any]]
    data: QueryDict | None
    known: Mapping[str, Any] = field(default_factory=dict)
    lists: Mapping[str, Options] = field(default_factory=dict)
    begins: Mapping[str, Any] = field(default_factory=dict)

    @property
    def once(self) -> UUID:
        """The form's own id."""
        return once_of(self.data.get("once", "") if self.data else "")

    def form(self) -> ActForm:
        """The form, with what was sent."""
        lists = {**opening_choices(self.person), **self.lists}
        return opening_form(self.step, lists, self.data, begins=self.begins, without=tuple(self.known))

    def number(self, form: ActForm) -> str:
        """The number of what was recorded; empty where something is missing or refused, which the form then says."""
        if self.data is None or not form.is_valid():
            return ""
        act = self.step(**form.cleaned_data, **self.known)
        by, on = actor_of(self.person), datetime.now(SHANGHAI)
        try:
            return begin(self.kind, act, by=by, on=on, once=self.once).number
        except Refused as refused:
            refuse(form, refused)
            return ""


def first_step(person: Person, kind: str, verb: str) -> type[Act[Any]] | None:
    """The step of that name, if dossiers of the kind begin with it at the desk and the person has the right for it."""
    known = KINDS.get(kind)
    if known is None:
        return None
    step = known.steps.get(verb)
    begins = step in known.order.following[known.new.stage]
    return step if step and begins and step.from_desk and person.may(Right(step.right)) else None
