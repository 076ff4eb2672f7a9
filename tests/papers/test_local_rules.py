"""What papers say where local rules, or the wishes of the person, ask for it."""

from __future__ import annotations

from html import unescape

import pytest
from django.template.loader import render_to_string

from huiyin.journal.read import View, dossier
from huiyin.law.actors import Role
from huiyin.papers.letters import Letter, letter
from tests.county import County
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
REQUEST = "请修好路灯。"


def _staff_view(county: County, petition: Petition) -> View:
    return dossier(county.person("H-XF", Role.PETITION_CLERK), petition.number)


def _paper(view: View, verb: str) -> Letter:
    found = letter(view, view.of(verb)[0])
    assert found is not None
    return found


def _said(paper: Letter) -> str:
    return unescape(render_to_string(paper.template, {"body": paper.body, "letter": paper}))


def test_a_confidential_request_is_not_copied_to_the_office_that_gets_the_matter(county: County) -> None:
    petition = a_petition(is_confidential=True).registered().forwarded()
    slip = _said(_paper(_staff_view(county, petition), "forward"))
    assert REQUEST not in slip
    assert "应信访人要求，此处不抄录，请在卷宗内查阅" in slip
    assert "信访人要求对其姓名和个人隐私保密" in slip
    assert "信访人要求对其姓名和个人隐私保密" in _said(_paper(petition.view, "submit"))


def test_where_the_rules_of_the_place_say_so_the_provision_is_named(county: County) -> None:
    petition = a_petition(region="370102", is_confidential=True).registered(region="370102").forwarded()
    assert "山东" in str(_said(_paper(_staff_view(county, petition), "forward")))


def test_an_open_request_is_copied(county: County) -> None:
    petition = a_petition().registered().forwarded()
    slip = _said(_paper(_staff_view(county, petition), "forward"))
    assert REQUEST in slip
    assert "保密" not in slip


@pytest.mark.parametrize("region", ["310101", "370102"])
def test_in_shanghai_and_shandong_the_answer_names_the_right_the_days_and_the_organ(
    county: County, region: str
) -> None:
    handed = a_petition(region=region).registered(region=region).forwarded()
    served = handed.accepted().heard().answered().delivered()
    answer = _paper(served.view, "answer")
    assert served.view.pack.rule("answer_names_review") == "required"
    assert "30日内" in _said(answer)
    assert answer.body["organ"].name in _said(answer)
    assert answer.body["organ"].is_reachable


def test_in_shanghai_the_review_and_the_re_check_contain_what_the_rules_list(county: County) -> None:
    handed = a_petition(region="310101").registered(region="310101").forwarded()
    asked = handed.accepted().heard().answered().delivered().review_asked().reviewed().delivered(by="H-GOV")
    last = asked.recheck_asked().rechecked()
    review, recheck = _paper(last.view, "review"), _paper(last.view, "recheck")
    for paper in (review, recheck):
        wanted = {"respondent", "request", "facts", "opinion", "basis"}
        assert all(str(paper.body[name]) in _said(paper) for name in wanted)
    assert "30日内" in _said(review)
    assert "复核" in _said(recheck)


def test_papers_cite_the_rules_that_bind_the_matter(county: County) -> None:
    handed = a_petition(region="330102").registered(region="330102").forwarded()
    accepted = _said(_paper(handed.accepted().view, "accept"))
    assert "《浙江省信访条例》（2016）第23条" in accepted or "浙江" in accepted
    assert "30日内" in accepted
    assert "60日" in accepted  # by so many at most it can be extended there
    assert "《信访工作条例》第34条" not in accepted
