"""The sign-in forms with our own words on them."""

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
    "oldpassword": _("Present password"),
    "password1": _("New password"),
    "password2": _("New password, once more"),
    "code": _("Code"),
}
HELP = {"password1": _("At least 12 characters; not a common password and not your own name.")}


class OurWords(Form):
    """Labels in our words, none hidden in a placeholder that vanishes when one types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HELP.get(name, "")
            field.widget.attrs.pop("placeholder", None)


class SignIn(OurWords, LoginForm):  # type: ignore[misc]
    """Account name and password."""


class ChangePassword(OurWords, ChangePasswordForm):  # type: ignore[misc]
    """The present password and twice the new one."""


class PasswordAgain(OurWords, ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class Code(OurWords, AuthenticateForm):  # type: ignore[misc]
    """The code that the authenticator shows, or a recovery code."""


class CodeAgain(OurWords, CodeAgainForm):  # type: ignore[misc]
    """The code once more."""


class SetUpSecondFactor(OurWords, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new authenticator."""
