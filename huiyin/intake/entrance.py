"""The decorator of registration pages: checks the right, and keeps typed text if the session has ended."""

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
    """Allow a view to staff who may register; the view gets ``person`` as its second argument."""

    @signed_in(right=Right.REGISTER)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, request.person, *args, **kwargs)  # type: ignore[attr-defined]

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not request.user.is_authenticated:
            return render(request, "desk/signed_out.html", kept(request), status=403)
        return guarded(request, *args, **kwargs)

    return wrapper
