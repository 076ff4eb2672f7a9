"""A dossier of another kind in a real browser, at the desk: axe finds nothing and nothing is cut off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from huiyin.law.actors import Role
from tests.county import County
from tests.desk.test_look import LOOKS, look, open_desk
from tests.examples.advice import given
from tests.examples.annual import made

__all__ = ["open_desk"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS)
def test_an_advice_its_answer_and_its_clock_fit_their_pages(
    county: County, live_server: Any, open_desk: Callable[..., Any], language: str, width: int, mode: str
) -> None:
    number = given().number
    page = open_desk(county.person("H-ZJ", Role.UNIT_HEAD), language=language, width=width, mode=mode)
    for address in ("", "do/respond/", "paper/respond/", "clocks/0/"):
        page.goto(f"/desk/dossier/{number}/{address}")
        look(page, width)


@pytest.mark.parametrize(("language", "width", "mode"), LOOKS[:2])
def test_an_annual_report_and_the_form_of_an_advice_fit_their_pages(
    county: County, live_server: Any, open_desk: Callable[..., Any], language: str, width: int, mode: str
) -> None:
    number = made().number
    page = open_desk(county.person("H-XF", Role.PETITION_HEAD), language=language, width=width, mode=mode)
    for address in (f"/desk/dossier/{number}/", "/desk/new/advice/advise/"):
        page.goto(address)
        look(page, width)
