"""Papers for signature, kept: the words after each action lie sealed under the dossier's own key."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from huiyin.desk import models
from huiyin.desk.signing.rules import OPEN, Action, Paper, State, Turn, Typed
from huiyin.journal.seals.sealed import Erased, Tampered
from huiyin.journal.seals.sealed_files import lock_file, open_file


class Overtaken(Exception):
    """Somebody else acted on the paper meanwhile."""


def open_paper(number: str, verb: str, *, office: str) -> Paper | None:
    """The paper that the office is preparing for that step, if there is one."""
    row = _rows().filter(number=number, verb=verb, office=office, state__in=OPEN).first()
    return _paper(row) if row else None


def papers_of(number: str) -> list[Paper]:
    """Every paper of a dossier, the oldest first; ``state`` says what became of it."""
    return [_paper(row) for row in _rows().filter(number=number).order_by("pk")]


def papers_at(office: str) -> list[Paper]:
    """The open papers of an office, the longest untouched first; only the last words of each are opened."""
    return [_paper(row, last_only=True) for row in _rows().filter(office=office, state__in=OPEN)]


def begin(number: str, verb: str, *, office: str, seen: int) -> Paper:
    """A new, empty paper; raises Overtaken where there is one already."""
    try:
        with transaction.atomic():
            row = models.Paper.objects.create(number=number, verb=verb, office=office, state=State.DRAFTING, seen=seen)
    except IntegrityError:
        raise Overtaken from None
    return _paper(row)


def pass_on(
    paper: Paper,
    action: Action,
    *,
    by: int,
    to: State,
    words: Typed,
    remark: str,
    subject: str,
    seen: int,
    place: int | None = None,
) -> None:
    """One more action on the paper; ``place`` is its act where it is signed. Raises Overtaken if another came first."""
    with transaction.atomic():
        row = _locked(paper)
        said = json.dumps({"words": dict(words), "remark": remark, "subject": subject}).encode()
        box = lock_file(row.number, said, about=_about(row.pk, len(paper.turns)))
        row.turns.create(count=len(paper.turns), staff_id=by, action=action, box=box)
        row.state, row.seen, row.place = to, seen, place
        row.save()


def _rows() -> QuerySet[models.Paper]:
    return models.Paper.objects.prefetch_related("turns")


def _locked(paper: Paper) -> models.Paper:
    row = models.Paper.objects.select_for_update().filter(pk=paper.key, state=paper.state).first()
    if row is None or row.turns.count() != len(paper.turns):
        raise Overtaken
    return row


def _paper(row: models.Paper, *, last_only: bool = False) -> Paper:
    turns = _in_order(row.turns.all())
    boxes = [(turn, _open(row, turn) if not last_only or turn is turns[-1] else {}) for turn in turns]
    return Paper(
        key=row.pk,
        number=row.number,
        verb=row.verb,
        office=row.office,
        state=State(row.state),
        seen=row.seen,
        place=row.place,
        subject=boxes[-1][1].get("subject", "") if boxes else "",
        turns=tuple(
            Turn(
                staff=turn.staff_id,
                action=Action(turn.action),
                at=turn.at,
                remark=said.get("remark", ""),
                words=said.get("words", {}),
            )
            for turn, said in boxes
        ),
    )


def _in_order(turns: Iterable[models.Turn]) -> list[models.Turn]:
    return sorted(turns, key=lambda turn: turn.count)


def _open(row: models.Paper, turn: models.Turn) -> dict:  # type: ignore[type-arg]
    """The words after an action; nothing where the dossier was erased, or its keys are another installation's."""
    try:
        return dict(json.loads(open_file(row.number, bytes(turn.box), about=_about(row.pk, turn.count))))
    except (Erased, Tampered, LookupError):
        return {}


def _about(paper: int, count: int) -> str:
    return f"paper {paper} {count}"
