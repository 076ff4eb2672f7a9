"""The page on which a member of staff sets a password with the two halves of a paper code."""

from __future__ import annotations

from typing import Any

from allauth.core.internal import ratelimit
from django import forms
from django.contrib.auth import logout
from django.contrib.auth.password_validation import validate_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from huiyin.law.actors import Role
from huiyin.people.models import Staff
from huiyin.people.paper_code import fits, set_password

#: Wrong codes per account name in 15 minutes.
TRIES = "5/15m/key"


class UseCode(forms.Form):
    """Account name, the two halves, and the new password twice."""

    login = forms.CharField(label=_("Account name"), max_length=60)
    system = forms.CharField(label=_("Code from the system administrator"), max_length=40)
    security = forms.CharField(label=_("Code from the security administrator"), max_length=40)
    password1 = forms.CharField(
        label=_("New password"),
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters; not a common password and not your own name."),
    )
    password2 = forms.CharField(
        label=_("New password again"),
        max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    staff: Staff | None = None

    def clean(self) -> dict[str, Any]:
        """Check passwords first, so that a mistyped password uses up no try."""
        said = super().clean() or {}
        first, second = said.get("password1"), said.get("password2")
        if first and second and first != second:
            self.add_error("password2", gettext("The two passwords are different."))
        self.staff = Staff.objects.filter(username=str(said.get("login", "")).lower(), is_active=True).first()
        if first:
            try:
                validate_password(first, self.staff)
            except forms.ValidationError as weak:
                self.add_error("password1", weak)
        return said

    @property
    def halves(self) -> dict[Role, str]:
        """The two halves as typed."""
        return {
            Role.SYSTEM_ADMIN: self.cleaned_data["system"],
            Role.SECURITY_ADMIN: self.cleaned_data["security"],
        }


@never_cache
def use_code(request: HttpRequest) -> HttpResponse:
    """Set the password if both halves are right; a wrong code and an unknown account get the same answer."""
    form = UseCode(request.POST or None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["login"].lower()
        if not ratelimit.consume(request, app="people", action="paper_code", key=name, config={"paper_code": TRIES}):
            form.add_error(None, gettext("Too many failed attempts. Please wait 15 minutes."))
        elif form.staff is None or not fits(form.staff, form.halves):
            form.add_error(
                None, gettext("Account name and codes do not fit together, or the codes are no longer valid.")
            )
        else:
            set_password(form.staff, form.cleaned_data["password1"])
            logout(request)
            return redirect("account_login")
    return render(request, "people/use_code.html", {"form": form})
