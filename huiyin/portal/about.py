"""Pages that explain the site: front page, how it works, rights, who can see what, offices (A18)."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from huiyin.law.statute import Period, article, pack_for
from huiyin.people.policy import rows
from huiyin.portal import drafts, visit
from huiyin.portal.answers import is_begun
from huiyin.portal.places import open_offices

#: The periods shown on “how it works”, in the order in which they apply to a matter.
PROMISED = (
    "register",
    "pass_on",
    "notice",
    "notice_forwarded",
    "answer",
    "extended_answer",
    "ask_review",
    "review",
    "ask_recheck",
    "recheck",
)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The front page."""
    draft = drafts.of(request)
    context = {
        "is_begun": bool(draft and not draft.number and is_begun(draft.answers)),
        "is_visiting": visit.petitioner(request) is not None,
        "offices": [office for office in open_offices() if office.is_petition_office],
    }
    return render(request, "portal/home.html", context)


@require_safe
def how(request: HttpRequest) -> HttpResponse:
    """How it works, with the periods of the pack in force."""
    pack = pack_for(timezone.localdate(), _home())
    promises = [_promise(pack.periods[clock]) for clock in PROMISED if clock in pack.periods]
    return render(
        request, "portal/how.html", {"promises": promises, "pack": pack, "answer_days": pack.period("answer").length}
    )


def _home() -> str:
    """The province of the offices; empty if they are in several provinces, so that the national rules are shown."""
    provinces = {office.region_id[:2] for office in open_offices()}
    return provinces.pop() if len(provinces) == 1 else ""


def _promise(period: Period) -> dict[str, Any]:
    return {"period": period, "days": period.length or period.max, "citation": article(period.article).citation}


@require_safe
def rights(request: HttpRequest) -> HttpResponse:
    """What a petitioner may expect, and what is asked of them."""
    return render(request, "portal/rights.html")


@require_safe
def who_sees(request: HttpRequest) -> HttpResponse:
    """Who can see what I send: the access table that the code enforces (R-23)."""
    table = [
        {"role": role_rows[0].role_words, "rights": [row.right_words for row in role_rows]}
        for role_rows in (list(group) for _role, group in groupby(rows(), key=lambda row: row.role))
    ]
    return render(request, "portal/who_sees.html", {"table": table})


@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """Where the offices are and when they are open, by place."""
    found = sorted(open_offices(), key=lambda office: (office.region_id, not office.is_petition_office, office.code))
    places = [(list(group)) for _region, group in groupby(found, key=lambda office: office.region_id)]
    return render(request, "portal/offices.html", {"places": places})
