"""The way of a paper before it is signed: drafted (拟稿), reviewed (审核), signed (签发), or returned with a remark.

Three hands, each another person: nobody reviews or signs what they wrote, and nobody signs what they reviewed. An
office in which nobody is left to review hands straight to the head, and the paper says so ever after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huiyin.law.words import Phrase, say

Typed = Mapping[str, list[str]]


class Did(StrEnum):
    """What was done with the paper at one desk."""

    DRAFTED = "drafted"
    REVIEWED = "reviewed"
    RETURNED = "returned"
    TAKEN_BACK = "taken_back"
    SIGNED = "signed"
    DROPPED = "dropped"


class Lies(StrEnum):
    """Where the paper lies now."""

    DRAFTING = "drafting"
    REVIEWING = "reviewing"
    SIGNING = "signing"
    SIGNED = "signed"
    DROPPED = "dropped"


OPEN = (Lies.DRAFTING, Lies.REVIEWING, Lies.SIGNING)

DEEDS: Mapping[Did, Phrase] = {
    Did.DRAFTED: say("Drafted"),
    Did.REVIEWED: say("Reviewed"),
    Did.RETURNED: say("Returned"),
    Did.TAKEN_BACK: say("Taken back"),
    Did.SIGNED: say("Signed"),
    Did.DROPPED: say("Thrown away"),
}
PLACES: Mapping[Lies, Phrase] = {
    Lies.DRAFTING: say("With whoever drafts it"),
    Lies.REVIEWING: say("To be reviewed"),
    Lies.SIGNING: say("To be signed"),
    Lies.SIGNED: say("Signed and recorded"),
    Lies.DROPPED: say("Thrown away"),
}


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One desk that the paper went over: who, when, what was done, why, and the words as they were then."""

    staff: int
    did: Did
    at: datetime
    remark: str = ""
    words: Typed


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper in the making. ``seen``: how many acts the matter had when it was last handed on; ``place``: its act."""

    key: int
    number: str
    verb: str
    office: str
    lies: Lies
    seen: int
    turns: tuple[Turn, ...]
    subject: str = ""
    place: int | None = None

    @property
    def authors(self) -> frozenset[int]:
        """Everybody who drafted it, in whichever round."""
        return frozenset(turn.staff for turn in self.turns if turn.did is Did.DRAFTED)

    @property
    def reviewers(self) -> frozenset[int]:
        """Who reviewed what lies here now: since it was last drafted."""
        found: set[int] = set()
        for turn in self.turns:
            found = set() if turn.did is Did.DRAFTED else found | ({turn.staff} if turn.did is Did.REVIEWED else set())
        return frozenset(found)

    @property
    def last(self) -> Turn:
        """The desk it came from."""
        return self.turns[-1]

    @property
    def is_open(self) -> bool:
        """Whether it is still in the making."""
        return self.lies in OPEN


@dataclass(frozen=True, kw_only=True)
class Crew:
    """Who there is in the office today: ``handlers`` may draft and review this step, ``signers`` may sign it."""

    handlers: frozenset[int] = frozenset()
    signers: frozenset[int] = frozenset()

    def is_review_needed(self, authors: frozenset[int]) -> bool:
        """Whether somebody could review it and somebody else sign it; else it goes straight to the head."""
        able = self.handlers - authors
        return any(self.signers - authors - {each} for each in able)


def lies_after(did: Did, crew: Crew, authors: frozenset[int]) -> Lies:
    """Where the paper goes from a desk; ``authors`` include whoever has just drafted it."""
    if did is Did.DRAFTED:
        return Lies.REVIEWING if crew.is_review_needed(authors) else Lies.SIGNING
    return _AFTER[did]


_AFTER = {
    Did.REVIEWED: Lies.SIGNING,
    Did.RETURNED: Lies.DRAFTING,
    Did.TAKEN_BACK: Lies.DRAFTING,
    Did.SIGNED: Lies.SIGNED,
    Did.DROPPED: Lies.DROPPED,
}
_ELSEWHERE = say("The paper does not lie there now.")
_NOT_HERE = say("Only staff who handle matters in your office may do this.")
_NOT_YOURS = say("Only the head may sign it.")


def why_not(did: Did, paper: Paper | None, staff: int, *, crew: Crew) -> Phrase | None:
    """Why this person may not do that with the paper now; None: they may. ``paper`` is None before the first draft."""
    if paper is None:
        return _may_draft(frozenset(), staff, crew) if did is Did.DRAFTED else _ELSEWHERE
    return _RULES[did](paper, staff, crew)


def _draft(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    if paper.lies is not Lies.DRAFTING:
        return _ELSEWHERE
    return _may_draft(paper.authors, staff, crew)


def _may_draft(authors: frozenset[int], staff: int, crew: Crew) -> Phrase | None:
    if staff not in crew.handlers:
        return _NOT_HERE
    if not crew.signers - authors - {staff}:
        return say("Nobody else in your office could sign it: nobody signs what they drafted.")
    return None


def _review(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    if paper.lies is not Lies.REVIEWING:
        return _ELSEWHERE
    if staff not in crew.handlers:
        return _NOT_HERE
    if staff in paper.authors:
        return say("You drafted it: somebody else reviews it.")
    if not crew.signers - paper.authors - {staff}:
        return say("Only you could sign it then: leave the review to somebody else.")
    return None


def _sign(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    if paper.lies is not Lies.SIGNING:
        return _ELSEWHERE
    if staff not in crew.signers:
        return _NOT_YOURS
    if staff in paper.authors:
        return say("You drafted it: somebody else signs it.")
    if staff in paper.reviewers:
        return say("You reviewed it: somebody else signs it.")
    return None


def _give_back(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    """Whoever could go on with it may return it instead; one who may only not be the last hand may as well."""
    if paper.lies is Lies.REVIEWING:
        return _review(paper, staff, crew) if staff not in crew.signers - paper.authors else None
    return _sign(paper, staff, crew)


def _take_back(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    if paper.lies not in {Lies.REVIEWING, Lies.SIGNING}:
        return _ELSEWHERE
    return None if paper.turns and _drafter(paper) == staff else say("Only who drafted it can take it back.")


def _drop(paper: Paper, staff: int, crew: Crew) -> Phrase | None:
    """A draft that lies with the office's drafters, by any of them; else by its author or the head."""
    if not paper.is_open:
        return _ELSEWHERE
    able = crew.signers | paper.authors | (crew.handlers if paper.lies is Lies.DRAFTING else frozenset())
    return None if staff in able else _NOT_HERE


def _drafter(paper: Paper) -> int:
    return next(turn.staff for turn in reversed(paper.turns) if turn.did is Did.DRAFTED)


_RULES = {
    Did.DRAFTED: _draft,
    Did.REVIEWED: _review,
    Did.RETURNED: _give_back,
    Did.TAKEN_BACK: _take_back,
    Did.SIGNED: _sign,
    Did.DROPPED: _drop,
}
