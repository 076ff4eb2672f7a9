"""What happened to a matter: each act as a sentence, with who, when, under which article, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.design.phrases import in_script
from huiyin.journal.read import ActView, View
from huiyin.law.actors import Kind
from huiyin.law.petition.parties import principal
from huiyin.law.petition.sentences import sentence
from huiyin.law.petition.standing import Verdict
from huiyin.law.statute import articles
from huiyin.law.words import Phrase
from huiyin.papers.attachments import files_of
from huiyin.portal.places import name_of, offices_by_name
from huiyin.portal.told import Line, contents

#: Steps by which a matter always changes hands.
_MOVES = frozenset({"submit", "forward", "assign", "decide_jurisdiction", "request_review", "request_recheck"})
#: What these say is never left folded away (R-10).
_OPEN = frozenset(
    {"decline", "no_longer", "refer", "reroute", "answer", "adopt", "conclude", "review", "recheck", "join", "extend",
     "make_ordinary", "decide_jurisdiction", "decide_recusal"}
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Event:
    """One act as it is shown. ``letter`` is the title of its paper, if it has one, which ``place`` finds."""

    place: int
    verb: str
    on: date
    title: Phrase
    who: str
    article: Phrase | None
    lines: list[Line]
    is_open: bool
    letter: Phrase | None
    files: list[dict[str, Any]]


def events(view: View, *, since: int = 0) -> list[Event]:
    """The acts after the place ``since``, the newest first."""
    offices = offices_by_name()
    acts = [act for act in view.acts if act.place > since]
    return [
        Event(
            place=act.place,
            verb=act.verb,
            on=act.day,
            title=sentence(act.act, act.by_office, offices),
            who=_who(view, act),
            article=articles()[act.act.article].citation if act.act.article in articles() else None,
            lines=[] if act.place == 1 or act.is_others else contents(act),
            is_open=act.verb in _OPEN,
            letter=act.act.letter if act.act.is_told and not act.is_others else None,
            files=_files(view, act),
        )
        for act in reversed(acts)
    ]


def _files(view: View, act: ActView) -> list[dict[str, Any]]:
    """The files of an act as the list of files shows them."""
    if not getattr(act.act, "files", ()):
        return []
    return [
        {"name": file.name, "url": reverse("portal:file", args=(act.place, count)), "size": file.size}
        for count, file in enumerate(files_of(view, act.place), start=1)
    ]


def held_since(view: View) -> date:
    """The day on which the matter came to the office that has it now."""
    came = view.acts[0].day
    is_redo, disputed_by = False, ""
    for act in view.acts:
        if act.verb == "raise_dispute":
            disputed_by = act.by_office
        if act.verb in {"review", "recheck"}:
            is_redo = getattr(act.act, "verdict", None) is Verdict.REDO
        if _moved(act, is_redo=is_redo) and not _stays(act, disputed_by):
            came = act.day
    return came


def _stays(act: ActView, disputed_by: str) -> bool:
    """Whether a dispute on competence was decided for the office that had the matter already."""
    return act.verb == "decide_jurisdiction" and getattr(act.act, "target", "") == disputed_by


def _moved(act: ActView, *, is_redo: bool) -> bool:
    """Whether the matter changed hands with this act."""
    if act.verb == "deliver":
        return is_redo
    if act.verb == "settle_objection":
        return bool(getattr(act.act, "is_agreed", False))
    if act.verb in {"register", "correct"}:
        return bool(getattr(act.act, "accused", ()))
    return act.verb in _MOVES


def _who(view: View, act: ActView) -> str:
    if act.by_kind is Kind.PETITIONER:
        return _petitioner(view, act)
    if act.by_kind is Kind.SYSTEM:
        return _("The system")
    office = in_script(name_of(act.by_office))
    return _("%(office)s, badge %(badge)s") % {"office": office, "badge": act.badge} if act.badge else office


def _petitioner(view: View, act: ActView) -> str:
    """One who petitions, as another of them reads it: never by name."""
    if act.by_party == view.party:
        return _("You")
    if act.is_others or act.by_party not in view.standing.own_parties(view.party):
        return _("Another person who petitions")
    return _("The person you act for") if principal(view.standing, view.party) == act.by_party else _("Your agent")
