"""A crawler: follows links and collects forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve
from lxml import etree

#: Addresses to skip: they end the session, or are no pages of the application.
LEFT_ALONE = ("/static/", "/accounts/logout/", "/design/leave/", "/design/")


@dataclass(frozen=True)
class Form:
    """A form on a page: action, method, and each field with its offered values (none: free text)."""

    page: str
    action: str
    method: str
    fields: dict[str, tuple[str, ...]] = field(hash=False)

    @property
    def key(self) -> tuple[Any, ...]:
        """Forms with the same key are handled by the same code on the server."""
        return self.method, route_of(self.action), tuple(sorted(self.fields))

    def __str__(self) -> str:
        return f"{self.method} {self.action} (on {self.page})"


class _Reader:
    """Collects links and forms of one page, from its tags in their order."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.links: list[str] = []
        self.forms: list[Form] = []
        self._select = ""

    def take(self, tag: str, said: Mapping[str, str]) -> None:
        if tag == "a" and "href" in said:
            self.links.append(urljoin(self.page, said["href"]))
        if "hx-get" in said:
            self.links.append(urljoin(self.page, said["hx-get"]))
        if tag == "form":
            action = urljoin(self.page, said.get("action") or self.page)
            self.forms.append(Form(self.page, action, said.get("method", "get").upper(), {}))
        elif self.forms:
            self._field(tag, said)
        if "hx-post" in said and tag != "form" and self.forms:
            self.forms.insert(0, Form(self.page, urljoin(self.page, said["hx-post"]), "POST", self.forms[-1].fields))

    def _field(self, tag: str, said: Mapping[str, str]) -> None:
        fields, name = self.forms[-1].fields, said.get("name", "")
        if tag == "select":
            self._select = name
        if tag == "option" and self._select:
            fields[self._select] = (*fields.get(self._select, ()), said.get("value", ""))
        elif name and tag in {"input", "textarea", "select", "button"}:
            fields[name] = (*fields.get(name, ()), *([said["value"]] if said.get("value") else []))


def route_of(address: str) -> str:
    """The URL pattern of an address; for a page of a step also the step's name."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    return " ".join([match.route, *(str(match.kwargs[gap]) for gap in ("verb", "name") if gap in match.kwargs)])


def read(page: str, body: bytes) -> tuple[list[str], list[Form]]:
    """The links (without fragments) and forms of a page."""
    reader = _Reader(page)
    if body.strip():
        for element in etree.HTML(body, etree.HTMLParser(encoding="utf-8")).iter(etree.Element):
            reader.take(element.tag, element.attrib)
    return [link.partition("#")[0] for link in reader.links], reader.forms


def walked(
    browser: Client, starts: Iterable[str], *, of_a_kind: int, of_a_list: int, but: re.Pattern[str] | None = None
) -> Iterator[tuple[str, Any]]:
    """Every page that can be reached, breadth first: at most ``of_a_kind`` of each pattern and step, and ``of_a_list``
    of a pattern without parameters (a list with its filters); links that match ``but`` are skipped.
    """
    waiting, seen, kinds = list(starts), set(starts), Counter[str]()
    while waiting:
        page = waiting.pop(0)
        kind = route_of(page)
        if (not kind and page != "/") or kinds[kind] >= (of_a_kind if "<" in kind else of_a_list):
            continue
        kinds[kind] += 1
        answer = browser.get(page)
        yield page, answer
        for link in _on(page, answer):
            if link not in seen and not (but and but.match(link)):
                seen.add(link)
                waiting.append(link)


def _on(page: str, answer: Any) -> list[str]:
    if answer.status_code in {301, 302}:
        found = [urljoin(page, answer.headers["Location"])]
    elif answer.headers.get("Content-Type", "").startswith("text/html"):
        found = read(page, answer.content)[0]
    else:
        found = []
    return [link for link in found if link.startswith("/") and not link.startswith(LEFT_ALONE)]
