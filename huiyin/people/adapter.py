"""Settings of django-allauth for staff: no sign-up, limited wrong tries, encrypted second-factor secrets."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from huiyin.people.landing import landing
from huiyin.people.models import Staff
from huiyin.people.sign_in import known_browser, secret_box
from huiyin.people.sign_in.known import person_of_request
from huiyin.people.sign_in.second_factor import has_second_factor

#: Seconds after sign-in during which the password is not asked again.
RECENT = 300
TOO_MANY = _("Too many failed attempts. Please wait 15 minutes, or ask your security administrator.")
WRONG = _("The account name or the password is wrong.")
WRONG_CODE = _("The code is wrong. Please enter the latest one.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in with name and password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": TOO_MANY,
        "username_password_mismatch": WRONG,
        "rate_limited": TOO_MANY,
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("The password is wrong."),
        "enter_current_password": _("Please enter your current password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """False: an administrator opens the accounts."""
        return False

    def add_message(self, request: HttpRequest, *args: Any, message: str | None = None, **kwargs: Any) -> None:
        """Show errors only; drop allauth's "signed in as" messages."""
        if message:
            super().add_message(request, *args, message=message, **kwargs)

    def get_client_ip(self, request: HttpRequest) -> str:
        """A keyed digest of the client's network: it counts wrong tries, and the address is not stored."""
        return known_browser.network(super().get_client_ip(request))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse after too many wrong tries; allauth removes a successful try from the count afterwards.

        A browser in which this account has signed in before has its own count. So nobody can lock the owner out by
        guessing passwords, neither from elsewhere nor from the same address.
        """
        name = str(credentials.get("username", ""))
        browser = known_browser.of(request, name)
        self._login_failed_rl_usage = ratelimit.consume(
            request,
            app="allauth.account",
            action="login_failed_known" if browser else "login_failed",
            key=f"{name.lower()}:{browser}",
        )
        if not self._login_failed_rl_usage:
            raise self.validation_error("too_many_login_attempts")

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """Remember the browser, then redirect as usual."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        known_browser.remember(request, response, user.get_username())
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The first page of the person's role; or the set-up of the second factor if the account has none."""
        ready = isinstance(request.user, Staff) and has_second_factor(request.user)
        return resolve_url(landing(person_of_request(request)) if ready else "mfa_activate_totp")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """False shortly after sign-in, so that a new account can set up its second factor at once."""
        signed_in_at = max(
            (each["at"] for each in get_authentication_records(self.request, self.request.user)), default=0
        )
        if time.time() - signed_in_at < RECENT:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """The page "Account security"."""
        return resolve_url("mfa_index")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Authenticator codes and recovery codes."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _(
            "A second factor is required. For a new phone, ask your security administrator."
        ),
    }

    def encrypt(self, text: str) -> str:
        """The secret, encrypted for the database."""
        return secret_box.encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; raises `secret_box.WrongKey` if it was encrypted with another key."""
        return secret_box.decrypt(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """False where a second factor is required: a security administrator resets it."""
        return not settings.SECOND_FACTOR
