"""What may be counted: read-only rows without a personal column. Figures and oversight see this and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django.db.models import Count, Exists, F, Func, IntegerField, OuterRef, Q, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast

from huiyin.journal.models import Act, Dossier, Duty, Link
from huiyin.journal.readers.condition import as_filter
from huiyin.law.offices import stem
from huiyin.people.access import Person, readable

_DOSSIER = (
    "number", "kind", "stage", "is_open", "is_urgent", "holder", "region", "category", "channel", "purpose",
    "received_on", "created_at", "next_due", "next_clock",
)  # fmt: skip
_DUTY = (
    "clock", "bearer", "post", "since", "last", "due", "due_at", "first_due", "until", "until_at", "fate", "is_certain",
    "is_window",
)  # fmt: skip
_ACT = ("verb", "article", "said_on", "recorded_at", "by_kind", "by_office", "place")


def dossiers() -> QuerySet[Dossier, dict[str, Any]]:
    """Dossiers that may be counted; sealed reports are counted nowhere (law.md 4.6)."""
    rows: QuerySet[Dossier, dict[str, Any]] = Dossier.objects.filter(is_sealed=False).values(*_DOSSIER)
    return rows


def within(person: Person) -> Q:
    """The dossiers that the person may read, as a condition on their duties."""
    return as_filter(readable(person).condition, on="dossier__")


def links() -> QuerySet[Any, dict[str, Any]]:
    """Which dossiers name which others, sealed ones left out at both ends."""
    ends = Link.objects.filter(dossier__is_sealed=False)
    sealed = Dossier.objects.filter(is_sealed=True, number=OuterRef("number"))
    rows: Any = ends.filter(~Exists(sealed)).values("number", "why", source=F("dossier__number"))
    return cast("QuerySet[Any, dict[str, Any]]", rows)


def duties() -> QuerySet[Duty, dict[str, Any]]:
    """All duties of unsealed dossiers, with non-personal columns only."""
    shown = {name: F(f"dossier__{name}") for name in ("number", "kind", "category", "region", "received_on")}
    rows: QuerySet[Duty, dict[str, Any]] = Duty.objects.filter(dossier__is_sealed=False).values(*_DUTY, **shown)
    return rows


def acts(kind: str, *, in_region: str = "") -> QuerySet[Act, dict[str, Any]]:
    """Every act on dossiers of a kind, without what it says; of one region, where a code is given."""
    there = Act.objects.filter(dossier__is_sealed=False, dossier__kind=kind)
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
        .annotate(office=Func(KeyTransform("accused", "standing"), function="jsonb_array_elements_text"))
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
    """The condition of a breach: a duty, not a window, that stopped after its day or moment, or runs past it."""
    by_day = Q(until__gt=F("due")) | Q(until=None, due__lt=today)
    return Q(is_window=False) & (by_day | Q(until_at__gt=F("due_at")))
