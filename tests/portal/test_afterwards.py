"""What the person can do beside and after the answer: ask for a hearing, stop a mediation, bring it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.settling.mediate import Kind, Mediate
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of
from tests.portal.browser import Visitor

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@dataclass(frozen=True)
class Own:
    """A petition as it stands, and the query code of who brought it."""

    petition: Petition
    code: str

    @property
    def standing(self) -> Any:
        """Where it stands now."""
        return self.petition.view.standing

    def visitor(self, language: str = "en") -> Visitor:
        """The person, let in."""
        visitor = Visitor(language)
        visitor.enters(self.petition.number, self.code)
        return visitor


@pytest.fixture
def accepted(county: County) -> Own:
    """Accepted today."""
    first = a_petition(TODAY)
    return Own(first.registered().forwarded().accepted(), first.recorded.code)


@pytest.fixture
def ended(county: County) -> Own:
    """Answered, the window over, ended forty days ago."""
    first = a_petition(TODAY - timedelta(days=120))
    answered = first.registered().forwarded().accepted().heard().answered()
    return Own(answered.delivered().later(80).did(End(), clerk_of("H-ZJ")), first.recorded.code)


def test_the_matter_is_brought_again_and_asked_what_is_new(ended: Own) -> None:
    visitor = ended.visitor()
    assert "/matter/do/refile/" in visitor.get("/matter/")
    visitor.get("/matter/do/refile/")
    assert "What is new" in visitor.text
    assert "received_on" not in visitor.text
    seen = visitor.hidden("seen")
    visitor.post("/matter/do/refile/", news=" ", seen=seen)
    assert 'class="problems"' in visitor.text
    visitor.post("/matter/do/refile/", news="路灯又坏了，有新照片", seen=seen)
    assert "It has arrived. You are told whether it is taken up anew." in visitor.text
    assert "路灯又坏了，有新照片" in visitor.text
    assert ended.standing.stage is Stage.REFILED
    assert ended.standing.refiled_on == TODAY


def test_a_matter_that_was_brought_again_says_who_looks_at_it(ended: Own) -> None:
    visitor = ended.visitor("zh-hans")
    visitor.get("/matter/do/refile/")
    visitor.post("/matter/do/refile/", news="路灯又坏了", seen=visitor.hidden("seen"))
    assert "您已重新提出" in visitor.get("/matter/")


def test_after_the_end_a_review_is_asked_for_with_a_reason_for_being_late(ended: Own) -> None:
    visitor = ended.visitor()
    visitor.get("/matter/do/request_review/")
    assert "The last day is over." in visitor.text
    said = {"reasons": "没有修好", "seen": visitor.hidden("seen")}
    visitor.post("/matter/do/request_review/", **said, late_reason="")
    assert ended.standing.stage is Stage.ENDED
    visitor.post("/matter/do/request_review/", **said, late_reason="住院两个月")
    visitor.post("/matter/do/request_review/", **said, late_reason="住院两个月", sure="yes")
    standing = ended.standing
    assert standing.stage is Stage.REVIEW_ASKED
    assert standing.handling.review.is_late


def test_a_hearing_is_asked_for_once(accepted: Own) -> None:
    visitor = accepted.visitor()
    assert "/matter/do/ask_hearing/" in visitor.get("/matter/")
    visitor.get("/matter/do/ask_hearing/")
    visitor.post("/matter/do/ask_hearing/", reasons="各方说法不一", seen=visitor.hidden("seen"))
    assert "Your request for a hearing has arrived." in visitor.text
    assert accepted.standing.handling.hearing.asked_on == TODAY
    assert "already at this level" in visitor.get("/matter/do/ask_hearing/")


def test_talks_are_ended_without_a_reason_and_only_where_there_are_any(accepted: Own) -> None:
    visitor = accepted.visitor()
    assert "break_off" not in visitor.get("/matter/")
    assert "End the mediation" not in visitor.text
    talks = Mediate(
        kind=Kind.MEDIATION,
        other_side="施工队",
        mediator="调解员",
        consented_on=TODAY,
        consent="书面",
        other_consent="书面",
    )
    accepted.petition.did(talks, clerk_of("H-ZJ"))
    assert "/matter/do/break_off/" in visitor.get("/matter/")
    visitor.get("/matter/do/break_off/")
    visitor.post("/matter/do/break_off/", reasons="", seen=visitor.hidden("seen"))
    assert "The talks are ended." in visitor.text
    assert accepted.standing.mediation.broken_off_on == TODAY
