"""Who comes to the page of a matter: somebody who has shown its number and code in this browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from huiyin.journal import read
from huiyin.journal.read import NotFound
from huiyin.people.access import Petitioner
from huiyin.portal import visit


def matter(person: Petitioner) -> read.View:
    """The petitioner's own matter; NotFound also for kinds of dossier that nobody outside the offices follows."""
    view = read.matter(person)
    if view.kind not in settings.HUIYIN_FOLLOWED:
        raise NotFound(person.dossier)
    return view


def in_own_matter(page: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page of the matter of this visit, given person and view; without a visit, the form that begins one."""

    @wraps(page)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person = visit.petitioner(request)
        if person is None:
            return redirect("portal:matter")
        try:
            view = matter(person)
        except NotFound:
            return redirect("portal:matter")
        return page(request, person, view, *args, **kwargs)

    return guarded
