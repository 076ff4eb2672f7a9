"""Pages on which the security administrator appoints and dismisses, and on which a second person confirms."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext, ngettext

from huiyin.administration.staff.forms import Appoint, Dismiss, Leave
from huiyin.administration.staff.found import check_number, open_account_at
from huiyin.administration.staff.keep import end, give_post, leave, may_confirm
from huiyin.dossier.entrance import for_staff
from huiyin.law.actors import Role
from huiyin.people.access import Person, Right
from huiyin.people.appoint import confirm, refuse
from huiyin.people.models import Appointment, Proposal
from huiyin.people.person import today
from huiyin.people.words import ROLE_WORDS


@for_staff(Right.APPOINT)
def appoint(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """Appoint to a post; where the role needs a second person it is proposed."""
    row = open_account_at(number)
    form = Appoint(request.POST or None, staff=row)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            is_made = give_post(row, form.post, since=said["since"], until=said["until"], by=person.staff)
        except ValidationError as refused:
            form.add_error("post", refused)
        else:
            messages.success(
                request,
                gettext("Appointed.")
                if is_made
                else gettext("Proposed. A system administrator must confirm it, because of the role."),
            )
            return redirect("administration:member", number)
    return render(request, "administration/appoint.html", {"form": form, "member": row})


@for_staff(Right.APPOINT)
def dismiss(request: HttpRequest, person: Person, number: int, appointment: int) -> HttpResponse:
    """End one appointment."""
    row = open_account_at(number)
    check_number(appointment)
    held = get_object_or_404(Appointment.objects.select_related("post__office"), pk=appointment, staff=row)
    form = Dismiss(request.POST or None)
    if request.method == "POST" and form.is_valid():
        is_now = form.cleaned_data["when"] == "now"
        try:
            end(held, until=None if is_now else form.cleaned_data["until"], by=person.staff)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            messages.success(request, gettext("The appointment has ended.") if is_now else gettext("Saved."))
            return redirect("administration:member", number)
    return render(request, "administration/dismiss.html", {"form": form, "member": row, "held": held})


@for_staff(Right.APPOINT)
def departure(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """End all appointments of somebody who leaves, and hand over their drafts."""
    row = open_account_at(number)
    form = Leave(request.POST or None, staff=row)
    held = Appointment.objects.in_force(today()).filter(staff=row).select_related("post__office")
    if request.method == "POST" and form.is_valid():
        try:
            moved = leave(row, form.cleaned_data["successor"], by=person.staff)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            words = ngettext(
                "All appointments have ended. %d draft was handed over.",
                "All appointments have ended. %d drafts were handed over.",
                moved,
            )
            messages.success(request, words % moved)
            return redirect("administration:member", number)
    return render(request, "administration/departure.html", {"form": form, "member": row, "held": held})


@for_staff(Right.MANAGE_STAFF, Right.APPOINT)
def proposals(request: HttpRequest, person: Person) -> HttpResponse:
    """Proposed appointments: those that this administrator may confirm, and those that wait for another one."""
    rows = list(Proposal.objects.select_related("staff", "post__office", "by"))
    mine = [each for each in rows if may_confirm(person, each)]
    if request.method == "POST":
        chosen = set(request.POST.getlist("proposal"))
        _decide(request, person, [each for each in mine if str(each.pk) in chosen])
        return redirect("administration:proposals")
    context = {
        "mine": [_line(each) for each in mine],
        "others": [_line(each) for each in rows if each not in mine],
    }
    return render(request, "administration/proposals.html", context)


def _decide(request: HttpRequest, person: Person, chosen: list[Proposal]) -> None:
    is_confirmed = request.POST.get("doing") == "confirm"
    if not chosen:
        messages.warning(request, gettext("Please choose at least one."))
    for each in chosen:
        try:
            if is_confirmed:
                confirm(each, by=person.staff)
            else:
                refuse(each, by=person.staff)
        except ValidationError as refused:
            messages.warning(request, f"{each.staff.badge}: {refused.messages[0]}")
    if chosen:
        messages.success(request, gettext("Done."))


def _line(each: Proposal) -> dict[str, object]:
    return {"row": each, "role": ROLE_WORDS[Role(each.post.role)]}
