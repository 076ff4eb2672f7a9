"""Registration on one screen: record a letter, a visit, a call or a fax in one request (A21, A22).

The receipt is the response to the form, without a redirect, because the query code is not stored and cannot be shown
on another page. Sending the form again shows the same receipt.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from huiyin.dossier.entrance import may_register
from huiyin.dossier.once import once_of
from huiyin.intake import drafts
from huiyin.intake.forms import Registration
from huiyin.intake.receipt import receipt
from huiyin.journal.record import Recorded, begin
from huiyin.law.act import SHANGHAI
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, actor_of


@never_cache
@may_register
def register(request: HttpRequest, person: Person) -> HttpResponse:
    """Show the form; save or delete a draft; or record the matter and show the receipt."""
    if request.method != "POST":
        return _begin(request, person)
    once = once_of(request.POST.get("once", ""))
    form = Registration(person, request.POST)
    doing = request.POST.get("doing", "record")
    if doing == "forget":
        drafts.delete(person, once)
        return redirect("intake:register")
    if doing == "keep":
        drafts.keep(person, once, typed=form.typed(request.POST))
        messages.success(request, gettext("Saved as a draft; see below."))
        return redirect("intake:register")
    if not form.is_valid():
        return _show(request, person, form, once)
    try:
        recorded = _record(form, person, once)
    except Refused as refused:
        form.refuse(refused)
        return _show(request, person, form, once)
    drafts.delete(person, once)
    return receipt(request, person, recorded, form)


@require_POST
@may_register
def keep_draft(request: HttpRequest, person: Person) -> HttpResponse:
    """Save a draft; the page requests it when typing pauses."""
    form = Registration(person, request.POST)
    kept_at = drafts.keep(person, once_of(request.POST.get("once", "")), typed=form.typed(request.POST))
    return render(request, "intake/kept.html", {"kept_at": kept_at})


def _begin(request: HttpRequest, person: Person) -> HttpResponse:
    """Show an empty form, or a draft."""
    once = once_of(request.GET.get("draft", ""))
    typed, kept_at = drafts.kept(person, once)
    return _show(request, person, Registration(person, typed=typed), once, kept_at=kept_at)


def _show(
    request: HttpRequest, person: Person, form: Registration, once: UUID, *, kept_at: datetime | None = None
) -> HttpResponse:
    unfinished = [each for each in drafts.unfinished(person) if each.once != once]
    context = {"form": form, "once": once, "kept_at": kept_at, "unfinished": unfinished}
    return render(request, "intake/register.html", context)


def _record(form: Registration, person: Person, once: UUID) -> Recorded:
    """Record the two acts; raises Refused."""
    return begin("petition", *form.acts(), by=actor_of(person), on=datetime.now(SHANGHAI), once=once)
