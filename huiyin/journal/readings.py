"""What lies ready beside the acts so that pages are quick: made from the standing, and from nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from huiyin.journal.kinds import Kind
from huiyin.journal.models import Dossier, Duty
from huiyin.journal.scene import pack_of
from huiyin.journal.wording import standing_to_json
from huiyin.law.calendar import Calendar
from huiyin.law.duties import duties
from huiyin.law.running import Fate

#: The next day of a dossier whose holder has none to keep: after every other day.
NEVER = date(9999, 12, 31)
#: The columns of a dossier that are readings of its standing.
COLUMNS = (
    "standing", "stage", "is_open", "is_sealed", "is_urgent", "holder", "offices", "region", "category", "channel",
    "purpose", "received_on", "accused", "accused_staff", "next_due", "next_clock",
)  # fmt: skip
_DUTY_COLUMNS = (
    "clock",
    "bearer",
    "since",
    "last",
    "due",
    "until",
    "fate",
    "is_certain",
    "is_window",
)


def duties_of(kind: Kind, standing: Any, dossier: Dossier) -> list[Duty]:
    """One unsaved row per clock, by the pack that binds the matter and the holiday tables known today."""
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
            until=duty.until,
            fate=duty.fate.value,
            is_certain=duty.certain,
            is_window=duty.is_window,
        )
        for duty in duties(standing, pack, Calendar.load())
    ]


def is_sealed(standing: Any) -> bool:
    """Whether only custodians read it: reports (检举控告, A30)."""
    return bool(getattr(standing, "is_sealed", False))


def kept_out(standing: Any) -> tuple[int, ...]:
    """Staff who neither act on it nor read it: those complained of, and those who keep out of it.

    A28(3) says only that who has an interest steps aside. We take that to mean the words too: what a neighbour writes
    about a clerk's cousin is not for the clerk to read, and knowing it is how an interest does its harm. The journal
    keeps what they did before, and the person sees in the trail that they opened it.
    """
    return tuple(dict.fromkeys((*standing.accused_staff, *getattr(standing, "recused", ()))))


def fill(dossier: Dossier, standing: Any, duties: list[Duty]) -> None:
    """Set every reading column of the row; nothing is saved."""
    dossier.standing = standing_to_json(standing)
    dossier.stage = standing.stage.value
    dossier.is_open = standing.is_open
    dossier.is_sealed = is_sealed(standing)
    dossier.is_urgent = standing.is_urgent
    dossier.holder = standing.holder
    dossier.offices = list(standing.offices)
    dossier.region = standing.region
    dossier.category = standing.category
    dossier.channel = standing.channel.value if standing.channel else ""
    dossier.purpose = standing.purpose.value if standing.purpose else ""
    dossier.received_on = standing.received_on
    dossier.accused = list(standing.accused)
    dossier.accused_staff = list(kept_out(standing))
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
