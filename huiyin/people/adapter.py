"""How django-allauth signs staff in here: no self sign-up, few wrong tries, second factors kept encrypted."""

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

from huiyin.people import known_browser, secret_box
from huiyin.people.models import Staff
from huiyin.people.signed_in import has_second_factor

#: Seconds for which somebody has just signed in.
JUST_NOW = 300
TOO_MANY = _("Too many wrong tries. Please wait a quarter of an hour, or ask your security administrator.")
WRONG = _("The account name or the password is not right.")
WRONG_CODE = _("The code is not right. Please look at the newest one.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing in with name and password."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "too_many_login_attempts": TOO_MANY,
        "username_password_mismatch": WRONG,
        "rate_limited": TOO_MANY,
        "incorrect_code": WRONG_CODE,
        "incorrect_password": _("The password is not right."),
        "enter_current_password": _("Please type your current password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are opened by an administrator, never by oneself."""
        return False

    def add_message(self, request: HttpRequest, *args: Any, message: str | None = None, **kwargs: Any) -> None:
        """Only errors are worth a message; that somebody has signed in can be seen."""
        if message:
            super().add_message(request, *args, message=message, **kwargs)

    def get_client_ip(self, request: HttpRequest) -> str:
        """The network that asks, as a keyed digest: tries are counted by it and the address itself is not kept."""
        return known_browser.network(super().get_client_ip(request))

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse when there have been too many wrong tries; a right one is taken off the count afterwards.

        A browser in which this account has signed in before has a count of its own: neither a stranger who
        guesses at the account nor a guesser behind the same address can lock its owner out.
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
        """Remember the browser, then go on to where the person was going."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        known_browser.remember(request, response, user.get_username())
        return response

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The desk, by way of setting up the second factor where there is none."""
        ready = isinstance(request.user, Staff) and has_second_factor(request.user)
        return resolve_url(settings.LOGIN_REDIRECT_URL if ready else "mfa_activate_totp")

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever has just signed in need not prove it again at once to touch their second factor."""
        signed_in_at = max(
            (each["at"] for each in get_authentication_records(self.request, self.request.user)), default=0
        )
        if time.time() - signed_in_at < JUST_NOW:
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to the page on signing in."""
        return resolve_url("mfa_index")


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The code from an authenticator, and the recovery codes."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": WRONG_CODE,
        "cannot_delete_authenticator": _(
            "A second factor is required. For a new phone, ask your security administrator."
        ),
    }

    def encrypt(self, text: str) -> str:
        """The secret as it lies in the database."""
        return secret_box.close(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again; raises `secret_box.WrongKey` where it was closed with another key."""
        return secret_box.open_again(encrypted_text)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Nobody takes their own second factor away; a security administrator resets it."""
        return not settings.SECOND_FACTOR
