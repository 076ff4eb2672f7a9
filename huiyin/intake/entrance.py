"""Who may register, and what happens to what they typed when their session ended meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from huiyin.design.expired import kept
from huiyin.people.access import Right, signed_in

View = Callable[..., HttpResponse]


def may_register(view: View) -> View:
    """A page for staff who register; ``person`` is handed to it after the request."""

    @signed_in(right=Right.REGISTER)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, request.person, *args, **kwargs)  # type: ignore[attr-defined]

    @wraps(view)
    def look(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return render(request, "desk/signed_out.html", kept(request), status=403)
        return guarded(request, *args, **kwargs)

    return look
