"""Readings: columns and rows made from the standing alone, so that pages are fast and can be rebuilt."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from huiyin.journal.models import Claim, Dossier, Duty, Link
from huiyin.journal.scene import pack_of
from huiyin.journal.wording import standing_to_json
from huiyin.law.calendar import Calendar
from huiyin.law.duties import duties
from huiyin.law.refusals import Taken
from huiyin.law.running import Fate
from huiyin.law.standing import Standing
from huiyin.law.words import say

#: ``next_due`` of a dossier whose holder owes nothing: sorts after every real day.
NEVER = date(9999, 12, 31)
#: The columns of a dossier that are readings of its standing.
COLUMNS = (
    "standing", "stage", "is_open", "is_new", "is_sealed", "is_urgent", "reach", "holder", "offices", "former",
    "region", "category", "channel", "purpose", "received_on", "accused", "kept_out", "circle", "asked",
    "next_due", "next_clock",
)  # fmt: skip
_DUTY_COLUMNS = (
    "clock", "bearer", "post", "since", "last", "due", "due_at", "first_due", "until", "until_at", "fate", "is_certain",
    "is_window", "is_elsewhere",
)  # fmt: skip


def duties_of(standing: Standing, dossier: Dossier) -> list[Duty]:
    """One unsaved row per clock, by the pack that binds the matter and the holiday tables known today."""
    assert standing.received_on is not None, "a dossier that has an act was received"
    pack = pack_of(standing, standing.received_on)
    return [
        Duty(
            dossier=dossier,
            place=duty.place,
            clock=duty.clock,
            bearer=duty.bearer,
            since=duty.since,
            last=duty.last,
            due=duty.due,
            due_at=duty.due_at,
            first_due=duty.first_due,
            post=duty.post,
            until=duty.until,
            until_at=duty.until_at,
            fate=duty.fate.value,
            is_certain=duty.certain,
            is_window=duty.is_window,
            is_elsewhere=duty.post > 0 or not standing.is_open or duty.bearer != standing.holder,
        )
        for duty in duties(standing, pack, Calendar.load())
    ]


def fill(dossier: Dossier, standing: Standing, duties: list[Duty]) -> None:
    """Set every reading column of the row; nothing is saved."""
    assert standing.received_on is not None, "a dossier that has an act was received"
    readers = standing.readers(dossier.number)
    dossier.standing = standing_to_json(standing)
    dossier.stage = standing.stage.value
    dossier.is_open = standing.is_open
    dossier.is_new = standing.is_new
    dossier.is_sealed = standing.is_sealed
    dossier.is_urgent = standing.is_urgent
    dossier.reach = readers.reach.value
    dossier.holder = standing.holder
    dossier.offices = list(readers.offices)
    dossier.former = [office for office in readers.offices if office != standing.holder]
    dossier.region = standing.region
    dossier.category = standing.category
    dossier.channel = standing.came_by
    dossier.purpose = standing.asks_for
    dossier.received_on = standing.received_on
    dossier.accused = list(readers.accused)
    dossier.kept_out = list(readers.kept_out)
    dossier.circle = list(readers.circle)
    dossier.asked = list(standing.asked)
    _fill_next(dossier, duties)


def _fill_next(dossier: Dossier, duties: list[Duty]) -> None:
    """The next day that its holder must keep."""
    own = [d for d in duties if d.fate == Fate.RUNNING and not d.is_window and d.bearer == dossier.holder]
    first = min(own, key=lambda duty: (duty.due, duty.place), default=None)
    dossier.next_due = first.due if first else NEVER
    dossier.next_clock = first.clock if first else ""


def save_duties(dossier: Dossier, before: dict[int, Duty], now: list[Duty]) -> None:
    """Write the rows that are new or differ."""
    Duty.objects.bulk_create([duty for duty in now if duty.place not in before])
    for duty in now:
        old = before.get(duty.place)
        if old is not None and differs(old, duty):
            Duty.objects.filter(pk=old.pk).update(**{name: getattr(duty, name) for name in _DUTY_COLUMNS})


def differs(old: Duty, new: Duty) -> bool:
    """Whether two rows of one clock say different things."""
    return any(getattr(old, name) != getattr(new, name) for name in _DUTY_COLUMNS)


def put_names_right(dossier: Dossier, standing: Standing) -> None:
    """Write all links and claims anew."""
    Link.objects.filter(dossier=dossier).delete()
    Link.objects.bulk_create([Link(dossier=dossier, number=link.number, why=link.why) for link in set(standing.links)])
    Claim.objects.filter(dossier=dossier).delete()
    Claim.objects.bulk_create([Claim(dossier=dossier, what=what) for what in set(standing.claims)])


def save_named(dossier: Dossier, before: Standing, after: Standing, *, article: str) -> None:
    """Write what the dossier has come to name and claim. Raises Taken where another dossier has the claim."""
    gone, new = set(before.links) - set(after.links), set(after.links) - set(before.links)
    for link in gone:
        Link.objects.filter(dossier=dossier, number=link.number, why=link.why).delete()
    if new:
        Link.objects.bulk_create([Link(dossier=dossier, number=link.number, why=link.why) for link in new])
    given_up, claimed = set(before.claims) - set(after.claims), set(after.claims) - set(before.claims)
    if given_up:
        Claim.objects.filter(dossier=dossier, what__in=given_up).delete()
    if not claimed:
        return
    try:
        with transaction.atomic():
            Claim.objects.bulk_create([Claim(dossier=dossier, what=what) for what in sorted(claimed)])
    except IntegrityError:
        # Two transactions at once: the unique row lets one of them through.
        raise Taken(say("This is taken already: please choose another one."), article=article) from None
