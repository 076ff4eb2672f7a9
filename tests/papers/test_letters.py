"""Every step that sends a letter has one, with everything in it that the law asks for, in three languages."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from html import unescape

import pytest
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils import translation

from huiyin.design.phrases import in_gap
from huiyin.journal.read import ActView, View, dossier
from huiyin.law.actors import Role
from huiyin.law.choice import Choice
from huiyin.law.kinds import KINDS
from huiyin.papers.contents.register import CONTENTS
from huiyin.papers.letters import Letter, Unfinished, letter
from huiyin.papers.views import letter_context
from huiyin.people.models import Office
from tests.county import County
from tests.dossiers import Petition, a_petition
from tests.papers import histories

pytestmark = pytest.mark.django_db
WITH_LETTER = {f"{kind.name}.{verb}" for kind in KINDS.values() for verb, step in kind.steps.items() if step.letter}
LANGUAGES = ("zh-hans", "zh-hant", "en")


def _staff_view(county: County, petition: Petition) -> View:
    """The dossier as its readers see it, with the name masked: a report as the custodian, an advice as the petition
    office, anything else as the supervisor of the county government.
    """
    if petition.view.kind == "advice":
        return dossier(county.clerk, petition.number)
    is_report = getattr(petition.view.standing, "is_sealed", False)
    who = ("H-JW", Role.CUSTODIAN) if is_report else ("H-GOV", Role.SUPERVISOR)
    return dossier(county.person(*who), petition.number)


def _letters(view: View) -> Iterator[tuple[ActView, Letter]]:
    for shown in view.acts:
        paper = letter(view, shown)
        if paper is not None:
            yield shown, paper


def _page(paper: Letter) -> str:
    html = render_to_string("papers/letter.html", letter_context(RequestFactory().get("/"), paper))
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def _said(value: object) -> str:
    text = in_gap(value.name if hasattr(value, "name") else value)  # an organ is named
    return " ".join(text.split())


def test_the_histories_send_every_letter_of_every_kind(county: County) -> None:
    papers = (paper for walk in histories.HISTORIES for _, paper in _letters(_staff_view(county, walk())))
    assert {f"{paper.kind}.{paper.verb}" for paper in papers} == WITH_LETTER


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("walk", histories.HISTORIES, ids=lambda walk: walk.__name__)
def test_every_required_item_is_on_the_paper(county: County, walk: Callable[[], Petition], language: str) -> None:
    view = _staff_view(county, walk())
    with translation.override(language):
        for shown, paper in _letters(view):
            page = _page(paper)
            for name in CONTENTS[f"{view.kind}.{shown.verb}"].must:
                value = paper.body[name]
                wanted = [] if isinstance(value, bool | list) else value if isinstance(value, tuple) else [value]
                for one in wanted:
                    assert _said(one) in page, f"{shown.verb}: {name} is not on the paper"
            assert _said(paper.title) in page
            assert paper.number in page
            assert _said(paper.made_on) in page
            assert ("aid to reading" in page or "閱讀" in page) is (language != "zh-hans")


@pytest.mark.parametrize("walk", histories.HISTORIES, ids=lambda walk: walk.__name__)
def test_a_paper_in_simplified_chinese_has_no_english_left(county: County, walk: Callable[[], Petition]) -> None:
    view = _staff_view(county, walk())
    with translation.override("zh-hans"):
        for shown, paper in _letters(view):
            left = re.sub(r"http\S+|\d{8}-[0-9A-Z]{8}|[0-9a-f]{16}", "", _page(paper))
            assert re.findall(r"[A-Za-z]{3,}", left) == [], shown.verb


def test_a_letter_that_lacks_something_is_not_shown_and_says_what(county: County) -> None:
    petition = histories.all_three_levels()
    Office.objects.filter(code="H-GOV").update(address="", phone="", web="")
    view = petition.view
    with pytest.raises(Unfinished) as unfinished:
        letter(view, view.of("answer")[0])
    assert [str(phrase) for phrase in unfinished.value.missing] == ["name and address of the organ to ask for a review"]


@pytest.mark.parametrize("walk", histories.HISTORIES, ids=lambda walk: walk.__name__)
def test_each_required_text_of_an_act_is_missed_when_it_is_blank(county: County, walk: Callable[[], Petition]) -> None:
    """Blanked in memory: no act without it can be recorded."""
    view = _staff_view(county, walk())
    for shown, paper in list(_letters(view)):
        must = CONTENTS[f"{paper.kind}.{paper.verb}"].must
        own = [name for name in must if isinstance(getattr(shown.act, name, None), str)]
        plain = [name for name in own if not isinstance(getattr(shown.act, name), Choice)]
        for name in set(plain) - {"target", "suggested"}:
            blank = dataclasses.replace(shown, act=shown.act.corrected(**{name: " "}))
            acts = tuple(blank if one.place == shown.place else one for one in view.acts)
            with pytest.raises(Unfinished):
                letter(dataclasses.replace(view, acts=acts), blank)


def test_the_petitioner_gets_their_own_letters_and_none_between_offices(county: County) -> None:
    view = histories.all_three_levels().view
    told = {paper.verb for _, paper in _letters(view)}
    assert told == {
        "submit", "tell_where", "notify", "accept", "extend", "answer", "request_review", "review",
        "request_recheck", "recheck",
    }  # fmt: skip


def test_the_letter_is_addressed_to_the_petitioner_and_masked_for_staff_who_have_not_opened_the_name(
    county: County,
) -> None:
    petition = histories.forwarded_and_withdrawn()
    own = letter(petition.view, petition.view.of("accept")[0])
    staff = _staff_view(county, petition)
    masked = letter(staff, staff.of("accept")[0])
    assert own is not None
    assert own.addressee == "何秋实"
    assert masked is not None
    assert "何秋实" not in _page(masked)
    assert "＊＊＊" in _page(masked)


def test_an_old_letter_says_how_things_stood_when_it_was_made(county: County) -> None:
    petition = histories.all_three_levels()
    accepted = letter(petition.view, petition.view.of("accept")[0])
    assert accepted is not None
    assert accepted.body["due"].isoformat() == "2026-05-11"  # sixty days from 11 March, although extended later


def test_a_letter_that_was_served_says_when_and_how(county: County) -> None:
    view = histories.declined().view
    paper = letter(view, view.of("decline")[0])
    assert paper is not None
    assert paper.service is not None
    assert "送达记录：2026年3月9日" in _page(paper)


def test_a_review_that_orders_a_new_decision_offers_no_re_check_of_itself(county: County) -> None:
    view = histories.sent_back().view
    paper = letter(view, view.of("review")[0])
    assert paper is not None
    assert "20日内重新作出处理意见" in _page(paper)
    assert "复核请求向下列机关提出" not in _page(paper)


def test_the_answer_on_a_duty_names_administrative_review_and_the_court_and_no_review_of_ours(county: County) -> None:
    view = histories.did_its_duty().view
    paper = letter(view, view.of("answer")[0])
    assert paper is not None
    page = _page(paper)
    assert "申请行政复议（60日，《行政复议法》第20条），或者提起行政诉讼（6个月，《行政诉讼法》第46条）" in page
    assert "不适用信访复查" in page
    assert "请求复查" not in page


def test_no_opinion_is_said_to_be_open_to_a_suit(county: County) -> None:
    """What is challenged there is the administrative act (行诉解释 1(2)(9))."""
    view = histories.all_three_levels().view
    answer = letter(view, view.of("answer")[0])
    assert answer is not None
    assert "本处理意见本身不能提起诉讼" in _page(answer)
    for verb in ("review", "recheck"):
        paper = letter(view, view.of(verb)[0])
        assert paper is not None
        assert "提起诉讼" not in _page(paper)


def test_a_referral_says_what_is_left_of_the_time_there(county: County) -> None:
    view = histories.referred().view
    paper = letter(view, view.of("refer")[0])
    assert paper is not None
    assert "最后一日为2026年9月1日，自本文书之日起还有177日" in _page(paper)


def test_an_anonymous_petitioner_is_written_to_without_a_name(county: County) -> None:
    view = a_petition(name="", phone="", address="").view
    paper = letter(view, view.acts[0])
    assert paper is not None
    assert "信访人（未署名）" in _page(paper)


@pytest.fixture
def at_desk(client: Client, county: County) -> Client:
    client.login(username="h-zj.unit_clerk", password="h-zj.unit_clerk password")
    return client


def test_staff_who_may_read_the_dossier_see_its_letters(at_desk: Client) -> None:
    petition = histories.forwarded_and_withdrawn()
    place = petition.view.of("accept")[0].place
    page = at_desk.get(f"/papers/{petition.number}/{place}/")
    assert page.status_code == 200
    assert "受理告知书" in page.content.decode()
    assert "工号" in page.content.decode()  # who opened it
    assert "<title>文书</title>" in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["{number}/2/", "{number}/99/", "20260306-ZZZZZZZZ/1/"])
def test_what_has_no_letter_is_not_found(at_desk: Client, path: str) -> None:
    petition = histories.forwarded_and_withdrawn()
    assert at_desk.get(f"/papers/{path.format(number=petition.number)}").status_code == 404


def test_staff_of_an_office_that_never_had_it_find_nothing(client: Client, county: County) -> None:
    petition = histories.forwarded_and_withdrawn()
    client.login(username="t-sp.unit_clerk", password="t-sp.unit_clerk password")
    assert client.get(f"/papers/{petition.number}/1/").status_code == 404


def test_a_paper_that_is_not_complete_says_what_is_missing(at_desk: Client) -> None:
    petition = histories.all_three_levels()
    Office.objects.filter(code="H-GOV").update(address="", phone="")
    place = petition.view.of("answer")[0].place
    page = at_desk.get(f"/papers/{petition.number}/{place}/")
    assert page.status_code == 409
    assert "复查机关的名称和地址" in page.content.decode()


def test_a_matter_in_the_simple_procedure_is_told_its_shorter_day(county: County) -> None:
    view = histories.made_ordinary().view
    accepted = letter(view, view.of("accept")[0])
    assert accepted is not None
    assert accepted.body["simple_by"].isoformat() == "2026-03-20"  # ten working days from Saturday, 7 March
    with translation.override("zh-hans"):
        assert "适用简易程序，答复期限" in _page(accepted)
    ordinary = histories.forwarded_and_withdrawn().view
    plain = letter(ordinary, ordinary.of("accept")[0])
    assert plain is not None
    assert plain.body["simple_by"] is None
