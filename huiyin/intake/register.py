"""Registration on one screen: a letter, a visit, a call or a fax becomes a matter in one go (A21, A22).

The receipt is the answer to the form itself and not a page of its own: the query code is printed, never kept, and
sending the form again shows the same receipt.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from huiyin.intake import drafts
from huiyin.intake.entrance import may_register
from huiyin.intake.forms import Registration
from huiyin.intake.receipt import receipt
from huiyin.journal.record import Recorded, begin
from huiyin.law.act import SHANGHAI
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, actor_of


@never_cache
@may_register
def register(request: HttpRequest, person: Person) -> HttpResponse:
    """Show the screen, keep it as a draft, or record and give the receipt."""
    if request.method != "POST":
        return _begin(request, person)
    once = _once(request.POST.get("once", ""))
    form = Registration(person, request.POST)
    doing = request.POST.get("doing", "record")
    if doing == "forget":
        drafts.forget(person, once)
        return redirect("intake:register")
    if doing == "keep":
        drafts.keep(person, once, typed=form.typed(request.POST))
        messages.success(request, gettext("Kept as a draft. You find it below."))
        return redirect("intake:register")
    if not form.is_valid():
        return _show(request, person, form, once)
    try:
        recorded = _record(form, person, once)
    except Refused as refused:
        form.refuse(refused)
        return _show(request, person, form, once)
    drafts.forget(person, once)
    return receipt(request, person, recorded, form)


@require_POST
@may_register
def keep_draft(request: HttpRequest, person: Person) -> HttpResponse:
    """Keep what is typed so far; the page asks for it whenever the typing pauses."""
    form = Registration(person, request.POST)
    kept_at = drafts.keep(person, _once(request.POST.get("once", "")), typed=form.typed(request.POST))
    return render(request, "intake/kept.html", {"kept_at": kept_at})


def _begin(request: HttpRequest, person: Person) -> HttpResponse:
    """An empty screen, or a draft that is taken up again."""
    once = _once(request.GET.get("draft", ""))
    typed, kept_at = drafts.kept(person, once)
    return _show(request, person, Registration(person, typed=typed), once, kept_at=kept_at)


def _show(
    request: HttpRequest, person: Person, form: Registration, once: UUID, *, kept_at: datetime | None = None
) -> HttpResponse:
    unfinished = [each for each in drafts.unfinished(person) if each.once != once]
    context = {"form": form, "once": once, "kept_at": kept_at, "unfinished": unfinished}
    return render(request, "intake/register.html", context)


def _record(form: Registration, person: Person, once: UUID) -> Recorded:
    """Raises Refused."""
    return begin("petition", *form.acts(), by=actor_of(person), on=datetime.now(SHANGHAI), once=once)


def _once(text: str) -> UUID:
    """The form's own id; a new one where it is none."""
    try:
        return UUID(text)
    except ValueError:
        return uuid4()
