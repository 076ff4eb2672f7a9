"""Drafts are for the browser that typed them, and for a while."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from huiyin.portal import drafts
from huiyin.portal.errands import forget_drafts
from huiyin.portal.models import Draft
from tests.county import County
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db


def test_a_draft_lies_sealed_and_its_key_only_in_the_browser(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    row = Draft.objects.get()
    assert "何秋实".encode() not in bytes(row.box)
    assert visitor.client.cookies[drafts.COOKIE].value.encode() not in bytes(row.mark) + bytes(row.box)


def test_another_browser_sees_nothing_of_it(county: County) -> None:
    Visitor().fills_in()
    other = Visitor()
    assert "东街" not in other.get("/submit/what/")
    other.client.cookies[drafts.COOKIE] = "guessed"
    assert "东街" not in other.get("/submit/what/")


def test_one_that_was_tampered_with_is_as_if_it_were_not_there(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    row = Draft.objects.get()
    Draft.objects.update(box=bytes(row.box)[:-1] + b"x")
    visitor.get("/submit/summary/")
    assert visitor.path == "/submit/"


def test_the_browser_forgets_its_key_when_it_is_closed(county: County) -> None:
    visitor = Visitor()
    visitor.post("/submit/where/", region="990123101")
    cookie = visitor.client.cookies[drafts.COOKIE]
    assert (cookie["max-age"], cookie["expires"], cookie["httponly"], cookie["samesite"]) == ("", "", True, "Lax")


def test_once_it_is_sent_the_answers_are_gone_from_it(county: County) -> None:
    visitor = Visitor()
    visitor.fills_in()
    before = len(bytes(Draft.objects.get().box))
    visitor.sends()
    row = Draft.objects.get()
    assert row.is_sent
    assert len(bytes(row.box)) < before / 3


@pytest.mark.parametrize(("idle", "is_sent", "stays"), [(6, False, True), (8, False, False), (1, True, False)])
def test_drafts_are_deleted_after_seven_idle_days_and_what_was_sent_sooner(
    county: County, idle: int, is_sent: bool, stays: bool
) -> None:
    Visitor().fills_in()
    Draft.objects.update(touched_at=timezone.now() - timedelta(days=idle), is_sent=is_sent)
    forget_drafts(0)
    assert Draft.objects.exists() is stays
