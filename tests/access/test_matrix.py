"""The access matrix: matrix.yaml checked over HTTP (Q-10, T-01, T-03, T-04, T-06, R-03, R-08, Q-23).

Each of these guards was removed once, and the test failed:
    people/signed_in.py   the right that a page asks for
    people/scope.py       accused offices; accused staff; sealed reports kept apart
    journal/read.py       may_read before a dossier is opened; names and contacts masked
    dossier/entrance.py   administrators kept from the desk
    desk/identity.py, desk/take_step.py   the right to open identity, to take a step, to urge
    config/middleware.py, settings.py     methods that no page allows; X-Frame-Options on every response
    people/person.py      no access for accounts without a post
One removal was not seen, because a second guard exists: without is_told in portal/paper.py the petitioner still cannot
read a letter between offices, because its text is masked.
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
#: Personal data of the petitioner: hidden until the identity is opened for a purpose (R-05).
IDENTITY = [text.encode() for text in ("何秋实", "13800000000", "柳河镇东街12号")]


def test_the_table_has_exactly_the_addresses_of_the_project() -> None:
    assert patterns() - addresses() == set(), "pages missing in the table"
    assert addresses() - patterns() == set(), "lines for pages that do not exist"


def test_the_table_has_every_person_and_every_method() -> None:
    said = list(cells())
    assert {(cell.page, cell.method) for cell in said} == {
        (page, method) for page in addresses() for method in ("GET", "POST", "PUT", "DELETE")
    }
    assert {cell.who for cell in said} == set(PEOPLE)
    assert set(PEOPLE) - set(STAFF) == {"anonymous", "petitioner", "other_petitioner", "without_post"}
    assert {cell.matter for cell in said if cell.names_a_matter} == set(MATTERS)
    assert {role for _, role in STAFF.values()} == set(TABLE)


def test_the_groups_of_the_table_follow_the_policy() -> None:
    """Both tables are written by hand; a change of a right must be made in both."""
    groups = {
        "at the desk": {Right.READ_OWN, Right.READ_BELOW, Right.SEALED_REPORTS},
        "who register": {Right.REGISTER},
        "who step": {Right.STEP},
        "who urge": {Right.URGE},
    }
    for group, rights in groups.items():
        entitled = {who for who, (_, role) in STAFF.items() if TABLE[role] & rights}
        # other_clerk can read none of the matters, so cannot act on them.
        asked = entitled if group in {"at the desk", "who register"} else entitled - {"other_clerk"}
        assert set(SAID["groups"][group]) == asked, group


def test_every_page_answers_every_person_as_the_table_says(cast: Cast, is_bench: bool) -> None:
    """Also: every response has all headers, shows no identity, and is the same for forbidden and missing matters."""
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
                wrong.append(f"{cell}: differs from the response for a matter that does not exist")
    print(f"{answered.total()} answers: {dict(answered)}; {len(twins)} compared with a missing matter")
    assert not wrong, "\n".join([f"{len(wrong)} wrong answers", *wrong[:60]])
    assert answered.total() > 1_000
    assert len(twins) > 50


def test_no_form_is_accepted_without_its_csrf_token(cast: Cast) -> None:
    """Cross-site request forgery: also not for people who may use the form."""
    taken = [
        str(cell)
        for cell in cells()
        if cell.method == "POST" and cell.who in {"petitioner", "petition_clerk"} and cell.matter == "open"
        if cell.expected in {"page", "moved", "not_now"}
        if _asked(cast, cell, enforce=True).status_code != 403
    ]
    assert taken == []


def test_without_a_second_factor_no_staff_page_opens(cast: Cast, settings: Any) -> None:
    settings.SECOND_FACTOR = True
    opened = [
        str(cell)
        for cell in cells()
        if cell.method == "GET" and cell.matter == "open" and cell.who in {"petition_clerk", "unit_head"}
        if cell.expected == "page" and cell.page.startswith(("desk/", "papers/", "intake/", "oversight/"))
        if not _asked(cast, cell).headers.get("Location", "").startswith("/accounts/2fa/totp/activate/?next=")
    ]
    assert opened == []


def test_a_letter_hides_the_identity_as_the_page_does(cast: Cast) -> None:
    number = cast.matters["open"].number
    for place in (1, 4):
        letter = cast.browser("unit_clerk").get(f"/papers/{number}/{place}/")
        assert letter.status_code == 200
        assert not [each for each in IDENTITY if each in letter.content]


def test_a_step_that_names_a_forbidden_matter_answers_as_for_a_missing_one(cast: Cast) -> None:
    """Also with a forged mark "I have seen the effects", which anybody can compute."""
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


def test_a_closed_account_loses_access_at_once(cast: Cast) -> None:
    browser = cast.browser("unit_clerk")
    assert browser.get("/desk/").status_code == 200
    with undone():
        Staff.objects.filter(pk=cast.county.person(*STAFF["unit_clerk"]).staff).update(is_active=False)
        assert word_of(browser.get("/desk/")) == "login"
        assert word_of(browser.get(f"/desk/dossier/{cast.matters['open'].number}/")) == "login"


def _asked(cast: Cast, cell: Cell, *, number: str = "", enforce: bool = False) -> Any:
    """The response; the database is rolled back."""
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
