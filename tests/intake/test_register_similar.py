"""Suggested duplicates: by the words of the subject, among readable matters, never by person (R-03)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.law.actors import Role
from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
PAGE = "/intake/register/similar/"


def suggested(browser: Client, subject: str) -> str:
    return text_of(browser.post(PAGE, {"subject": subject}))


def test_a_matter_with_the_same_words_is_suggested_with_the_reason(
    county: County, enter: Callable[..., Client]
) -> None:
    number = a_petition().registered().number
    page = suggested(enter(county.clerk), "柳河镇东街路灯不亮")
    assert f"This may be the same matter as {number}." in page
    assert "Both say “柳河镇东街路灯不亮”." in page


def test_a_part_of_the_subject_is_enough(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().number
    assert number in suggested(enter(county.clerk), "东街路灯，一直没有人来修理")


@pytest.mark.parametrize("subject", ["", "路", "何秋实13800000000", "何秋实反映问题", "x\x00y", "😀😀😀😀", "'|!&():*"])
def test_names_and_meaningless_text_give_no_suggestion(
    county: County, enter: Callable[..., Client], subject: str
) -> None:
    a_petition().registered()
    assert suggested(enter(county.clerk), subject).strip() == ""


def test_matters_that_the_clerk_may_not_read_are_not_suggested(county: County, enter: Callable[..., Client]) -> None:
    a_petition().registered().forwarded("H-ZJ")
    assert suggested(enter(county.person("H-RS", Role.UNIT_CLERK)), "柳河镇东街路灯不亮").strip() == ""


def test_at_most_three_are_shown(county: County, enter: Callable[..., Client]) -> None:
    for _each in range(5):
        a_petition().registered()
    assert suggested(enter(county.clerk), "柳河镇东街路灯不亮").count("This may be the same matter") == 3
