"""Every address of the project, as the resolver knows them, and how one is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver


def patterns() -> set[str]:
    """All patterns, written as in the files: ``desk/dossier/<str:number>/``."""
    return set(_walk(get_resolver(), ""))


def _walk(resolver: URLResolver, before: str) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _walk(each, before + str(each.pattern))
        else:
            assert isinstance(each, URLPattern)
            yield before + str(each.pattern)


def filled(pattern: str, values: Mapping[str, object]) -> str:
    """The address with its gaps filled; raises KeyError for a gap that nothing is said about."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda gap: str(values[gap[1]]), pattern)


def gaps(pattern: str) -> set[str]:
    """The names of a pattern's gaps."""
    return set(re.findall(r"<(?:\w+:)?(\w+)>", pattern))
