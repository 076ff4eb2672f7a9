"""The moment of an act as the law sees it: today's offices, the pack that binds the matter, the calendar."""

from __future__ import annotations

from dataclasses import Field
from datetime import date, datetime
from typing import Any

from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.actors import Actor
from huiyin.law.calendar import Calendar
from huiyin.law.fields import asked_of
from huiyin.law.offices import Offices
from huiyin.law.statute import Pack, pack_for
from huiyin.people.in_charge import headed_by
from huiyin.people.offices import offices


def pack_of(standing: Any, on: date, *, act: Act[Any] | None = None) -> Pack:
    """The rule pack that binds the matter: by the day it was received, and where the problem is.

    What the standing does not know yet is asked of ``act``, the one that brings the matter in; the day is ``on`` where
    nobody says.
    """
    received_on = standing.received_on or getattr(act, "received_on", None) or on
    return pack_for(received_on, standing.region or getattr(act, "region", ""))


def scene_for(
    standing: Any,
    *,
    by: Actor,
    on: datetime,
    act: Act[Any] | None = None,
    related: dict[str, Any] | None = None,
    here: Offices | None = None,
) -> Scene:
    """The scene of an act on a matter that stands so; ``act`` is the act, where it is known already.

    ``here`` are today's offices, where somebody has asked for them before.
    """
    pack = pack_of(standing, on.astimezone(SHANGHAI).date(), act=act)
    day = on.astimezone(SHANGHAI).date()
    return Scene(
        by=by, on=on, pack=pack, calendar=Calendar.load(), offices=here or offices(), related=related or {},
        headed_by_accused=headed_by(standing.accused_staff, on=day),
    )  # fmt: skip


def named_dossiers(act: Act[Any]) -> list[str]:
    """The numbers of other dossiers that the act names, one or several a field."""
    said = [getattr(act, field.name) for field in act.fields() if asked_of(field).choices == "dossiers"]
    return [number for one in said for number in ((one,) if isinstance(one, str) else one)]


def lists_of_dossiers(act: Act[Any]) -> list[Field[Any]]:
    """The fields of an act that name several other dossiers, where they name any."""
    named = [field for field in act.fields() if asked_of(field).choices == "dossiers"]
    return [field for field in named if isinstance(value := getattr(act, field.name), tuple) and value]
