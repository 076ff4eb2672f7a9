"""The sign-in forms of django-allauth with Huiyin's labels."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ReauthenticateForm
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.forms import Form
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("Account name"),
    "password": _("Password"),
    "oldpassword": _("Current password"),
    "password1": _("New password"),
    "password2": _("New password again"),
    "code": _("Code"),
}
HELP = {"password1": _("At least 12 characters; not a common password and not your own name.")}


class Labelled(Form):
    """Sets labels and help texts, and removes placeholders, which vanish as soon as one types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HELP.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignIn(Labelled, LoginForm):  # type: ignore[misc]
    """Account name and password."""


class ChangePassword(Labelled, ChangePasswordForm):  # type: ignore[misc]
    """The current password, and the new one twice."""


class PasswordAgain(Labelled, ReauthenticateForm):  # type: ignore[misc]
    """The password, asked again before a sensitive change."""


class Code(Labelled, AuthenticateForm):  # type: ignore[misc]
    """An authenticator code or a recovery code."""


class CodeAgain(Labelled, CodeAgainForm):  # type: ignore[misc]
    """A code, asked again before a sensitive change."""


class SetUpSecondFactor(Labelled, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator."""
