"""The address of the page to look a matter up: the same in every letter and mail, whatever the matter."""

from __future__ import annotations

from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from huiyin.people.models import Place


def tracking(request: HttpRequest | None = None) -> str:
    """The address of the page to look a matter up, complete with host.

    Without a request the host is that of the county's public address, else the first of ``HUIYIN_ORIGINS``, else this
    machine's own.
    """
    if request is not None:
        return request.build_absolute_uri(_path())
    origins = [*Place.objects.exclude(site="").values_list("site", flat=True), *settings.CSRF_TRUSTED_ORIGINS]
    return urljoin(origins[0] if origins else f"http://localhost:{settings.ENVIRONMENT.port}", _path())


def _path() -> str:
    try:
        return reverse("portal:track")
    except NoReverseMatch:
        return "/"
