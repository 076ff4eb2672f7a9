"""Pages of accounts: the list, a new one, and one with its posts."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from huiyin.administration.staff.forms import StaffForm
from huiyin.administration.staff.found import account_at
from huiyin.administration.staff.keep import save_staff, set_active
from huiyin.dossier.entrance import for_staff
from huiyin.law.actors import Role
from huiyin.people.access import Person, Right
from huiyin.people.models import Appointment, Staff
from huiyin.people.paper_code import make_half
from huiyin.people.person import today
from huiyin.people.words import ROLE_WORDS

#: Rows of one page of the list.
SHOWN = 200


@require_safe
@for_staff(Right.MANAGE_STAFF, Right.APPOINT)
def staff(request: HttpRequest, person: Person) -> HttpResponse:
    """The accounts with today's posts; ``q`` narrows them to a name, badge, account or office."""
    held = Appointment.objects.in_force(today()).select_related("post__office")
    found = Staff.objects.prefetch_related(Prefetch("appointments", held, to_attr="held")).order_by(
        "-is_active", "badge"
    )
    text = request.GET.get("q", "").replace("\0", "").strip()[:60]
    if text:
        named = Q(name__icontains=text) | Q(badge__icontains=text) | Q(username__icontains=text)
        found = found.filter(named | Q(appointments__post__office__name__icontains=text)).distinct()
    context = {"rows": found[:SHOWN], "text": text, "may_open": person.may(Right.MANAGE_STAFF)}
    return render(request, "administration/staff.html", context)


@for_staff(Right.MANAGE_STAFF)
def new_staff(request: HttpRequest, person: Person) -> HttpResponse:
    """Open an account."""
    form = StaffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        member = save_staff(form, by=person.staff)
        messages.success(request, gettext("The account is open. It has no password yet, and no post."))
        return redirect("administration:member", member.pk)
    return render(request, "administration/new_staff.html", {"form": form})


@for_staff(Right.MANAGE_STAFF, Right.APPOINT)
def member(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """One account, and what the administrator who asks may do; the system administrator may change who it is for."""
    row = account_at(number)
    may_change = person.may(Right.MANAGE_STAFF)
    if request.method == "POST" and not may_change:
        raise Http404
    form = StaffForm(request.POST or None, instance=row) if may_change else None
    if form and request.method == "POST" and form.is_valid():
        save_staff(form, by=person.staff)
        messages.success(request, gettext("Saved. It counts from now on."))
        return redirect("administration:member", number)
    return show_member(request, person, number, form=form)


def show_member(
    request: HttpRequest, person: Person, number: int, *, form: StaffForm | None = None, half: str = ""
) -> HttpResponse:
    """The page of an account; ``half`` is a half of a paper code that was made just now."""
    row = account_at(number)
    held = Appointment.objects.in_force(today()).filter(staff=row) | Appointment.objects.filter(
        staff=row, since__gt=today()
    )
    context = {
        "member": row,
        "form": form or (StaffForm(instance=row) if person.may(Right.MANAGE_STAFF) else None),
        "posts": [
            {"at": each, "role": ROLE_WORDS[Role(each.post.role)]} for each in held.select_related("post__office")
        ],
        "proposals": row.proposals.select_related("post__office"),
        "may_appoint": person.may(Right.APPOINT),
        "half": half,
        "has_password": row.has_usable_password(),
    }
    return render(request, "administration/member.html", context)


@never_cache
@require_POST
@for_staff(Right.MANAGE_STAFF, Right.APPOINT)
def code(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """Make the administrator's own half of a paper code, and show it once."""
    row = account_at(number)
    if row.pk == person.staff or not row.is_active:
        raise Http404
    half = Role.SYSTEM_ADMIN if person.may(Right.MANAGE_STAFF) else Role.SECURITY_ADMIN
    return show_member(request, person, number, half=make_half(row, half, by=person.staff))


@require_POST
@for_staff(Right.MANAGE_STAFF)
def account(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """Close the account, or open it again."""
    row = account_at(number)
    try:
        set_active(row, is_active=request.POST.get("doing") == "open", by=person.staff)
    except ValidationError as refused:
        messages.warning(request, refused.messages[0])
    return redirect("administration:member", number)
