"""Several who petition in one dossier: what each is called in a list, and whose copies a letter has.

A name is shown only where the reader may see it (R-05, R-13): the view has masked the others already.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.journal.read import ActView, View
from huiyin.journal.scene import scene_for
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import SYSTEM
from huiyin.law.kinds import KINDS
from huiyin.law.parties import FIRST, Parties
from huiyin.people.choices import Options

#: The lists of parties that the fields of steps name.
LISTS = ("parties", "unserved", "agents")


def parties_in(view: View) -> Parties:
    """What its kind knows of those who take part in a dossier."""
    return KINDS[view.kind].parties


def are_several(view: View) -> bool:
    """Whether somebody petitions or acts beside who brought the dossier."""
    return bool(view.standing.party_count)


def options(name: str, view: View) -> Options:
    """Those whom a step can be about, by number."""
    standing, known = view.standing, parties_in(view)
    found: Iterable[int]
    if name == "agents":
        found = known.acting(standing)
    elif name == "parties":
        found = (FIRST, *known.signers(standing))
    else:
        found = known.unserved(standing, scene_for(standing, by=SYSTEM, on=datetime.now(SHANGHAI)))
    return [(str(number), party_name(view, number)) for number in found]


def party_name(view: View, number: int) -> str:
    """One of several in a list: number, part and, where the reader may see it, the name."""
    found = parties_in(view).part(view.standing, number)
    part = in_words(found) if found else gettext("who brought it")
    name = joined_act_name(view, number) if found else str(getattr(view.first, "name", ""))
    return " · ".join(text for text in (str(number), part, name) if text)


def joined_act_name(view: View, number: int) -> str:
    """The name that the act says by which this signer or agent was added."""
    return [str(getattr(each.act, "name", "")) for each in view.acts if each.act.joins][number - 1]


def copies(view: View, shown: ActView) -> tuple[int, ...]:
    """The signers who get copies of their own of a letter, beside the one of who brought the dossier."""
    is_everybodys = shown.act.letter is not None and shown.act.is_told and not shown.of
    return parties_in(view).signers(view.standing) if is_everybodys and are_several(view) else ()
