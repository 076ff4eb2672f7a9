"""Pages of the posts of an office, and of the portfolio of a post."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext

from huiyin.administration.offices.forms import PortfolioForm, PostForm
from huiyin.administration.offices.keep import save_post, set_portfolio
from huiyin.administration.staff.found import check_number
from huiyin.dossier.entrance import for_staff
from huiyin.law.actors import HEADS, Role
from huiyin.people.access import Person, Right
from huiyin.people.models import Appointment, Office, Post
from huiyin.people.person import today
from huiyin.people.words import ROLE_WORDS


@for_staff(Right.MANAGE_OFFICES)
def posts(request: HttpRequest, person: Person, code: str) -> HttpResponse:
    """The posts of an office with their holders, and a form to add one."""
    office = get_object_or_404(Office, pk=code, is_active=True)
    form = PostForm(request.POST or None, office=office)
    if request.method == "POST" and form.is_valid():
        save_post(form, by=person.staff)
        messages.success(request, gettext("Added."))
        return redirect("administration:posts", office.code)
    held = Appointment.objects.in_force(today()).select_related("staff")
    found = office.posts.prefetch_related(Prefetch("appointments", held, to_attr="held"))
    rows = [{"post": each, "role": ROLE_WORDS[Role(each.role)]} for each in found]
    return render(request, "administration/posts.html", {"office": office, "form": form, "rows": rows})


@for_staff(Right.MANAGE_OFFICES)
def post(request: HttpRequest, person: Person, number: int) -> HttpResponse:
    """Change a post; of a head's or leader's post also the portfolio."""
    check_number(number)
    row = get_object_or_404(Post.objects.select_related("office"), pk=number)
    charges = list(row.portfolios.values_list("office_id", flat=True))
    data = request.POST or None
    form = PostForm(data, instance=row, office=row.office)
    portfolio = PortfolioForm(data, initial={"offices": charges}) if Role(row.role) in HEADS else None
    forms = [form, *([portfolio] if portfolio else [])]
    # A list, so that the errors of both are shown at once.
    if request.method == "POST" and all([each.is_valid() for each in forms]):  # noqa: C419
        save_post(form, by=person.staff)
        if portfolio:
            set_portfolio(row, portfolio.cleaned_data["offices"], by=person.staff)
        messages.success(request, gettext("Saved. It counts from now on."))
        return redirect("administration:posts", row.office_id)
    context = {"post": Post.objects.get(pk=number), "office": row.office, "form": form, "portfolio": portfolio}
    return render(request, "administration/post.html", context)
