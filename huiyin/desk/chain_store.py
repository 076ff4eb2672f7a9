"""Papers in the making, kept: each desk's words sealed under the matter's own key, and handed on one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from huiyin.desk import models
from huiyin.desk.chain import OPEN, Did, Lies, Paper, Turn, Typed
from huiyin.journal.read import View
from huiyin.journal.seals.sealed import Erased, Tampered
from huiyin.journal.seals.sealed_files import lock_file, open_file

#: A signature this young may still be waiting for its act.
_AT_WORK = timedelta(minutes=1)


class Overtaken(Exception):
    """Somebody else handed the paper on meanwhile."""


def open_paper(number: str, verb: str, *, office: str) -> Paper | None:
    """The paper of that step which the office has in the making, if there is one."""
    row = _rows().filter(number=number, verb=verb, office=office, lies__in=OPEN).first()
    return _paper(row) if row else None


def papers_of(number: str) -> list[Paper]:
    """Every paper of a matter, the oldest first; what became of it stands in ``lies``."""
    return [_paper(row) for row in _rows().filter(number=number).order_by("pk")]


def papers_at(office: str) -> list[Paper]:
    """What an office has in the making, the longest untouched first; only the words of the last desk are opened."""
    return [_paper(row, last_only=True) for row in _rows().filter(office=office, lies__in=OPEN)]


def begin(number: str, verb: str, *, office: str, seen: int) -> Paper:
    """A new paper, before anything stands on it; raises Overtaken where there is one already."""
    try:
        with transaction.atomic():
            row = models.Paper.objects.create(number=number, verb=verb, office=office, lies=Lies.DRAFTING, seen=seen)
    except IntegrityError:
        raise Overtaken from None
    return _paper(row)


def hand_on(paper: Paper, did: Did, *, by: int, to: Lies, words: Typed, remark: str, subject: str, seen: int) -> Paper:
    """One more desk; raises Overtaken where another came first."""
    with transaction.atomic():
        row = _locked(paper)
        said = json.dumps({"words": dict(words), "remark": remark, "subject": subject}).encode()
        box = lock_file(row.number, said, about=_about(row.pk, len(paper.turns)))
        row.turns.create(count=len(paper.turns), staff_id=by, did=did, box=box)
        row.lies, row.seen = to, seen
        row.save()
    return _paper(row)


def expect(paper: Paper, place: int) -> None:
    """Note which act the signed paper is about to become."""
    models.Paper.objects.filter(pk=paper.key).update(place=place)


def close(paper: Paper) -> None:
    """The act was recorded."""
    models.Paper.objects.filter(pk=paper.key).update(lies=Lies.SIGNED)


def undo_signing(paper: Paper) -> Paper:
    """Take the head's signature off again: the act was not recorded."""
    with transaction.atomic():
        row = models.Paper.objects.select_for_update().get(pk=paper.key)
        row.turns.filter(did=Did.SIGNED).delete()
        row.lies, row.place = Lies.SIGNING, None
        row.save()
    return _paper(row)


def mended(paper: Paper, view: View) -> Paper | None:
    """The paper as it is, where the machine stopped between the signature and its act; None where it is an act now."""
    if paper.place is None:
        return paper
    if timezone.now() - paper.last.at < _AT_WORK:
        return replace(paper, lies=Lies.SIGNED)
    is_act = paper.place <= view.places and view.acts[paper.place - 1].verb == paper.verb
    if not is_act:
        return undo_signing(paper)
    close(paper)
    return None


def _rows() -> QuerySet[models.Paper]:
    return models.Paper.objects.prefetch_related("turns")


def _locked(paper: Paper) -> models.Paper:
    row = models.Paper.objects.select_for_update().filter(pk=paper.key, lies=paper.lies).first()
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
        lies=Lies(row.lies),
        seen=row.seen,
        place=row.place,
        subject=boxes[-1][1].get("subject", "") if boxes else "",
        turns=tuple(
            Turn(
                staff=turn.staff_id,
                did=Did(turn.did),
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
    """What was said at a desk; nothing where the matter was erased, or its keys are another installation's."""
    try:
        return dict(json.loads(open_file(row.number, bytes(turn.box), about=_about(row.pk, turn.count))))
    except (Erased, Tampered, LookupError):
        return {}


def _about(paper: int, count: int) -> str:
    return f"paper {paper} {count}"
