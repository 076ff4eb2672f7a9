"""The moment of an act as the law sees it: today's offices, the pack that binds the matter, the calendar."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from huiyin.law.act import Act, Scene
from huiyin.law.actors import Actor
from huiyin.law.calendar import Calendar
from huiyin.law.statute import Pack, pack_for
from huiyin.people.offices import offices


def pack_of(standing: Any, on: date) -> Pack:
    """The rule pack that binds the matter: by the day it was received, or ``on`` where it has not been yet."""
    return pack_for(standing.received_on or on)


def scene_for(standing: Any, *, by: Actor, on: datetime, related: dict[str, Any] | None = None) -> Scene:
    """The scene of an act on a matter that stands so."""
    pack = pack_of(standing, on.date())
    return Scene(by=by, on=on, pack=pack, calendar=Calendar.load(), offices=offices(), related=related or {})


def named_dossiers(act: Act[Any]) -> list[str]:
    """The numbers of other dossiers that the act names."""
    return [getattr(act, field.name) for field in act.fields() if field.metadata["choices"] == "dossiers"]
