"""Reading one dossier. Whoever may not read it gets the same answer as for a number that does not exist.

    dossier(person, number)   for staff; notes that they opened it
    matter(petitioner)        for who brought it, or takes part in it
    whole(number)             for an errand of the system: everything, and nothing is noted
    published(number)         for everybody: what the kind makes public

All return frozen values; nothing of the database leaves the room.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hmac import compare_digest
from typing import Any

from huiyin.journal.models import Act as ActRow
from huiyin.journal.models import Dossier, Sealed
from huiyin.journal.numbers import code_digest, tidy
from huiyin.journal.readers import openings, unseen_codes, visibility
from huiyin.journal.readers.condition import as_filter
from huiyin.journal.readers.openings import Opened
from huiyin.journal.readers.party_codes import digest_of, party_of
from huiyin.journal.readers.visibility import Visibility, parties_of
from huiyin.journal.record import Recorded
from huiyin.journal.scene import lists_of_dossiers, named_dossiers, pack_of, scene_for
from huiyin.journal.seals.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import from_writing, standing_from_json
from huiyin.journal.write import about
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.actors import Kind as ActorKind
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explained
from huiyin.law.duties import duties
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.readers import Reach, Readers
from huiyin.law.running import bearer_of, is_persons
from huiyin.law.statute import Pack
from huiyin.law.words import Phrase
from huiyin.people.access import Person, Petitioner, actor_of, may_read, readable

#: Shown instead of a name or address that the reader has not opened.
MASK = visibility.MASK


class NotFound(LookupError):
    """There is no such dossier for this person."""


@dataclass(frozen=True, kw_only=True)
class ActView:
    """One act as the person asking may see it. ``act`` has its fields, personal ones masked where not opened."""

    place: int
    act: Act[Any]
    said_on: datetime
    recorded_at: datetime
    by_kind: ActorKind
    by_office: str
    badge: str
    seal: str
    by_party: int = 0
    #: the parties it concerns; empty means all
    of: frozenset[int] = frozenset()
    #: whether it concerns other petitioners than the one who reads it
    is_others: bool = False

    @property
    def verb(self) -> str:
        """The step."""
        return self.act.verb

    @property
    def day(self) -> date:
        """The legal day."""
        return self.said_on.astimezone(SHANGHAI).date()


@dataclass(frozen=True, kw_only=True)
class View:
    """A dossier: what was said and done (``acts``), where it stands, and its clocks by the pack that binds it."""

    number: str
    kind: str
    places: int
    standing: Any
    acts: tuple[ActView, ...]
    duties: tuple[Any, ...]
    pack: Pack
    identity_is_open: bool
    #: the parties without a query code: a code that a clerk had seen is revoked when the matter is sealed
    without_code: tuple[int, ...] = ()
    #: which of several petitioners reads it; 0 also for staff
    party: int = 0
    openings: tuple[Opened, ...] = ()

    @property
    def first(self) -> Act[Any]:
        """The act that opened it: the petition as it was brought."""
        return self.acts[0].act

    def explained(self, place: int) -> Explanation:
        """Why the clock at that place of ``duties`` ends when it does, day by day."""
        clock = self.standing.clocks[place]
        return explained(clock, self.pack.period(clock.name), Calendar.load())

    def of(self, verb: str) -> tuple[ActView, ...]:
        """The acts of one step, oldest first."""
        return tuple(view for view in self.acts if view.verb == verb)


def dossier(person: Person, number: str) -> View:
    """A dossier for a member of staff; that they opened it is noted for the petitioner to see. Raises NotFound."""
    row = _row(person, number)
    openings.note(row, person)
    is_open = openings.identity_is_open(row, person)
    view = _view(row, Visibility(identity=is_open, team=is_open and _has_had_it(row, person), internal=True))
    view = _without_unreadable(view, person)
    if not row.is_sealed:
        return view
    return dataclasses.replace(view, without_code=unseen_codes.without_code(row, view.standing.party_count))


def _without_unreadable(view: View, person: Person) -> View:
    """Without the numbers, in lists of other dossiers, that this person may not read: each would tell of one."""
    lists = {(at, field.name) for at, shown in enumerate(view.acts) for field in lists_of_dossiers(shown.act)}
    if not lists:
        return view
    named = {number for at, name in lists for number in getattr(view.acts[at].act, name)}
    rows = Dossier.objects.filter(as_filter(readable(person).condition), number__in=named)
    shown = set(rows.values_list("number", flat=True))
    acts = list(view.acts)
    for at, name in lists:
        kept = tuple(number for number in getattr(acts[at].act, name) if number in shown)
        acts[at] = dataclasses.replace(acts[at], act=acts[at].act.corrected(**{name: kept}))
    return dataclasses.replace(view, acts=tuple(acts))


def _has_had_it(row: Dossier, person: Person) -> bool:
    """Whether the person's office has or had the matter: an office that only stands above it is none of the team."""
    scope = readable(person)
    return bool((scope.offices | scope.sealed_offices) & {row.holder, *row.offices})


def matter(petitioner: Petitioner) -> View:
    """The petitioner's own matter, with who has opened it; nothing of the others who petition. Raises NotFound."""
    row = _row(petitioner, petitioner.dossier)
    view = _view(row, Visibility(identity=True, team=True, party=petitioner.party))
    if not _may_enter(view, petitioner):
        raise NotFound(petitioner.dossier)
    own = {bearer_of(number) for number in view.standing.own_parties(petitioner.party)}
    duties = tuple(duty for duty in view.duties if not is_persons(duty.bearer) or duty.bearer in own)
    return dataclasses.replace(view, duties=duties, party=petitioner.party, openings=openings.shown(row))


def _may_enter(view: View, petitioner: Petitioner) -> bool:
    """Whether this party still takes part."""
    if not petitioner.party:
        return True
    scene = scene_for(view.standing, by=actor_of(petitioner), on=datetime.now(SHANGHAI))
    return KINDS[view.kind].parties.may_enter(view.standing, petitioner.party, scene)


def whole(number: str) -> View:
    """Everything a dossier says, for an errand that goes on from an act. Raises NotFound."""
    row = Dossier.objects.filter(number=number).first()
    if row is None:
        raise NotFound(number)
    return _view(row, Visibility(identity=True, team=True, internal=True))


def published(number: str) -> dict[str, Any] | None:
    """What everybody may read of a dossier, as its kind has it; None for nothing, and for a number that is none."""
    row = Dossier.objects.filter(number=tidy(number)).first()
    return public_part(row) if row else None


def public_part(row: Dossier) -> dict[str, Any] | None:
    """What everybody may read of a dossier; None for nothing."""
    kind = KINDS[row.kind]
    return None if row.is_sealed else kind.public(standing_from_json(kind, row.standing))


def open_identity(person: Person, number: str, *, purpose: str, reason: str) -> None:
    """Show this person the petitioner's name and contact for half an hour, for a stated purpose (R-05)."""
    openings.open_identity(_row(person, number), person, purpose=purpose, reason=reason)


def hand_code(person: Person, number: str, *, party: int, reason: str) -> str:
    """A new query code for who has none, to hand over. Raises NotFound, NoCodeToHand, Refused."""
    readers = readers_of(_row(person, number))
    return unseen_codes.hand_over(person, number, party=party, readers=readers, reason=reason)


def petitioner_with(number: str, code: str) -> Petitioner | None:
    """The petitioner of the dossier with this number and query code, or None for any mistake in either."""
    bare, party = party_of(number)
    row = Dossier.objects.only("number", "code").filter(number=bare).first()
    given = code_digest(code)
    known = (digest_of(row, party) if row else None) or b"\0" * len(given)
    return Petitioner(row.number, party) if compare_digest(given, known) and row else None


def is_open_to(person: Person, recorded: Recorded) -> bool:
    """Whether the person may read what was just recorded; asking this opens nothing."""
    return may_read(person, recorded.standing.readers(recorded.number))


def running_after(recorded: Recorded) -> list[tuple[Phrase, Any]]:
    """The clocks that run after what was just recorded, each with its title."""
    standing = recorded.standing
    pack = pack_of(standing, standing.received_on)
    kept = duties(standing, pack, Calendar.load())
    return [(pack.period(duty.clock).title, duty) for duty in kept if duty.until is None]


def possible(person: Person | Petitioner, view: View, *, on: datetime) -> tuple[Any, ...]:
    """The steps of the stage, each open to the person asking or not, with why."""
    scene = scene_for(view.standing, by=actor_of(person), on=on)
    return KINDS[view.kind].order.possible(view.standing, scene)


def preview(person: Person | Petitioner, view: View, act: Act[Any], *, on: datetime) -> Any:
    """What would follow if the person did this act now. Raises Refused."""
    kind = KINDS[view.kind]
    found = {number: _standing_of(person, number) for number in named_dossiers(act) if number != view.number}
    related = {number: standing for number, standing in found.items() if standing is not None}
    scene = scene_for(view.standing, by=actor_of(person), on=on, act=act, related=related)
    return kind.order.preview(act, view.standing, scene)


def step(kind: str, verb: str) -> type[Act[Any]] | None:
    """The step of that name, if the kind has it."""
    return KINDS[kind].steps.get(verb)


def _standing_of(person: Person | Petitioner, number: str) -> Any | None:
    try:
        row = _row(person, number)
    except NotFound:
        return None
    return standing_from_json(KINDS[row.kind], row.standing)


def _row(person: Person | Petitioner, number: str) -> Dossier:
    row = Dossier.objects.filter(number=tidy(number)).first()
    if row is None or not may_read(person, readers_of(row)):
        raise NotFound(number)
    return row


def readers_of(row: Dossier) -> Readers:
    """What access is decided on, from the columns."""
    return Readers(
        reach=Reach(row.reach),
        holder=row.holder,
        offices=tuple(row.offices),
        region=row.region,
        accused=tuple(row.accused),
        kept_out=tuple(row.kept_out),
        circle=tuple(row.circle),
        dossier=row.number,
    )


def _view(row: Dossier, by: Visibility) -> View:
    kind = KINDS[row.kind]
    standing = standing_from_json(kind, row.standing)
    pack = pack_of(standing, row.received_on)
    acts = row.acts.select_related("by_staff").order_by("place")
    boxes = {box.place: bytes(box.box) for box in Sealed.objects.filter(dossier=row)}
    opened = _opened(row, boxes)
    return View(
        number=row.number,
        kind=row.kind,
        places=row.places,
        standing=standing,
        acts=tuple(_act_views(kind, acts, opened, by.of(standing))),
        duties=duties(standing, pack, Calendar.load()),
        pack=pack,
        identity_is_open=by.identity,
    )


def _opened(row: Dossier, boxes: dict[int, bytes]) -> dict[int, bytes]:
    """The personal parts by place; none where the matter was erased."""
    try:
        key = unwrap(row.key, row.number)
    except Erased:
        return {}
    return {place: unlock(key, box, about(row.number, place)) for place, box in boxes.items()}


def _act_views(kind: Kind, rows: Iterable[ActRow], opened: dict[int, bytes], by: Visibility) -> Iterable[ActView]:
    joined = 0
    for row in rows:
        act = from_writing(kind, row.verb, row.body, opened.get(row.place))
        joined += act.joins
        of = parties_of(act, by_party=row.by_party if row.by_kind == ActorKind.PETITIONER else None, joined=joined)
        of = of or (frozenset({0}) if row.place == 1 else of)
        yield ActView(
            place=row.place,
            act=by.masked(act, of),
            said_on=row.said_on,
            recorded_at=row.recorded_at,
            by_kind=ActorKind(row.by_kind),
            by_office=row.by_office,
            badge=row.by_staff.badge if row.by_staff else "",
            seal=bytes(row.seal).hex(),
            by_party=row.by_party,
            of=of,
            is_others=by.are_others(of),
        )
