"""Handing a query code over from the desk: by the custodian, once, on a slip (R-07)."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.journal.read import petitioner_with
from huiyin.law.actors import Role
from tests.county import County
from tests.dossiers import clerk_of
from tests.journal.test_unseen_codes import REASON, taken_down

pytestmark = pytest.mark.django_db


def test_the_slip_bears_a_code_that_opens_the_matter(county: County, enter: Callable[..., Client]) -> None:
    number = taken_down(clerk_of("H-XF")).number
    browser = enter(county.person("H-XF", Role.CUSTODIAN))
    page = browser.get(f"/desk/dossier/{number}/").content.decode()
    assert f"/desk/dossier/{number}/code/" in page
    slip = browser.post(f"/desk/dossier/{number}/code/", {"party": "0", "reason": REASON}).content.decode()
    code = re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", slip)
    assert code
    assert petitioner_with(number, code[0])
    assert browser.post(f"/desk/dossier/{number}/code/", {"party": "0", "reason": REASON}).status_code == 404
    assert f"/desk/dossier/{number}/code/" not in browser.get(f"/desk/dossier/{number}/").content.decode()


@pytest.mark.parametrize("sent", [{"party": "0", "reason": ""}, {"party": "0", "reason": "给"}, {"reason": REASON}])
def test_what_is_missing_is_said_and_nothing_handed_over(
    county: County, enter: Callable[..., Client], sent: dict[str, str]
) -> None:
    number = taken_down(clerk_of("H-XF")).number
    browser = enter(county.person("H-XF", Role.CUSTODIAN))
    page = browser.post(f"/desk/dossier/{number}/code/", sent)
    assert page.status_code == 200
    assert f"/desk/dossier/{number}/code/" in page.content.decode()


def test_the_receipt_of_a_report_bears_no_code(county: County, enter: Callable[..., Client]) -> None:
    said = {"channel": "letter", "received_on": "2026-03-06", "subject": "s", "text": "t", "request": "r"}
    entries = {"purpose": "report", "category": "160000", "region": "990123101", "people": "1"}
    once = {"once": "6f1c0a52-52b0-4d0e-8a40-0d6c2b7b9a11", "doing": "record"}
    browser = enter(county.clerk)
    for _ in range(2):
        page = browser.post("/intake/register/", {**said, **entries, **once}).content.decode()
        assert not re.search(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}", page)
        assert "custodian" in page or "专管员" in page
        assert not re.search(r"[0-9a-f]{16}", page.split("<main", 1)[1])
