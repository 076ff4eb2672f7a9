"""What may be counted: read-only rows without a personal column. Figures and oversight see this and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.db.models import CharField, Count, F, Func, IntegerField, Q, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from huiyin.journal.models import Act, Dossier, Duty
from huiyin.law.offices import stem

_DOSSIER = (
    "number", "kind", "stage", "is_open", "is_urgent", "holder", "region", "category", "channel", "purpose",
    "received_on", "created_at", "next_due", "next_clock",
)  # fmt: skip
_DUTY = ("clock", "bearer", "since", "last", "due", "until", "fate", "is_certain", "is_window")
_ACT = ("verb", "article", "said_on", "recorded_at", "by_kind", "by_office", "place")


def dossiers() -> QuerySet[Dossier, dict[str, Any]]:
    """Open-to-count dossiers; sealed reports are counted nowhere (law.md 4.6)."""
    rows: QuerySet[Dossier, dict[str, Any]] = Dossier.objects.filter(is_sealed=False).values(*_DOSSIER)
    return rows


def duties() -> QuerySet[Duty, dict[str, Any]]:
    """Every clock, with what may be known of its dossier."""
    shown = {name: F(f"dossier__{name}") for name in ("number", "kind", "category", "region", "received_on")}
    rows: QuerySet[Duty, dict[str, Any]] = Duty.objects.filter(dossier__is_sealed=False).values(*_DUTY, **shown)
    return rows


def acts(*, in_region: str = "") -> QuerySet[Act, dict[str, Any]]:
    """Every act on petitions, without what it says; of one region, where a code is given."""
    there = Act.objects.filter(dossier__is_sealed=False, dossier__kind="petition")
    if stem(in_region):
        there = there.filter(dossier__region__startswith=stem(in_region))
    rows: QuerySet[Act, dict[str, Any]] = there.values(*_ACT, number=F("dossier__number"))
    return rows


def people(petitions: QuerySet[Dossier, dict[str, Any]]) -> int:
    """How many people brought these petitions, each joint one with its head count (人次)."""
    counted = petitions.order_by().aggregate(sum=Sum(Cast(KeyTextTransform("people", "standing"), IntegerField())))
    return int(counted["sum"] or 0)


def complained_of(petitions: QuerySet[Dossier, dict[str, Any]]) -> QuerySet[Any, dict[str, Any]]:
    """How many of these petitions complain of each office: rows with ``office`` (its code) and ``count``."""
    rows: Any = (
        petitions.order_by()
        .annotate(office=Func(F("accused"), function="unnest", output_field=CharField()))
        .values("office")
        .annotate(count=Count("id"))
    )
    return cast("QuerySet[Any, dict[str, Any]]", rows)


def advices() -> QuerySet[Any, dict[str, Any]]:
    """Every advice, with what was advised and what became of it."""
    rows: Any = Dossier.objects.filter(kind="advice").annotate(
        advised=KeyTextTransform("subject", "standing"), adoption=KeyTextTransform("adoption", "standing")
    )
    shown = ("id", "number", "holder", "region", "received_on", "advised", "adoption")
    return cast("QuerySet[Any, dict[str, Any]]", rows.values(*shown))


def late(today: date) -> Q:
    """The condition of a breach: a duty, not a window, that stopped after its day or runs past it."""
    return Q(is_window=False) & (Q(until__gt=F("due")) | Q(until=None, due__lt=today))
