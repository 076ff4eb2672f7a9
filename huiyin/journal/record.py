"""The only way to change a dossier: checked by the law, written in one durable transaction.

    begin(kind, *acts, by, on)     a new dossier and its first acts
    record(number, *acts, by, on)  more acts on it
    import_history(kind, deeds)             a whole history at once: import and the sample county

An act that the law refuses raises :class:`huiyin.law.refusals.Refused` and nothing is written. There is no flag that
skips a check, and nothing recorded is ever changed: a correction is another act.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now

from huiyin.journal.errands import defer_errands
from huiyin.journal.models import Act as ActRow
from huiyin.journal.models import Dossier
from huiyin.journal.numbers import code_digest, new_code, new_number
from huiyin.journal.readers.condition import as_filter
from huiyin.journal.readers.party_codes import Codes, give_codes
from huiyin.journal.readers.unseen_codes import revoke_seen_codes
from huiyin.journal.scene import named_dossiers, scene_for
from huiyin.journal.seals.seal import NOTHING
from huiyin.journal.seals.sealed import new_key, wrap
from huiyin.journal.wording import standing_from_json
from huiyin.journal.write import Writer
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.actors import Actor, Role
from huiyin.law.actors import Kind as ActorKind
from huiyin.law.kinds import KINDS, Kind
from huiyin.people.access import NOTHING as NO_SCOPE
from huiyin.people.access import Scope, person_of, readable
from huiyin.people.models import Staff
from huiyin.people.offices import offices


class NoSuchDossier(LookupError):
    """No dossier has that number."""


class Conflict(Exception):
    """Somebody did something on the dossier meanwhile; ``since`` is the place that was last seen."""

    def __init__(self, number: str, since: int) -> None:
        super().__init__(number)
        self.number = number
        self.since = since


@dataclass(frozen=True, kw_only=True)
class Deed:
    """An act with who did it and when."""

    act: Act[Any]
    by: Actor
    on: datetime


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What was written: number, place of the last act, where it stands now, and a new dossier's query code.

    ``codes``: the query codes of the signers and agents that were added, by their number: here and never again.
    """

    number: str
    place: int
    standing: Any
    code: str = ""
    codes: Codes = ()
    seal: str = ""


def begin(kind: str, *acts: Act[Any], by: Actor, on: datetime, once: UUID | None = None) -> Recorded:
    """Open a dossier with its first acts.

    ``once`` is the form's own id: sent again, the first receipt comes back and nothing is written twice.
    Raises :class:`Refused`.
    """
    return _open(kind, [Deed(act=act, by=by, on=on) for act in acts], once=once, notify=True)


def import_history(kind: str, deeds: Sequence[Deed], *, once: UUID | None = None) -> Recorded:
    """Enter a history that has already happened: the same checks and seals, but no letter is sent for the past."""
    return _open(kind, deeds, once=once, notify=False)


def record(
    number: str,
    *acts: Act[Any],
    by: Actor,
    on: datetime,
    seen: int | None = None,
    once: UUID | None = None,
    also: Callable[[int], None] | None = None,
) -> Recorded:
    """Do ``acts`` on a dossier, all or none.

    ``seen``: the place of the last act that the actor had before them; raises :class:`Conflict` if there are newer
    ones. ``once``: the form's own id, of which the query code of somebody added is made, so that a double click
    shows the same one (:func:`huiyin.journal.readers.party_codes.given_before`). ``also`` is called with the place of
    the last act, in the same transaction: what a room keeps beside the act is written with it or not at all. Raises
    :class:`NoSuchDossier`, :class:`Refused`.
    """
    with transaction.atomic(durable=True):
        row = Dossier.objects.select_for_update().annotate(db_now=Now()).filter(number=number).first()
        if row is None:
            raise NoSuchDossier(number)
        if seen is not None and seen != row.places:
            raise Conflict(number, seen)
        kind = KINDS[row.kind]
        standing = standing_from_json(kind, row.standing)
        writer, was_sealed = Writer(kind, row, row.db_now), row.is_sealed
        _write(writer, standing, [Deed(act=act, by=by, on=on) for act in acts])
        writer.save()
        codes = give_codes(row, standing, writer.standing, once=once)
        if row.is_sealed and not was_sealed:
            revoke_seen_codes(row)
        if also:
            also(writer.rows[-1].place)
        defer_errands(row, writer.rows)
    return _recorded(row, writer, codes=codes)


def _open(kind_name: str, deeds: Sequence[Deed], *, once: UUID | None, notify: bool) -> Recorded:
    try:
        return _opened(KINDS[kind_name], deeds, once=once, notify=notify)
    except IntegrityError:
        if once is None:
            raise
        # A double click: the first request has been committed by now, so return its receipt.
        return _opened(KINDS[kind_name], deeds, once=once, notify=notify)


def _opened(kind: Kind, deeds: Sequence[Deed], *, once: UUID | None, notify: bool) -> Recorded:
    code = new_code(once)
    with transaction.atomic(durable=True):
        if once and (known := Dossier.objects.filter(once=once).first()):
            standing, seal = standing_from_json(kind, known.standing), bytes(known.head).hex()
            code = code if bytes(known.code) == code_digest(code) else ""
            return Recorded(number=known.number, place=known.places, standing=standing, code=code, seal=seal)
        number = new_number(_legal_day(deeds[0].on))
        key = new_key()
        row = Dossier(
            number=number, kind=kind.name, once=once, key=wrap(key, number), head=NOTHING,
            code=code_digest(code) if kind.has_code else b"",
        )  # fmt: skip
        writer = Writer(kind, row, _database_now(), key=key)
        _write(writer, kind.new, deeds)
        writer.save()
        codes = give_codes(row, kind.new, writer.standing)
        if row.is_sealed and not deeds[0].by.roles & {Role.CUSTODIAN}:
            revoke_seen_codes(row)
        if notify:
            defer_errands(row, writer.rows)
    return _recorded(row, writer, code if row.code else "", codes=codes)


def _database_now() -> datetime:
    """The time of this transaction by the database's clock; nobody can backdate it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()")
        now: datetime = cursor.fetchone()[0]
    return now


def _legal_day(on: datetime) -> date:
    return on.astimezone(SHANGHAI).date()


def _write(writer: Writer, standing: Any, deeds: Sequence[Deed]) -> None:
    """Check each act against the law in turn, and write it."""
    here, before = offices(), standing
    for deed in deeds:
        related = _related(deed, writer.dossier.number)
        scene = scene_for(standing, by=deed.by, on=deed.on, act=deed.act, related=related, here=here)
        writer.kind.order.check(deed.act, standing, scene)
        standing = writer.kind.order.apply(deed.act, standing, scene)
        writer.put(deed.act, by=deed.by, on=deed.on, pack=scene.pack.name)
    writer.stands(standing, before=before)


def _related(deed: Deed, own: str) -> dict[str, Any]:
    """The standings of the other dossiers that an act names, of any kind, as far as who acts may read them.

    One that they may not read is missing, like a number that does not exist (R-07). The system reads all.
    """
    numbers = [number for number in named_dossiers(deed.act) if number not in {"", own}]
    if not numbers or deed.by.kind is ActorKind.PETITIONER:
        return {}
    rows = Dossier.objects.filter(number__in=numbers)
    if deed.by.kind is ActorKind.STAFF:
        rows = rows.filter(as_filter(_scope_of(deed).condition))
    return {row.number: standing_from_json(KINDS[row.kind], row.standing) for row in rows}


def _scope_of(deed: Deed) -> Scope:
    """What the member of staff who acts may read on that day."""
    staff = Staff.objects.filter(pk=deed.by.staff).first()
    person = person_of(staff, deed.by.office, on=_legal_day(deed.on)) if staff else None
    return readable(person) if person and person.office == deed.by.office else NO_SCOPE


def _recorded(row: Dossier, writer: Writer, code: str = "", *, codes: Codes = ()) -> Recorded:
    last: ActRow = writer.rows[-1]
    seal = bytes(last.seal).hex()
    return Recorded(number=row.number, place=last.place, standing=writer.standing, code=code, codes=codes, seal=seal)
