"""Rebuild: read every dossier again from its first act, and compare or repair its readings.

`rebuild(check=True)` changes nothing and yields what differs; `rebuild(check=False)` also puts it right. It is how
duties learn of a holiday table that has come, and how a county recovers readings that were lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from huiyin.journal.index import index
from huiyin.journal.models import Act as ActRow
from huiyin.journal.models import Dossier, Duty, Sealed, Words
from huiyin.journal.readings import COLUMNS, differs, duties_of, fill, put_names_right, save_duties
from huiyin.journal.seals.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import edition_of, from_writing
from huiyin.journal.write import about, searched
from huiyin.law.act import Act, Scene
from huiyin.law.actors import Actor
from huiyin.law.actors import Kind as ActorKind
from huiyin.law.calendar import Calendar
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.standing import Standing
from huiyin.law.statute import Pack
from huiyin.people.offices import offices


@dataclass(frozen=True)
class Difference:
    """A reading that is not what the acts say."""

    number: str
    what: str


@dataclass(frozen=True)
class Progress:
    """How many dossiers have been read again."""

    dossiers: int


def rebuild(*, check: bool) -> Iterator[Difference | Progress]:
    """Walk all dossiers in order; one transaction each, so that it can be left and taken up again."""
    numbers = Dossier.objects.order_by("pk").values_list("pk", flat=True)
    for done, pk in enumerate(numbers.iterator(), start=1):
        with transaction.atomic():
            row = Dossier.objects.select_for_update().get(pk=pk)
            yield from _one(row, check=check)
        if done % 100 == 0:
            yield Progress(done)


def _one(row: Dossier, *, check: bool) -> Iterator[Difference]:
    kind = KINDS[row.kind]
    acts = [_act(kind, act, opened) for act, opened in _written(row)]
    standing = standing_of(kind, [act for act, _ in acts], row.acts.order_by("place"))
    kept = {name: getattr(row, name) for name in COLUMNS}
    duties = duties_of(standing, row)
    fill(row, standing, duties)
    wrong = [name for name in COLUMNS if getattr(row, name) != kept[name]]
    before = {duty.place: duty for duty in row.duties.all()}
    wrong += [f"duty {duty.place}" for duty in duties if _is_wrong(before.get(duty.place), duty)]
    wrong += [f"duty {place}" for place in before if place not in {duty.place for duty in duties}]
    wrong += _wrong_names(row, standing)
    yield from (Difference(row.number, what) for what in wrong)
    if not check:
        _put_right(row, before, duties, [act for act, is_open in acts if is_open])
        put_names_right(row, standing)


def _wrong_names(row: Dossier, standing: Standing) -> list[str]:
    """The links and claims that are not what the standing says."""
    links = {(link.number, link.why) for link in standing.links} ^ set(row.links.values_list("number", "why"))
    claims = set(standing.claims) ^ set(row.claims.values_list("what", flat=True))
    return [*(f"link {why} {number}" for number, why in sorted(links)), *(f"claim {what}" for what in sorted(claims))]


def _is_wrong(old: Duty | None, new: Duty) -> bool:
    return old is None or differs(old, new)


def _written(row: Dossier) -> Iterator[tuple[ActRow, bytes | None]]:
    """Each act with its personal part, none where the matter was erased."""
    try:
        key: bytes | None = unwrap(row.key, row.number)
    except Erased:
        key = None
    boxes = {box.place: bytes(box.box) for box in Sealed.objects.filter(dossier=row)} if key else {}
    for act in row.acts.order_by("place"):
        box = boxes.get(act.place)
        yield act, unlock(key, box, about(row.number, act.place)) if key and box else None


def _act(kind: Kind, row: ActRow, opened: bytes | None) -> tuple[Act[Any], bool]:
    act = from_writing(kind, row.verb, row.body, opened)
    return act, opened is not None


def standing_of(kind: Kind, acts: Iterable[Act[Any]], written: Iterable[ActRow], *, pack: Pack | None = None) -> Any:
    """Apply every act in turn, each by the pack recorded with it or all by ``pack``.

    Nothing is asked, as it was when it was recorded.
    """
    standing = kind.new
    for act, row in zip(acts, written, strict=True):
        by = Actor(kind=ActorKind(row.by_kind), staff=row.by_staff_id or 0, office=row.by_office, party=row.by_party)
        binding = pack or Pack.load(row.pack)
        scene = Scene(
            by=by, on=row.said_on, pack=binding, calendar=Calendar.load(), offices=offices(),
            edition=edition_of(row.body),
        )  # fmt: skip
        standing = kind.order.apply(act, standing, scene)
    return standing


def _put_right(row: Dossier, before: dict[int, Duty], duties: list[Duty], opened: list[Act[Any]]) -> None:
    row.save(update_fields=COLUMNS)
    row.duties.exclude(place__in=[duty.place for duty in duties]).delete()
    save_duties(row, before, duties)
    Words.objects.filter(dossier=row).delete()
    text = "\n".join(searched(act) for act in opened)
    if text.strip() and not row.is_sealed:
        index(row.pk, text)
