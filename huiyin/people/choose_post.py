"""The page on which staff with posts in several offices choose the one to work in."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from huiyin.people.landing import landing
from huiyin.people.models import Staff
from huiyin.people.person import appointments_of, today
from huiyin.people.scope import Person
from huiyin.people.sign_in.known import OFFICE_KEY, person_of_request
from huiyin.people.signed_in import signed_in


class ChoosePost(forms.Form):
    """The office to work in."""

    def __init__(self, *args: object, staff: Staff, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["office"] = forms.ChoiceField(
            label=_("Work for this office"), widget=forms.RadioSelect, choices=_choices(staff)
        )


def _choices(staff: Staff) -> list[tuple[str, str]]:
    """Each office once, with the titles held there: (code, "县信访局 · 科员 · 督查专员")."""
    titles: dict[tuple[str, str], list[str]] = {}
    for each in appointments_of(staff, on=today()):
        titles.setdefault((each.post.office_id, each.post.office.name), []).append(each.post.title)
    return [(code, " · ".join([name, *held])) for (code, name), held in titles.items()]


@signed_in()
def choose_post(request: HttpRequest) -> HttpResponse:
    """Show the offices; on POST store the choice in the session and redirect back."""
    person: Person = request.person  # type: ignore[attr-defined]
    staff = Staff.objects.get(pk=person.staff)
    form = ChoosePost(request.POST or None, staff=staff, initial={"office": person.office})
    if request.method == "POST" and form.is_valid():
        request.session[OFFICE_KEY] = form.cleaned_data["office"]
        return redirect(_next_address(request) or landing(person_of_request(request)))
    return render(request, "people/choose_post.html", {"form": form, "next": request.GET.get("next", "")})


def _next_address(request: HttpRequest) -> str:
    """The address given in ``next`` if it is on this site, else an empty string."""
    wanted = request.POST.get("next", "")
    is_local = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    # Require a leading slash: `redirect` would resolve anything else as the name of a view.
    is_address = is_local and wanted.startswith("/") and wanted.isprintable()
    return wanted if is_address else ""


def to_work(request: HttpRequest) -> HttpResponse:
    """Redirect to the first page of the person's role."""
    return redirect(landing(person_of_request(request)) if request.user.is_authenticated else settings.LOGIN_URL)
