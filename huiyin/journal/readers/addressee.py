"""The e-mail addresses for notices: the one contact detail that the system reads without a person opening it.

Used by `papers.notices` alone; it shows the addresses to nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from huiyin.journal.models import Act as ActRow
from huiyin.journal.models import Dossier, Sealed
from huiyin.journal.readers.visibility import parties_of
from huiyin.journal.seals.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import from_writing, standing_from_json
from huiyin.journal.write import about
from huiyin.law.act import Act
from huiyin.law.actors import Kind as ActorKind
from huiyin.law.kinds import KINDS


def addresses_of(number: str, place: int) -> dict[int, str]:
    """The e-mail addresses of those to whom the act at ``place`` is news, by party: all who take part, or whose it is.

    Nobody without an address is in it; it is empty where there is no such matter, or it was erased.
    """
    row = Dossier.objects.filter(number=number).first()
    if row is None:
        return {}
    standing = standing_from_json(KINDS[row.kind], row.standing)
    try:
        found = dict(_given(row, place))
    except Erased:
        return {}
    told = found.pop(-1)
    has_voice = KINDS[row.kind].parties.has_voice
    concerned = {own for one in told for own in standing.own_parties(one)} if told else set(found)
    return {
        party: address
        for party, address in found.items()
        if address and party in concerned and has_voice(standing, party)
    }


def _given(row: Dossier, place: int) -> Iterator[tuple[int, Any]]:
    """Each party with the address they gave, and last, as party -1, whose the act at ``place`` is."""
    key = unwrap(row.key, row.number)
    boxes = {box.place: bytes(box.box) for box in Sealed.objects.filter(dossier=row)}
    joined, told = 0, frozenset({0}) if place == 1 else frozenset()
    for written in row.acts.order_by("place"):
        step = KINDS[row.kind].kept[written.verb]
        joined += step.joins
        if written.place not in {1, place} and not step.joins:
            continue
        box = boxes.get(written.place)
        opened = unlock(key, box, about(row.number, written.place)) if box else None
        act = from_writing(KINDS[row.kind], written.verb, written.body, opened)
        if written.place == 1 or step.joins:
            yield (joined if step.joins else 0), str(getattr(act, "email", "")).strip() if opened else ""
        if written.place == place > 1:
            told = _whose(act, written, joined)
    yield -1, told


def _whose(act: Act[Any], row: ActRow, joined: int) -> frozenset[int]:
    return parties_of(act, by_party=row.by_party if row.by_kind == ActorKind.PETITIONER else None, joined=joined)
