"""Who gets in where: matrix.yaml, asked over HTTP (Q-10, T-01, T-03, T-04, T-06, R-03, R-08, Q-23).

The table was shown red by taking away one guard after the other, each put back afterwards. All of these were seen:
    people/signed_in.py   the right that a page asks for
    people/scope.py       accused offices; accused staff; sealed reports kept apart
    journal/read.py       may_read before a dossier is opened; names and contacts masked
    desk/entrance.py      administrators kept from the desk
    desk/identity.py, desk/take_step.py   the right to open identity, to take a step, to urge
    config/middleware.py, settings.py     methods that no page takes; X-Frame-Options on every answer
    people/person.py      accounts without a post kept out
One was not, because a second guard stands behind it: without is_told in portal/paper.py a letter between offices is
still kept from the petitioner, as its words are masked for them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.test import Client

from huiyin.papers.attachments import digest_of
from huiyin.people.access import Right
from huiyin.people.models import Staff
from huiyin.people.policy import TABLE
from tests.access.addresses import filled, patterns
from tests.access.answers import shape_of, word_of, wrong_headers
from tests.access.matrix import MATTERS, PEOPLE, SAID, Cell, addresses, cells
from tests.access.people import MATERIAL, STAFF, Cast, undone
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
ABSENT = "20260306-ZZZZZZZZ"
#: What a page says of somebody: none of it is seen before it was opened for a purpose (R-05).
IDENTITY = [text.encode() for text in ("何秋实", "13800000000", "柳河镇东街12号")]


def test_every_address_of_the_project_is_in_the_table_and_none_beside() -> None:
    assert patterns() - addresses() == set(), "pages that nobody said anything about"
    assert addresses() - patterns() == set(), "lines about pages that are gone"


def test_the_table_speaks_of_everybody_and_of_every_method() -> None:
    said = list(cells())
    assert {(cell.page, cell.method) for cell in said} == {
        (page, method) for page in addresses() for method in ("GET", "POST", "PUT", "DELETE")
    }
    assert {cell.who for cell in said} == set(PEOPLE)
    assert set(PEOPLE) - set(STAFF) == {"anonymous", "petitioner", "other_petitioner", "without_post"}
    assert {cell.matter for cell in said if cell.names_a_matter} == set(MATTERS)
    assert {role for _, role in STAFF.values()} == set(TABLE)


def test_the_groups_of_the_table_are_those_of_the_policy() -> None:
    """Two tables, both by hand: a right that changes hands changes in both, or this says so."""
    groups = {
        "at the desk": {Right.READ_OWN, Right.READ_BELOW, Right.SEALED_REPORTS},
        "who register": {Right.REGISTER},
        "who step": {Right.STEP},
        "who urge": {Right.URGE},
    }
    for group, rights in groups.items():
        entitled = {who for who, (_, role) in STAFF.items() if TABLE[role] & rights}
        # Whoever never reads one of the matters has no say in what is done with it.
        asked = entitled if group in {"at the desk", "who register"} else entitled - {"other_clerk"}
        assert set(SAID["groups"][group]) == asked, group


def test_every_page_answers_everybody_as_the_table_says(cast: Cast, is_bench: bool) -> None:
    """And each answer bears every header, shows no identity, and says of the forbidden what it says of the absent."""
    wrong: list[str] = []
    twins: dict[tuple[object, ...], tuple[Any, ...]] = {}
    answered: Counter[str] = Counter()
    for cell in cells():
        if not (cell.is_asked or is_bench):
            continue
        answer = _asked(cast, cell)
        answered[word_of(answer)] += 1
        wrong += [f"{cell}: {fault}" for fault in _faults(cell, answer)]
        if cell.names_a_matter and cell.expected in {"absent", "login", "refused"}:
            key = (cell.page, str(cell.values), cell.who, cell.method)
            if key not in twins:
                twins[key] = shape_of(_asked(cast, cell, number=ABSENT), ABSENT)
            if shape_of(answer, cast.matters[cell.matter].number) != twins[key]:
                wrong.append(f"{cell}: another answer than for a matter that does not exist")
    print(f"{answered.total()} answers: {dict(answered)}; {len(twins)} compared with what is not there")
    assert not wrong, "\n".join([f"{len(wrong)} wrong answers", *wrong[:60]])
    assert answered.total() > 1_000
    assert len(twins) > 50


def test_no_form_is_taken_without_its_token(cast: Cast) -> None:
    """Of nobody who would otherwise be let in: a page elsewhere must not act in their name."""
    taken = [
        str(cell)
        for cell in cells()
        if cell.method == "POST" and cell.who in {"petitioner", "petition_clerk"} and cell.matter == "open"
        if cell.expected in {"page", "moved", "not_now"}
        if _asked(cast, cell, enforce=True).status_code != 403
    ]
    assert taken == []


def test_without_a_second_factor_no_page_of_staff_opens(cast: Cast, settings: Any) -> None:
    settings.SECOND_FACTOR = True
    opened = [
        str(cell)
        for cell in cells()
        if cell.method == "GET" and cell.matter == "open" and cell.who in {"petition_clerk", "unit_head"}
        if cell.expected == "page" and cell.page.startswith(("desk/", "papers/", "intake/", "oversight/"))
        if not _asked(cast, cell).headers.get("Location", "").startswith("/accounts/2fa/totp/activate/?next=")
    ]
    assert opened == []


def test_a_letter_shown_to_staff_hides_who_the_person_is_as_the_page_does(cast: Cast) -> None:
    number = cast.matters["open"].number
    for place in (1, 4):
        letter = cast.browser("unit_clerk").get(f"/papers/{number}/{place}/")
        assert letter.status_code == 200
        assert not [each for each in IDENTITY if each in letter.content]


def test_a_step_that_names_a_matter_says_of_a_forbidden_one_what_it_says_of_none(cast: Cast) -> None:
    """Also where the mark of "I have seen what follows" was made up: it is no secret how it is made."""
    own = a_petition().registered().number
    answers = []
    for number in (cast.matters["sealed"].number, ABSENT):
        said = {"into": [number], "reasons": ["同一件事"]}
        mark = sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:16]
        browser = cast.browser("petition_clerk")
        with undone():
            address = f"/desk/dossier/{own}/do/join/"
            answers.append(browser.post(address, {**said, "doing": "record", "seen": "2", "mark": mark}))
    assert [answer.status_code for answer in answers] == [200, 200]
    assert shape_of(answers[0], cast.matters["sealed"].number) == shape_of(answers[1], ABSENT)


def test_an_account_that_was_closed_is_a_stranger_at_once(cast: Cast) -> None:
    browser = cast.browser("unit_clerk")
    assert browser.get("/desk/").status_code == 200
    with undone():
        Staff.objects.filter(pk=cast.county.person(*STAFF["unit_clerk"]).staff).update(is_active=False)
        assert word_of(browser.get("/desk/")) == "login"
        assert word_of(browser.get(f"/desk/dossier/{cast.matters['open'].number}/")) == "login"


def _asked(cast: Cast, cell: Cell, *, number: str = "", enforce: bool = False) -> Any:
    """The answer, and everything as it was before."""
    values = {"number": number or cast.matters[cell.matter].number, **cell.values}
    if values.get("digest") == "file":
        values["digest"] = digest_of(MATERIAL)
    browser: Client = cast.browser(cell.who, cell.matter)
    browser.handler.enforce_csrf_checks = enforce
    with undone():
        if cell.method == "POST":
            return browser.post(filled(cell.page, values), dict(cell.send))
        return browser.generic(cell.method, filled(cell.page, values))


def _faults(cell: Cell, answer: Any) -> Iterator[str]:
    word = word_of(answer)
    if word != cell.expected:
        yield f"is {word}, should be {cell.expected}"
    yield from wrong_headers(answer)
    if cell.who not in {"petitioner", "other_petitioner"} and not answer.streaming:
        yield from (f"shows {each.decode()}" for each in IDENTITY if each in answer.content)
