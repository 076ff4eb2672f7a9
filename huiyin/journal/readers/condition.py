"""The rule of access as a filter of the database: the same condition that is asked of one dossier (people.scope)."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_

from django.db.models import Q

from huiyin.law.offices import stem
from huiyin.people.conditions import Condition, Every, LiesIn, Meets, Not, OneOf, Some

_NOBODY = Q(pk__in=())


def as_filter(condition: Condition, *, on: str = "") -> Q:
    """The dossiers for which it holds; ``on`` is what leads to the dossier from the rows that are filtered."""
    match condition:
        case OneOf(fact, values):
            return Q(**{f"{on}{fact}__in": sorted(values)}) if values else _NOBODY
        case Meets(fact, values):
            return Q(**{f"{on}{fact}__overlap": sorted(values)}) if values else _NOBODY
        case LiesIn(region):
            # Without a place of its own a dossier lies in no region, not even in the country's.
            return Q(**{f"{on}region__startswith": stem(region)}) & ~Q(**{f"{on}region": ""})
        case Every(parts):
            return reduce(and_, (as_filter(part, on=on) for part in parts))
        case Some(parts):
            return reduce(or_, (as_filter(part, on=on) for part in parts), _NOBODY)
        case Not(part):
            return ~as_filter(part, on=on)
