"""What may be counted: read-only rows without a personal column. Figures and oversight see this and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from huiyin.journal.models import Act, Dossier, Duty

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
    shown = {name: F(f"dossier__{name}") for name in ("number", "kind", "category", "region")}
    rows: QuerySet[Duty, dict[str, Any]] = Duty.objects.filter(dossier__is_sealed=False).values(*_DUTY, **shown)
    return rows


def acts() -> QuerySet[Act, dict[str, Any]]:
    """Every act, without what it says."""
    rows: QuerySet[Act, dict[str, Any]] = Act.objects.filter(dossier__is_sealed=False).values(
        *_ACT, number=F("dossier__number")
    )
    return rows


def late(today: date) -> Q:
    """The condition of a breach: a duty, not a window, that stopped after its day or runs past it."""
    return Q(is_window=False) & (Q(until__gt=F("due")) | Q(until=None, due__lt=today))
