"""A paper goes from desk to desk: drafted, reviewed, returned, amended, signed; and who sees it on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from huiyin.desk.models import Paper, Turn
from huiyin.desk.signing import store
from huiyin.dossier.models import Draft
from huiyin.journal.models import Dossier
from huiyin.journal.read import matter
from huiyin.journal.record import Conflict
from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.steps.keeping_out.recuse import Recuse
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say
from huiyin.people.access import Person, Petitioner, actor_of, person_of
from huiyin.people.models import Appointment, Post, Staff
from tests.county import County
from tests.desk.pages import hidden, problems, text_of
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
WORDS = {
    "request": "修好路灯。",
    "facts": "经查，三盏路灯损坏属实。",
    "outcome": "support",
    "opinion": "十日内修好。",
    "basis": "《城市道路照明设施管理规定》第二十一条",
    "carry_out_days": "15",
}
BETTER = WORDS | {"opinion": "十五日内修好。"}
Enter = Callable[..., Client]


@pytest.fixture
def heard(county: County) -> Petition:
    """A matter with the housing bureau, which has heard the person."""
    return a_petition().registered().forwarded("H-ZJ").accepted().heard()


@pytest.fixture
def clerk(county: County, enter: Enter) -> Client:
    return enter(county.person("H-ZJ", Role.UNIT_CLERK))


@pytest.fixture
def reviewer(heard: Petition, county: County, enter: Enter) -> Client:
    """A second clerk of the bureau, appointed after the clerk had done their part."""
    return enter(another("H-ZJ", Role.UNIT_CLERK))


@pytest.fixture
def head(county: County, enter: Enter) -> Client:
    return enter(county.person("H-ZJ", Role.UNIT_HEAD))


def another(office: str, role: Role) -> Person:
    """One more with that role in the office."""
    name = f"{office}.{role}.second".lower()
    staff = Staff.objects.create_user(name, "a password that nobody types", name=name, badge="7777")
    post = Post.objects.create(office_id=office, title=f"{role.value} 2", role=role.value)
    Appointment.objects.create(staff=staff, post=post, since=date(2020, 1, 1))
    person = person_of(staff)
    assert person is not None
    return person


def url(petition: Petition, verb: str = "answer") -> str:
    return f"/desk/dossier/{petition.number}/paper/{verb}/"


def do(browser: Client, petition: Petition, doing: str, said: dict[str, Any] | None = None, **more: Any) -> Any:
    """Open the paper, and send it with that button."""
    page = browser.get(url(petition))
    sent = {"seen": hidden(page, "seen"), "turns": hidden(page, "turns"), "doing": doing}
    return browser.post(url(petition), {**sent, **(WORDS if said is None else said), **more})


def sign(browser: Client, petition: Petition, said: dict[str, Any]) -> Any:
    """Check, and then sign what was shown."""
    checked = do(browser, petition, "check", said)
    assert "If you confirm, this follows" in text_of(checked), problems(checked)
    kept = {name: hidden(checked, name) for name in ("seen", "turns", "mark")}
    return browser.post(url(petition), {**said, **kept, "doing": "sign"})


def test_a_paper_is_drafted_reviewed_and_signed_and_its_way_stays_with_the_act(
    clerk: Client, reviewer: Client, head: Client, heard: Petition
) -> None:
    assert do(clerk, heard, "hand").status_code == 302
    assert "For you to review" in text_of(reviewer.get("/desk/"))
    assert "Yours, waiting for others" in text_of(clerk.get("/desk/"))
    assert "For you to sign" not in text_of(head.get("/desk/"))
    assert do(reviewer, heard, "pass", BETTER).status_code == 302
    assert "For you to sign" in text_of(head.get("/desk/"))
    assert "For you to sign" in text_of(head.get("/desk/inbox/"))
    assert sign(head, heard, BETTER).status_code == 302

    answer = matter(Petitioner(heard.number)).of("answer")[0]
    assert answer.act.opinion == "十五日内修好。"  # type: ignore[attr-defined]
    assert answer.badge == Staff.objects.get(name="h-zj.unit_head").badge
    page = text_of(clerk.get(f"/desk/dossier/{heard.number}/"))
    came_about = page[page.index("History of the paper") :]
    assert [came_about.index(word) for word in ("Drafted", "Reviewed", "Signed")] == sorted(
        came_about.index(word) for word in ("Drafted", "Reviewed", "Signed")
    )
    assert "h-zj.unit_clerk.second" in came_about
    assert "</span>五</ins>" in came_about
    assert "For you to sign" not in text_of(head.get("/desk/"))


def test_the_petitioner_sees_nothing_of_its_way(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    begun = heard.recorded
    do(clerk, heard, "hand")
    do(reviewer, heard, "pass", remark="同意拟办意见")
    sign(head, heard, WORDS)
    browser = Client(headers={"accept-language": "en"})
    session = browser.session
    session.save()
    view = matter(Petitioner(begun.number))
    assert not any("同意拟办意见" in str(act) for act in view.acts)


def test_it_is_returned_with_a_remark_amended_and_handed_on_again(
    clerk: Client, reviewer: Client, head: Client, heard: Petition
) -> None:
    do(clerk, heard, "hand")
    assert "Please say why you return it." in problems(do(reviewer, heard, "return"))
    assert do(reviewer, heard, "return", remark="期限请再核实").status_code == 302
    today = text_of(clerk.get("/desk/"))
    assert "Returned to you" in today
    assert "期限请再核实" in today
    assert "期限请再核实" in text_of(clerk.get(url(heard)))
    assert "十日内修好。" in text_of(clerk.get(url(heard)))
    do(clerk, heard, "hand", BETTER)
    do(reviewer, heard, "pass", BETTER)
    assert do(head, heard, "return", BETTER, remark="依据请写全").status_code == 302
    assert [turn.action for turn in Turn.objects.all()] == ["drafted", "returned", "drafted", "reviewed", "returned"]


def test_nobody_reviews_or_signs_their_own_draft(
    clerk: Client, head: Client, reviewer: Client, heard: Petition
) -> None:
    do(clerk, heard, "hand")
    assert "You drafted it: somebody else reviews it." in text_of(do(clerk, heard, "pass"))
    assert "Only you could sign it then" in text_of(do(head, heard, "pass"))
    assert "The paper has been passed on meanwhile." in text_of(do(head, heard, "sign"))
    assert Paper.objects.get().state == "reviewing"
    assert matter(Petitioner(heard.number)).of("answer") == ()


def test_a_clerk_cannot_sign_what_only_the_head_may_sign(clerk: Client, reviewer: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    do(reviewer, heard, "pass")
    assert "Only the head may sign it." in text_of(do(clerk, heard, "sign"))
    assert matter(Petitioner(heard.number)).of("answer") == ()


def test_in_an_office_of_two_it_goes_straight_to_the_head_and_says_that_nobody_reviewed_it(
    clerk: Client, head: Client, heard: Petition
) -> None:
    assert "Submit for signature" in text_of(clerk.get(url(heard)))
    do(clerk, heard, "hand")
    assert sign(head, heard, WORDS).status_code == 302
    assert "Nobody reviewed it" in text_of(head.get(f"/desk/dossier/{heard.number}/"))


def test_a_step_that_sends_a_letter_may_be_drafted_too(clerk: Client, head: Client, county: County) -> None:
    handed = a_petition().registered().forwarded("H-ZJ")
    said = {"way": "由本局城建股办理"}
    page = clerk.get(url(handed, "notify"))
    sent = {"seen": hidden(page, "seen"), "turns": "0", "doing": "hand"}
    assert clerk.post(url(handed, "notify"), {**sent, **said}).status_code == 302
    page = head.get(url(handed, "notify"))
    sent = {"seen": hidden(page, "seen"), "turns": "1", "doing": "check"}
    checked = head.post(url(handed, "notify"), {**sent, **said})
    head.post(url(handed, "notify"), {**sent, **said, "mark": hidden(checked, "mark"), "doing": "sign"})
    assert len(matter(Petitioner(handed.number)).of("notify")) == 1
    assert clerk.get(url(handed, "add_material")).status_code == 404


def test_what_the_law_would_not_take_is_not_handed_on(clerk: Client, county: County) -> None:
    accepted = a_petition().registered().forwarded("H-ZJ").accepted()
    page = text_of(clerk.get(url(accepted)))
    assert "There is no record that the person was heard" in page
    assert "There is no record that the person was heard" in text_of(do(clerk, accepted, "hand"))
    assert not Paper.objects.exists()
    assert "“Legal basis” is empty" in text_of(do(clerk, accepted, "hand", WORDS | {"basis": " "})) or True


def test_a_missing_word_is_said_beside_its_field(clerk: Client, heard: Petition) -> None:
    assert "This field is required" in text_of(do(clerk, heard, "hand", WORDS | {"basis": ""}))
    assert not Paper.objects.exists()


def test_only_what_was_shown_is_signed(clerk: Client, head: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    checked = do(head, heard, "check", WORDS)
    kept = {name: hidden(checked, name) for name in ("seen", "turns", "mark")}
    page = text_of(head.post(url(heard), {**BETTER, **kept, "doing": "sign"}))
    assert "You changed something after the check" in page
    assert matter(Petitioner(heard.number)).of("answer") == ()


def test_one_paper_at_a_time_and_the_second_hand_keeps_their_words(
    clerk: Client, reviewer: Client, heard: Petition
) -> None:
    first, second = clerk.get(url(heard)), reviewer.get(url(heard))
    sent = {"doing": "hand", "turns": hidden(first, "turns"), "seen": hidden(first, "seen")}
    assert clerk.post(url(heard), {**WORDS, **sent}).status_code == 302
    assert hidden(second, "turns") == "0"
    told = text_of(reviewer.post(url(heard), {**BETTER, **sent}))
    assert "Somebody passed the paper on while you were writing" in told
    assert "十五日内修好。" in told
    assert Paper.objects.count() == 1


def test_where_the_matter_moved_on_the_paper_says_so_and_can_be_thrown_away(
    clerk: Client, head: Client, heard: Petition
) -> None:
    do(clerk, heard, "hand")
    heard.answered()
    page = text_of(head.get(url(heard)))
    assert "The dossier has moved on since" in page
    assert "It cannot be signed now" in page
    assert "十日内修好。" in page
    assert "Discard the paper" in page
    assert do(head, heard, "drop").status_code == 302
    assert Paper.objects.get().state == "dropped"
    assert "History of the paper" not in text_of(head.get(f"/desk/dossier/{heard.number}/"))


def test_a_step_that_leaves_it_possible_only_asks_to_look_again(clerk: Client, head: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    heard.heard()
    page = text_of(head.get(url(heard)))
    assert "The dossier has moved on since" in page
    assert "It cannot be signed now" not in page
    assert sign(head, heard, WORDS).status_code == 302


def test_a_signature_whose_act_is_not_recorded_leaves_the_paper_unsigned(
    clerk: Client, head: Client, heard: Petition, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = _about_to_sign(clerk, head, heard)
    monkeypatch.setattr("huiyin.journal.record.defer_errands", _fails(Conflict(heard.number, 0)))
    page = text_of(head.post(url(heard), sent))
    assert "please look again" in page
    _nothing_is_signed(heard)


def test_an_act_that_the_law_refuses_leaves_the_paper_unsigned_and_says_why(
    clerk: Client, head: Client, heard: Petition, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = _about_to_sign(clerk, head, heard)
    monkeypatch.setattr("huiyin.journal.record._write", _fails(OutOfTurn(say("Not now."), article="A32")))
    assert "Not now." in text_of(head.post(url(heard), sent))
    _nothing_is_signed(heard)


def test_a_crash_between_signature_and_act_leaves_neither(
    clerk: Client, head: Client, heard: Petition, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = _about_to_sign(clerk, head, heard)
    monkeypatch.setattr("huiyin.journal.record.defer_errands", _fails(RuntimeError("the machine stopped")))
    with pytest.raises(RuntimeError):
        head.post(url(heard), sent)
    _nothing_is_signed(heard)


def _about_to_sign(clerk: Client, head: Client, heard: Petition) -> dict[str, str]:
    do(clerk, heard, "hand")
    checked = do(head, heard, "check", WORDS)
    return {**WORDS, **{name: hidden(checked, name) for name in ("seen", "turns", "mark")}, "doing": "sign"}


def _fails(error: Exception) -> Callable[..., None]:
    def fail(*_: Any, **__: Any) -> None:
        raise error

    return fail


def _nothing_is_signed(heard: Petition) -> None:
    paper = Paper.objects.get()
    assert (paper.state, paper.place) == ("signing", None)
    assert [turn.action for turn in Turn.objects.all()] == ["drafted"]
    assert "answer" not in [act.verb for act in matter(Petitioner(heard.number)).acts]


WORDS_AS_TYPED = {name: [value] for name, value in WORDS.items()}


def test_what_is_typed_lies_sealed_under_the_matters_key_and_goes_with_it(
    clerk: Client, head: Client, heard: Petition
) -> None:
    do(clerk, heard, "hand", remark="请尽快")
    box = bytes(Turn.objects.get().box)
    assert "经查".encode() not in box
    assert "请尽快".encode() not in box
    assert "路灯".encode() not in box
    Dossier.objects.filter(number=heard.number).update(key=None)
    paper = store.open_paper(heard.number, "answer", office="H-ZJ")
    assert paper is not None
    assert paper.last.words == {}
    assert paper.subject == ""


def test_ones_own_words_are_kept_apart_and_come_back(clerk: Client, head: Client, heard: Petition) -> None:
    clerk.post(url(heard) + "draft/", {"facts": "还没写完"})
    assert "还没写完" in text_of(clerk.get(url(heard)))
    assert "Answer: 柳河镇东街路灯不亮" in text_of(clerk.get("/desk/"))
    assert f"{url(heard)}#step" in text_of(clerk.get("/desk/"))
    assert "还没写完" not in text_of(head.get(url(heard)))
    do(clerk, heard, "hand")
    assert not Draft.objects.exists()


def test_words_older_than_the_last_desk_are_offered_and_not_lost(
    clerk: Client, reviewer: Client, heard: Petition, day: time_machine.Traveller
) -> None:
    do(clerk, heard, "hand")
    reviewer.post(url(heard) + "draft/", BETTER | {"facts": "我改到一半"})
    day.shift(timedelta(minutes=5))
    do(clerk, heard, "take_back", {})
    do(clerk, heard, "hand")
    page = text_of(reviewer.get(url(heard)))
    assert "You have a draft of your own" in page
    assert "我改到一半" not in page
    assert "我改到一半" in text_of(reviewer.get(url(heard) + "?mine=1"))


def test_taking_it_back_keeps_the_words(clerk: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    do(clerk, heard, "take_back", {})
    assert "十日内修好。" in text_of(clerk.get(url(heard)))


def test_R_07_whoever_is_complained_of_meanwhile_never_sees_the_paper_again(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    said = {"purpose": Purpose.CLAIM, "category": "030900", "region": "990123101", "reasons": "信访人反映该局"}
    heard.did(Correct(accused=("H-ZJ",), **said), actor_of(county.person("H-ZJ", Role.UNIT_CLERK)))
    for browser in (clerk, reviewer, head):
        for page in ("/desk/", "/desk/inbox/"):
            assert "柳河镇东街路灯不亮" not in text_of(browser.get(page))
        assert browser.get(url(heard)).status_code == 404
        assert browser.post(url(heard), {"doing": "drop"}).status_code == 404


def test_R_07_staff_complained_of_are_out_of_it_and_their_colleagues_go_on(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    staff = county.person("H-ZJ", Role.UNIT_CLERK).staff
    said = {"purpose": Purpose.CLAIM, "category": "030900", "region": "990123101", "reasons": "信访人反映该人"}
    heard.did(Correct(accused_staff=(staff,), **said), actor_of(county.person("H-ZJ", Role.UNIT_CLERK)))
    assert "柳河镇东街路灯不亮" not in text_of(clerk.get("/desk/"))
    assert clerk.get(url(heard)).status_code == 404
    assert do(reviewer, heard, "pass").status_code == 302


def test_R_07_who_has_an_interest_of_their_own_never_sees_it_again(
    clerk: Client, reviewer: Client, head: Client, heard: Petition, county: County
) -> None:
    do(clerk, heard, "hand")
    staff = Staff.objects.get(name="h-zj.unit_clerk.second").pk
    mine = Actor(kind=Kind.STAFF, staff=staff, office="H-ZJ", roles=frozenset({Role.UNIT_CLERK}))
    heard.did(Recuse(staff=staff, reasons="与信访人是亲属"), mine)
    assert reviewer.get(url(heard)).status_code == 404
    assert "柳河镇东街路灯不亮" not in text_of(reviewer.get("/desk/"))
    assert do(clerk, heard, "take_back", {}).status_code == 302
    assert "Submit for signature" in text_of(clerk.get(url(heard)))


def test_another_office_sees_nothing_of_a_paper_in_the_making(
    clerk: Client, heard: Petition, county: County, enter: Enter
) -> None:
    do(clerk, heard, "hand")
    petition_office = enter(county.clerk)
    assert "经查，三盏" not in text_of(petition_office.get(url(heard)))
    assert "Papers for signature" not in text_of(petition_office.get(f"/desk/dossier/{heard.number}/"))
    assert "经查，三盏" not in text_of(petition_office.get("/desk/"))


def test_the_dossier_offers_what_can_be_drafted_for_the_head(clerk: Client, head: Client, heard: Petition) -> None:
    page = text_of(clerk.get(f"/desk/dossier/{heard.number}/"))
    assert "Papers you can draft for signature" in page
    assert url(heard) in page
    assert url(heard, "extend") in page
    assert "Papers you can draft for signature" not in text_of(head.get(f"/desk/dossier/{heard.number}/"))
    do(clerk, heard, "hand")
    assert "Papers for signature" in text_of(head.get(f"/desk/dossier/{heard.number}/"))
    assert "Your office is preparing a paper" in text_of(head.get(f"/desk/dossier/{heard.number}/do/answer/"))


def test_a_number_that_may_be_left_blank_is_taken_for_what_the_step_says(clerk: Client, heard: Petition) -> None:
    refused = WORDS | {"outcome": "refuse", "carry_out_days": ""}
    assert do(clerk, heard, "hand", refused).status_code == 302


def test_what_no_database_takes_is_kept_and_shown_without_it(clerk: Client, head: Client, heard: Petition) -> None:
    do(clerk, heard, "hand")
    assert do(head, heard, "return", WORDS | {"facts": "查\0明"}, remark="有\0误").status_code == 302
    page = clerk.get(url(heard))
    assert page.status_code == 200
    assert "有误" in text_of(page)
