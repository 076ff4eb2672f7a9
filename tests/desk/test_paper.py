"""A paper goes from desk to desk: drafted, reviewed, returned, amended, signed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from huiyin.desk.models import Paper, Turn
from huiyin.journal.read import matter
from huiyin.journal.record import Conflict
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say
from huiyin.people.access import Petitioner
from huiyin.people.models import Staff
from tests.county import County
from tests.desk.pages import hidden, problems, text_of
from tests.desk.papers import BETTER, WORDS, clerk, do, head, heard, reviewer, sign, url
from tests.dossiers import Petition, a_petition

__all__ = ["clerk", "head", "heard", "reviewer"]
pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


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
