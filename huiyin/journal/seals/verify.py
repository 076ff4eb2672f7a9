"""Verify the journal: every seal and place of each chain, and every sealed text against its commitment.

Reads the rows as they lie in the database, whatever wrote them, and names the first bad one of each dossier. What
the chains cannot show (a whole tail or dossier gone, and its row with it) the checkpoints outside the database do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from huiyin.journal.models import Act, Dossier, Sealed
from huiyin.journal.seals.checkpoints import broken_checkpoints
from huiyin.journal.seals.seal import NOTHING, seal, sealed_fields
from huiyin.journal.seals.sealed import Erased, Tampered, unlock, unwrap
from huiyin.journal.wording import keeps_its_word
from huiyin.journal.write import about
from huiyin.law.words import Phrase, say

_BATCH = 500


@dataclass(frozen=True)
class Problem:
    """What is wrong, in which dossier and at which place; both are empty for a checkpoint's problem."""

    number: str
    place: int
    what: Phrase


@dataclass(frozen=True)
class Progress:
    """How many acts have been read."""

    acts: int


def verify() -> Iterator[Problem | Progress]:
    """Walk the whole journal, dossier by dossier, then the checkpoints."""
    read, last = 0, 0
    while rows := list(Dossier.objects.filter(pk__gt=last).order_by("pk")[:_BATCH]):
        last = rows[-1].pk
        acts, boxes = _acts_of(rows), _boxes_of(rows)
        for row in rows:
            problem = _chain_problem(row, acts[row.pk]) or _sealed_problem(row, acts[row.pk], boxes[row.pk])
            if problem:
                yield problem
        read += sum(len(of_one) for of_one in acts.values())
        yield Progress(read)
    yield from (Problem("", 0, what) for what in broken_checkpoints())


def _acts_of(rows: list[Dossier]) -> dict[int, list[Act]]:
    found: dict[int, list[Act]] = defaultdict(list)
    for act in Act.objects.filter(dossier__in=rows).order_by("dossier_id", "place", "pk"):
        found[act.dossier_id].append(act)
    return found


def _boxes_of(rows: list[Dossier]) -> dict[int, dict[int, bytes]]:
    found: dict[int, dict[int, bytes]] = defaultdict(dict)
    for box in Sealed.objects.filter(dossier__in=rows):
        found[box.dossier_id][box.place] = bytes(box.box)
    return found


def _chain_problem(row: Dossier, acts: list[Act]) -> Problem | None:
    """The first place at which the chain does not hold."""
    before = NOTHING
    for place, act in enumerate(acts, start=1):
        if act.place != place:
            return Problem(row.number, place, say("the act at this place is missing"))
        before = seal(before, row.number, sealed_fields(act))
        if before != bytes(act.seal):
            return Problem(row.number, place, say("the act or its seal was changed, or stands in the wrong place"))
    if len(acts) != row.places:
        return Problem(row.number, len(acts) + 1, say("the acts from this place on are missing"))
    if before != bytes(row.head):
        return Problem(row.number, row.places, say("the dossier does not end with this act's seal"))
    return None


def _sealed_problem(row: Dossier, acts: list[Act], boxes: dict[int, bytes]) -> Problem | None:
    """The first act whose personal part is not the one that it committed to; an erased matter has none."""
    try:
        key = unwrap(row.key, row.number)
    except Erased:
        return None
    except Tampered:
        return Problem(row.number, 0, say("the matter's key was changed"))
    for act in acts:
        box = boxes.get(act.place)
        if box is None and not act.body.get("sealed"):
            continue
        if box is None or not _opens(key, box, row.number, act):
            return Problem(row.number, act.place, say("the sealed text of this act is missing or was changed"))
    return None


def _opens(key: bytes, box: bytes, number: str, act: Act) -> bool:
    try:
        return keeps_its_word(act.body, unlock(key, box, about(number, act.place)))
    except Tampered:
        return False
