"""Hostile input in every form and address: never a server error, never unescaped markup.

The forms are found by following the links of each kind of visitor (Q-11b). Two planted faults were found: an ``int()``
without error handling in desk/take_step.py, and ``|safe`` after the search text in desk/search.html.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from tests.access.addresses import filled, gaps, patterns
from tests.access.answers import word_of, wrong_headers
from tests.access.hostile import BODIES, IN_ADDRESSES, MARKUP, RAW, VALUES
from tests.access.people import Cast, browser_with, kept_code, undone, visit
from tests.access.walk import Form, read, route_of, walked
from tests.dossiers import a_petition
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
STARTS = ("/", "/matter/", "/desk/", "/desk/inbox/?whose=all", "/desk/search/?q=路灯", "/intake/register/",
          "/oversight/overdue/", "/submit/next/", "/accounts/login/", "/accounts/post/", "/accounts/password/change/",
          "/accounts/reauthenticate/", "/accounts/code/", "/administration/")  # fmt: skip
WALKERS = (
    "drafting",
    "answered",
    "petitioner",
    "petition_clerk",
    "unit_head",
    "custodian",
    "system_admin",
    "security_admin",
    "audit_admin",
)
#: Every query parameter that some page reads, and one that no page reads.
ASKED = ("q", "after", "due", "whose", "stage", "category", "channel", "office", "number", "next", "draft", "every",
         "back", "page", "shell", "region", "clock", "what", "province", "nothing")  # fmt: skip
ODD_QUERIES = ("q=1&q=2&due[]=x&whose=all&whose=mine", "&&&===", "%FF=%FE", "q=%", "x" * 10_000)
#: The acceptable responses; every other one is a fault.
FINE = {"page", "moved", "login", "absent", "refused", "wrong", "no_method", "not_now", "too_large", "429"}


@dataclass(frozen=True)
class Found:
    """A form and the visitor who can open it."""

    who: str
    form: Form


@dataclass(frozen=True)
class House:
    """The pages and forms found, one of each kind, and browsers to send them with."""

    cast: Cast
    #: further visitors: one in the middle of submitting a petition, one whose petition was answered
    others: Mapping[str, SimpleCookie]
    forms: Sequence[Found]
    pages: Sequence[tuple[str, str]]

    def browser(self, who: str) -> Client:
        """A fresh browser of that visitor."""
        return browser_with(self.others[who]) if who in self.others else self.cast.browser(who)


@pytest.fixture(scope="module")
def house(cast: Cast) -> House:
    """One of each kind of form and page that each kind of visitor can reach."""
    visitor = Visitor()
    visitor.fills_in()
    begun = a_petition()
    answered = kept_code(begun, begun.registered().forwarded().accepted().heard().answered().delivered())
    others = {"drafting": visitor.client.cookies, "answered": visit(answered)}
    house = House(cast, others, [], [])
    forms: dict[tuple[Any, ...], Found] = {}
    pages: dict[str, tuple[str, str]] = {}
    starts = (*STARTS, f"/desk/dossier/{cast.matters['open'].number}/")
    with undone():
        for who in WALKERS:
            for page, answer in walked(house.browser(who), starts, of_a_kind=1, of_a_list=1):
                pages.setdefault(route_of(page), (who, page))
                if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                    for form in read(page, answer.content)[1]:
                        forms.setdefault(form.key, Found(who, form))
    return House(cast, others, list(forms.values()), list(pages.values()))


def test_every_form_answers_hostile_values_without_an_error(house: House, is_bench: bool) -> None:
    """Each field gets another value each turn, so that in the long run every field gets every value."""
    routes = {route_of(each.form.action) for each in house.forms}
    assert {"desk/dossier/<str:number>/contact/", "submit/<slug:name>/ what", "accounts/login/"} <= routes
    assert {"desk/dossier/<str:number>/do/<slug:verb>/ answer", "matter/do/<slug:verb>/ request_review"} <= routes
    turns = len(VALUES) if is_bench else 4
    wrong = []
    for place, each in enumerate(house.forms):
        names, values = list(each.form.fields), list(VALUES.values())
        sent = [_turned(names, values, turn) for turn in range(place * turns, (place + 1) * turns)]
        for said in (dict.fromkeys(names, MARKUP), *sent):
            wrong += [f"{each.form} by {each.who}, {said}"[:400] + fault for fault in _faults(house, each, said)]
    print(f"{len(house.forms)} forms, {turns + 1} times each")
    assert not wrong, "\n".join(wrong[:30])


@settings(settings.get_profile("access"))
@given(data=st.data())
def test_any_mixture_of_valid_and_hostile_values_gives_no_error(house: House, data: DataObject) -> None:
    each = data.draw(st.sampled_from(house.forms), label="form")
    sent = {name: data.draw(_answers(offered), label=name) for name, offered in each.form.fields.items()}
    assert not list(_faults(house, each, sent))


def test_every_page_answers_hostile_queries_without_an_error(house: House, is_bench: bool) -> None:
    answers = [*(quote(value[:6_000]) for value in VALUES.values()), *IN_ADDRESSES]
    turns = len(answers) if is_bench else 3
    wrong = []
    for place, (who, page) in enumerate(house.pages):
        asked = [_turned(ASKED, answers, turn) for turn in range(place * turns, (place + 1) * turns)]
        asked.append(dict.fromkeys(ASKED, quote(MARKUP)))
        queries = ["&".join(f"{name}={value}" for name, value in each.items()) for each in asked]
        for query in (*queries, ODD_QUERIES[place % len(ODD_QUERIES)]):
            address = f"{page.partition('?')[0]}?{query}"
            wrong += [f"{address[:200]}: {fault}" for fault in _got(house.browser(who), "GET", address)]
    print(f"{len(house.pages)} pages, {turns + 2} times each")
    assert not wrong, "\n".join(wrong[:30])


def test_every_url_parameter_takes_hostile_values_without_an_error(house: House) -> None:
    good = {"number": house.cast.matters["open"].number, "verb": "notify", "place": 1, "count": 1, "name": "where",
            "digest": "0" * 64, "form": "docx", "kind": "advice", "code": "H-ZJ", "appointment": 1}  # fmt: skip
    wrong = []
    for pattern in sorted(patterns()):
        who = "petitioner" if pattern.startswith(("matter/", "submit/")) else "petition_clerk"
        for gap in sorted(gaps(pattern)):
            for value in IN_ADDRESSES:
                address = filled(pattern, {**good, gap: value})
                if pattern.startswith("administration/"):
                    who, address = "system_admin", filled(pattern, {**good, "number": 1, gap: value})
                wrong += [f"{address[:90]}: {fault}" for fault in _got(house.browser(who), "GET", address)]
    assert not wrong, "\n".join(wrong[:30])


def test_every_form_answers_hostile_bodies_without_an_error(house: House, is_bench: bool) -> None:
    turns = len(BODIES) if is_bench else 2
    posts = [each for each in house.forms if each.form.method == "POST"]
    wrong = []
    for place, each in enumerate(posts):
        for turn in range(place * turns, (place + 1) * turns):
            kind, body = BODIES[turn % len(BODIES)]
            found = _got(house.browser(each.who), "POST", each.form.action, body, content_type=kind)
            wrong += [f"{each.form} by {each.who}, {kind[:60]} {body[:30]!r}: {fault}" for fault in found]
    assert not wrong, "\n".join(wrong[:30])


def test_unexpected_files_and_too_many_files_give_no_error(house: House) -> None:
    wrong = []
    for each in house.forms:
        if each.form.method == "POST":
            for count in (21,) if "/add_material/" in each.form.action else (1,):
                files = [SimpleUploadedFile("<b id=zq>\u202etxt.exe", b"MZ\x00") for _ in range(count)]
                sent = dict.fromkeys(each.form.fields, "x") | {"files": files, "text": files[0]}
                wrong += [f"{each.form}: {fault}" for fault in _faults(house, each, sent)]
    assert not wrong, "\n".join(wrong[:30])


def test_an_expired_form_is_shown_again_escaped(house: House) -> None:
    """Field names are hostile too."""
    for who, path in (("drafting", "/submit/where/"), ("unit_head", "/desk/search/")):
        browser = house.browser(who)
        browser.handler.enforce_csrf_checks = True
        sent = {value: value for value in VALUES.values()}
        assert not list(_got(browser, "POST", f"{path}?{quote(VALUES['markup'])}", sent))


def _turned(names: Sequence[str], values: Sequence[str], turn: int) -> dict[str, str]:
    """A value for each name; the values shift by one each turn."""
    return {name: values[(place + turn) % len(values)] for place, name in enumerate(names)}


def _answers(offered: tuple[str, ...]) -> st.SearchStrategy[Any]:
    """A strategy for one field: an offered value, a hostile one, any text, or a list of these."""
    texts = st.text(st.characters(codec="utf-8"), max_size=60)
    bad = st.sampled_from(list(VALUES.values()))
    one = st.one_of(st.sampled_from(offered), bad, texts) if offered else st.one_of(bad, texts)
    return st.one_of(one, st.lists(one, max_size=3))


def _faults(house: House, each: Found, sent: Mapping[str, Any]) -> Iterator[str]:
    form = each.form
    if form.method == "GET":
        yield from _got(house.browser(each.who), "GET", form.action.partition("?")[0], sent)
    else:
        yield from _got(house.browser(each.who), "POST", form.action, sent)


def _got(browser: Client, method: str, address: str, sent: Any = None, **more: Any) -> Iterator[str]:
    """The faults of the response; the database is rolled back afterwards."""
    with undone():
        try:
            # Send raw bytes: the test client could not encode some of these bodies itself.
            if more:
                answer = browser.generic(method, address, sent, **more)
            else:
                answer = browser.get(address, sent) if method == "GET" else browser.post(address, sent)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it would be an error 500
            last = traceback.extract_tb(error.__traceback__)[-1]
            yield f"{type(error).__name__}: {str(error)[:120]} at {last.filename[-50:]}:{last.lineno}"
            return
    word = word_of(answer)
    if word not in FINE:
        yield f"answered with {word}"
    if not answer.streaming and any(raw in answer.content for raw in RAW):
        yield "shows markup as it was sent"
    if b"Traceback" in (b"" if answer.streaming else answer.content) or any("zq" in name for name in answer.headers):
        yield "shows a traceback or a planted header"
    yield from wrong_headers(answer)
