"""Advice and its answers (A40): the list. An advice is given, shown and answered at the desk like any dossier."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from huiyin.dossier.naming import category_name, office_names, stage_name
from huiyin.journal import lists
from huiyin.law.advice.standing import Stage
from huiyin.law.advice.steps.advise import Advise
from huiyin.people.access import Person, Right, signed_in
from huiyin.people.person import today

READS = (Right.READ_OWN, Right.READ_BELOW)


@require_GET
@signed_in()
def advices(request: HttpRequest) -> HttpResponse:
    """What this office has given or was given, the newest first."""
    person: Person = request.person  # type: ignore[attr-defined]
    if not any(person.may(right) for right in READS):
        raise Http404
    stage = request.GET.get("stage", "")
    asked = stage if stage in {Stage.GIVEN.value, Stage.ANSWERED.value} else ""
    page = lists.of_kind(person, "advice", stage=asked, after=request.GET.get("after", ""))
    names = office_names(row.holder for row in page.rows)
    rows = [
        {
            "row": row,
            "office": names[row.holder],
            "about": category_name(row.category),
            "stage": stage_name("advice", row.stage),
        }
        for row in page.rows
    ]
    shown = {"": gettext("All"), "given": gettext("Not answered yet"), "answered": gettext("Answer received")}
    context = {
        "rows": rows,
        "today": today(),
        "filters": [{"label": label, "url": f"?stage={of}", "current": of == asked} for of, label in shown.items()],
        "older": f"?stage={asked}&after={page.after}" if page.after else "",
        "give": resolve_url("desk:new", "advice", Advise.verb) if person.may(Right(Advise.right)) else "",
    }
    return render(request, "oversight/advices.html", context)
