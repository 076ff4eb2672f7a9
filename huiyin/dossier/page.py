"""What a dossier's page shows, for any kind and any reader. A room adds what is its own.

The side part says what the dossier is about: a kind's own (settings.HUIYIN_SHOWN), or made from its first act.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from huiyin.dossier import clocks, links, timeline
from huiyin.dossier.contents import contents
from huiyin.dossier.naming import Name, Reader, binding_words, cited, office_name, place_name, stage_name, title_of
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import SHANGHAI, Act, Offer
from huiyin.law.kinds import KINDS
from huiyin.law.refusals import Refused
from huiyin.law.words import Phrase
from huiyin.people.access import Person


@dataclass(frozen=True, kw_only=True)
class Side:
    """What stands beside the timeline: a template, and what it shows."""

    template: str = "dossier/parts/first_act.html"
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Next:
    """A step of the stage: open to this person, or closed with why and by which article."""

    #: a template must not name it: it would call the class
    step: type[Act[Any]]
    refusal: Refused | None

    @property
    def offer(self) -> Offer | None:
        """What a petitioner is told of it."""
        return self.step.offer

    @property
    def verb(self) -> str:
        """The step's one word."""
        return self.step.verb

    @property
    def title(self) -> Phrase:
        """What it is called."""
        return self.step.title

    @property
    def article(self) -> Name:
        """Its provision."""
        return cited(self.step.article)

    @property
    def why_not(self) -> Phrase | None:
        """Why it is closed."""
        return self.refusal.phrase if self.refusal else None

    @property
    def why_article(self) -> Name:
        """The provision by which it is closed."""
        return cited(self.refusal.article) if self.refusal else ""


def steps(reader: Reader, view: View) -> list[Next]:
    """The steps of the stage that this reader takes where they are: staff at the desk, a petitioner in the portal."""
    found = read.possible(reader, view, on=datetime.now(SHANGHAI))
    is_staff = isinstance(reader, Person)
    return [
        Next(step=each.step, refusal=each.refusal)
        for each in found
        if (each.step.from_desk if is_staff else each.step.from_portal)
    ]


def page_of(reader: Reader, view: View, *, today: date, ways: dict[int, Any] | None = None) -> dict[str, Any]:
    """All that the page of any dossier shows; ``ways`` tells how papers came about, by the place of their acts."""
    standing, place = view.standing, place_name(view)
    return {
        "today": today,
        "view": view,
        "standing": standing,
        "title": title_of(view),
        "kind": KINDS[view.kind].words,
        "stage": stage_name(view.kind, standing.stage),
        "holder": office_name(standing.holder),
        "others": links.others(reader, view),
        "events": timeline.events(reader, view, ways=ways),
        "place": place,
        "why_pack": binding_words(view, place),
        "running": clocks.running(reader, view, today=today),
        "stopped": clocks.stopped(reader, view, today=today),
    }


def side_of(person: Person, view: View) -> Side:
    """The side part of a dossier for staff: its kind's own, or its first act field by field."""
    named: str = settings.HUIYIN_SHOWN.get(view.kind, "")
    if named:
        make: Callable[[Person, View], Side] = import_string(named)
        return make(person, view)
    return Side(context={"said": contents(view.first)})
