"""The rules for a paper before it is signed: drafted (拟稿), reviewed (审核), signed (签发), or returned with a remark.

Three different people do this: nobody reviews or signs what they drafted, and nobody signs what they reviewed. Where
nobody is left to review, the paper goes straight to the head, and its history says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from huiyin.law.words import Phrase, say

Typed = Mapping[str, list[str]]


class Action(StrEnum):
    """What one person did with the paper."""

    DRAFTED = "drafted"
    REVIEWED = "reviewed"
    RETURNED = "returned"
    TAKEN_BACK = "taken_back"
    SIGNED = "signed"
    DROPPED = "dropped"


class State(StrEnum):
    """How far the paper is."""

    DRAFTING = "drafting"
    REVIEWING = "reviewing"
    SIGNING = "signing"
    SIGNED = "signed"
    DROPPED = "dropped"


OPEN = (State.DRAFTING, State.REVIEWING, State.SIGNING)

ACTION_WORDS: Mapping[Action, Phrase] = {
    Action.DRAFTED: say("Drafted"),
    Action.REVIEWED: say("Reviewed"),
    Action.RETURNED: say("Returned"),
    Action.TAKEN_BACK: say("Taken back"),
    Action.SIGNED: say("Signed"),
    Action.DROPPED: say("Discarded"),
}
STATE_WORDS: Mapping[State, Phrase] = {
    State.DRAFTING: say("Being drafted"),
    State.REVIEWING: say("To be reviewed"),
    State.SIGNING: say("To be signed"),
    State.SIGNED: say("Signed and recorded"),
    State.DROPPED: say("Discarded"),
}


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One action on the paper: who, when, what, the remark, and the words as they were then."""

    staff: int
    action: Action
    at: datetime
    remark: str = ""
    words: Typed


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper for signature. ``seen``: how many acts the dossier had when it was last passed on.

    ``place``: its act, once it was signed.
    """

    key: int
    number: str
    verb: str
    office: str
    state: State
    seen: int
    turns: tuple[Turn, ...]
    subject: str = ""
    place: int | None = None

    @property
    def authors(self) -> frozenset[int]:
        """Everybody who drafted it, in any round."""
        return frozenset(turn.staff for turn in self.turns if turn.action is Action.DRAFTED)

    @property
    def reviewers(self) -> frozenset[int]:
        """Who reviewed the present draft."""
        found: set[int] = set()
        for turn in self.turns:
            found = (
                set()
                if turn.action is Action.DRAFTED
                else found | ({turn.staff} if turn.action is Action.REVIEWED else set())
            )
        return frozenset(found)

    @property
    def last(self) -> Turn:
        """The last action."""
        return self.turns[-1]

    @property
    def is_open(self) -> bool:
        """Whether it is neither signed nor discarded."""
        return self.state in OPEN


@dataclass(frozen=True, kw_only=True)
class Signatories:
    """Who is in the office today: ``handlers`` may draft and review this step, ``signers`` may sign it."""

    handlers: frozenset[int] = frozenset()
    signers: frozenset[int] = frozenset()

    def is_review_needed(self, authors: frozenset[int]) -> bool:
        """Whether somebody can review it and somebody else sign it; else it goes straight to the head."""
        able = self.handlers - authors
        return any(self.signers - authors - {each} for each in able)


def state_after(action: Action, signatories: Signatories, authors: frozenset[int]) -> State:
    """The state after an action; ``authors`` include whoever has just drafted it."""
    if action is Action.DRAFTED:
        return State.REVIEWING if signatories.is_review_needed(authors) else State.SIGNING
    return _AFTER[action]


_AFTER = {
    Action.REVIEWED: State.SIGNING,
    Action.RETURNED: State.DRAFTING,
    Action.TAKEN_BACK: State.DRAFTING,
    Action.SIGNED: State.SIGNED,
    Action.DROPPED: State.DROPPED,
}
_PASSED_ON = say("The paper has been passed on meanwhile.")
_NOT_HERE = say("Only staff who handle matters in your office may do this.")
_NOT_HEAD = say("Only the head may sign it.")


def why_not(action: Action, paper: Paper | None, staff: int, *, signatories: Signatories) -> Phrase | None:
    """Why this person may not do that with the paper now; None: they may. ``paper`` is None before the first draft."""
    if paper is None:
        return _may_draft(frozenset(), staff, signatories) if action is Action.DRAFTED else _PASSED_ON
    return _RULES[action](paper, staff, signatories)


def _draft(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    if paper.state is not State.DRAFTING:
        return _PASSED_ON
    return _may_draft(paper.authors, staff, signatories)


def _may_draft(authors: frozenset[int], staff: int, signatories: Signatories) -> Phrase | None:
    if staff not in signatories.handlers:
        return _NOT_HERE
    if not signatories.signers - authors - {staff}:
        return say("Nobody else in your office could sign it: nobody signs what they drafted.")
    return None


def _review(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    if paper.state is not State.REVIEWING:
        return _PASSED_ON
    if staff not in signatories.handlers:
        return _NOT_HERE
    if staff in paper.authors:
        return say("You drafted it: somebody else reviews it.")
    if not signatories.signers - paper.authors - {staff}:
        return say("Only you could sign it then: leave the review to somebody else.")
    return None


def _sign(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    if paper.state is not State.SIGNING:
        return _PASSED_ON
    if staff not in signatories.signers:
        return _NOT_HEAD
    if staff in paper.authors:
        return say("You drafted it: somebody else signs it.")
    if staff in paper.reviewers:
        return say("You reviewed it: somebody else signs it.")
    return None


def _give_back(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    """Whoever may review or sign it may return it; so may the only person left to sign it, who may not review it."""
    if paper.state is State.REVIEWING:
        return _review(paper, staff, signatories) if staff not in signatories.signers - paper.authors else None
    return _sign(paper, staff, signatories)


def _take_back(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    if paper.state not in {State.REVIEWING, State.SIGNING}:
        return _PASSED_ON
    return None if paper.turns and _drafter(paper) == staff else say("Only who drafted it can take it back.")


def _drop(paper: Paper, staff: int, signatories: Signatories) -> Phrase | None:
    """A paper being drafted: by anybody who drafts there; any other: by its author or the head."""
    if not paper.is_open:
        return _PASSED_ON
    able = (
        signatories.signers | paper.authors | (signatories.handlers if paper.state is State.DRAFTING else frozenset())
    )
    return None if staff in able else _NOT_HERE


def _drafter(paper: Paper) -> int:
    return next(turn.staff for turn in reversed(paper.turns) if turn.action is Action.DRAFTED)


_RULES = {
    Action.DRAFTED: _draft,
    Action.REVIEWED: _review,
    Action.RETURNED: _give_back,
    Action.TAKEN_BACK: _take_back,
    Action.SIGNED: _sign,
    Action.DROPPED: _drop,
}
