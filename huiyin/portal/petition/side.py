"""What the page of a petition shows besides what every dossier's page shows."""

from __future__ import annotations

from datetime import date
from typing import Any

from huiyin.dossier.naming import office_name, office_row
from huiyin.dossier.page import Next
from huiyin.journal.read import ActView, View
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.passing_on.decide_jurisdiction import DecideJurisdiction
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.law.petition.values import Verdict
from huiyin.portal.petition.parties import has_left, has_withdrawn, is_beside_the_point, where_it_stands, you_are


def side(view: View, steps: list[Next]) -> dict[str, Any]:
    """Who has it and since when, what comes next, who the reader is in it, and the steps worth offering."""
    standing = view.standing
    is_withdrawn = has_withdrawn(view) and not has_left(view)
    return {
        "side": "portal/petition/now.html",
        "after": "portal/petition/retaliation.html",
        "now": where_it_stands(view),
        "office": office_row(standing.holder),
        "holder_name": office_name(standing.holder),
        "since": held_since(view),
        "you_are": you_are(view),
        "has_left": has_left(view),
        "withdrawn_on": standing.withdrawn_on if is_withdrawn else None,
        "steps": [each for each in steps if not is_beside_the_point(each.step, view)],
    }


def held_since(view: View) -> date:
    """The day on which the matter came to the office that has it now."""
    came = view.acts[0].day
    is_redo, disputed_by = False, ""
    for shown in view.acts:
        act = shown.act
        if isinstance(act, RaiseDispute):
            disputed_by = shown.by_office
        if verdict := getattr(act, "verdict", None):
            is_redo = verdict is Verdict.REDO
        if _moved(shown, is_redo=is_redo, disputed_by=disputed_by):
            came = shown.day
    return came


def _moved(shown: ActView, *, is_redo: bool, disputed_by: str) -> bool:
    """Whether the matter changed hands: an opinion that orders a new decision does it when it is delivered, and a
    dispute does not where it is decided for the office that had the matter already.
    """
    act = shown.act
    if isinstance(act, Deliver):
        return is_redo
    return act.moves() and not (isinstance(act, DecideJurisdiction) and act.target == disputed_by)
