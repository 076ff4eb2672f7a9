"""Report retaliation because of a petition (A18(4)): to an office that is not concerned, and sealed at once.

From the page of a matter the offices are those of its line, else they are chosen. Nothing of it is written on the first
matter. The receipt is the answer to the form itself, so that the visit to the first matter stays what it was.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.design.act_form import ActForm, form_for
from huiyin.design.phrases import in_script
from huiyin.dossier.naming import office_name
from huiyin.dossier.once import once_of
from huiyin.journal.read import NotFound, View, matter
from huiyin.journal.record import Recorded, begin
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation, outside
from huiyin.law.refusals import Refused
from huiyin.people.access import Petitioner
from huiyin.people.choices import office_choices, region_choices
from huiyin.people.offices import offices
from huiyin.portal import visit
from huiyin.portal.places import unread
from huiyin.portal.receipt import slip
from huiyin.portal.typed import tidied

#: Known without asking: where it goes, what it is called, and on the page of a matter its number.
_KNOWN = ("office", "subject", "about")
_CONTACT = ("name", "phone", "email", "address")
_ORDER = ("text", "request", "region", "accused", *_CONTACT)
NOBODY = gettext_lazy(
    "No office outside the ones you chose can take it here. Please choose only those that retaliate against you, or "
    "go to the discipline body of the next higher level."
)


@require_http_methods(["GET", "HEAD", "POST"])
def retaliation(request: HttpRequest) -> HttpResponse:
    """Ask; or record and show the receipt. The same form sent again shows the same receipt."""
    first = _first_matter(request)
    line = _line(first)
    if request.method != "POST":
        return _page(request, _form(first, line)(initial=_known(request, first), label_suffix=""), line, once=uuid4())
    once = once_of(request.POST.get("once", ""))
    form = _form(first, line)(tidied(request.POST), label_suffix="")
    if not form.is_valid():
        return _page(request, form, line, once=once)
    act = _act(form, first, line)
    if act is None:
        form.add_error(None if line else "accused", NOBODY)
        return _page(request, form, line, once=once)
    try:
        recorded = begin("petition", act, by=PETITIONER, on=timezone.now(), once=once)
    except Refused as refused:
        form.refuse(refused)
        return _page(request, form, line, once=once)
    return _receipt(request, recorded, is_linked=bool(line))


def _first_matter(request: HttpRequest) -> View | None:
    """The matter of this visit, unless the person would rather complain without it."""
    person = visit.petitioner(request)
    if person is None or "apart" in request.GET:
        return None
    try:
        return matter(person)
    except NotFound:
        return None


def _line(first: View | None) -> tuple[str, ...]:
    """Everybody who has or had the first matter, or is complained of in it."""
    return tuple(dict.fromkeys((*first.standing.offices, *first.standing.accused))) if first else ()


def _known(request: HttpRequest, first: View | None) -> dict[str, Any]:
    """Contact details from their first matter; those of a signer or agent are not looked up."""
    person = visit.petitioner(request)
    if first is None or person is None or person.party:
        return {}
    return {name: getattr(first.first, name) for name in _CONTACT}


def _form(first: View | None, line: tuple[str, ...]) -> type[ActForm]:
    lists = {"offices": office_choices(), "regions": region_choices()}
    form = form_for(ReportRetaliation, lists, without=(*_KNOWN, *(("accused", "region") if first else ())))
    # The text comes first, because the list of offices is long.
    form.base_fields = {name: form.base_fields[name] for name in _ORDER if name in form.base_fields}
    if not first:
        accused = form.base_fields["accused"]
        assert isinstance(accused, forms.MultipleChoiceField)
        options: Any = accused.choices
        accused.widget = forms.CheckboxSelectMultiple(choices=list(options))
    return form


def _act(form: ActForm, first: View | None, line: tuple[str, ...]) -> ReportRetaliation | None:
    """The complaint; None where no office outside the line is left to have it."""
    said = dict(form.cleaned_data)
    if first is not None:
        said |= {"accused": line, "region": first.standing.region, "about": first.number}
    office = outside(offices(), said["region"], said["accused"], but=unread())
    return ReportRetaliation(office=office, subject=_("Retaliation because of a petition"), **said) if office else None


def _page(request: HttpRequest, form: ActForm, line: tuple[str, ...], *, once: UUID) -> HttpResponse:
    context = {"form": form, "once": once, "line": [in_script(office_name(code)) for code in line]}
    return render(request, "portal/retaliation.html", context)


def _receipt(request: HttpRequest, recorded: Recorded, *, is_linked: bool) -> HttpResponse:
    person = Petitioner(recorded.number)
    context = slip(request, person, matter(person), recorded.code) | {"is_linked": is_linked}
    return render(request, "portal/retaliation_sent.html", context)
