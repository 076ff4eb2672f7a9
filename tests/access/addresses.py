"""Every URL pattern of the project, and addresses made from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.urls import URLPattern, URLResolver, get_resolver


def patterns() -> set[str]:
    """All patterns as written in urls.py: ``desk/dossier/<str:number>/``."""
    return set(_walk(get_resolver(), ""))


def _walk(resolver: URLResolver, before: str) -> Iterator[str]:
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from _walk(each, before + str(each.pattern))
        else:
            assert isinstance(each, URLPattern)
            yield before + str(each.pattern)


def filled(pattern: str, values: Mapping[str, object]) -> str:
    """The address with its parameters filled in; raises KeyError if a value is missing."""
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda gap: str(values[gap[1]]), pattern)


def gaps(pattern: str) -> set[str]:
    """The names of the parameters of a pattern."""
    return set(re.findall(r"<(?:\w+:)?(\w+)>", pattern))
