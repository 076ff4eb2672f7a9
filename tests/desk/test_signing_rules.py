"""Who may draft, review, sign and return: the rules alone, without pages."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from huiyin.desk.signing.rules import Action, Paper, Signatories, State, Turn, state_after, why_not

WRITER, READER, HEAD, OTHER_HEAD, STRANGER = 1, 2, 3, 4, 5
CREW = Signatories(handlers=frozenset({WRITER, READER, HEAD, OTHER_HEAD}), signers=frozenset({HEAD, OTHER_HEAD}))
SMALL = Signatories(handlers=frozenset({WRITER, HEAD}), signers=frozenset({HEAD}))
NOON = datetime(2026, 3, 10, 4, tzinfo=UTC)


def a_paper(*turns: tuple[int, Action], state: State) -> Paper:
    gone = tuple(Turn(staff=staff, action=action, at=NOON, words={}) for staff, action in turns)
    return Paper(key=1, number="20260306-4XK7Q2M9", verb="answer", office="H-ZJ", state=state, seen=5, turns=gone)


DRAFTED = a_paper((WRITER, Action.DRAFTED), state=State.REVIEWING)
REVIEWED = a_paper((WRITER, Action.DRAFTED), (READER, Action.REVIEWED), state=State.SIGNING)
RETURNED = a_paper((WRITER, Action.DRAFTED), (READER, Action.RETURNED), state=State.DRAFTING)
STRAIGHT = a_paper((WRITER, Action.DRAFTED), state=State.SIGNING)


def may(action: Action, paper: Paper | None, staff: int, signatories: Signatories = CREW) -> bool:
    return why_not(action, paper, staff, signatories=signatories) is None


def test_whoever_handles_matters_there_may_draft_and_nobody_else() -> None:
    assert may(Action.DRAFTED, None, WRITER)
    assert not may(Action.DRAFTED, None, STRANGER)
    assert not may(Action.SIGNED, None, HEAD)


def test_a_draft_is_reviewed_by_somebody_else() -> None:
    assert may(Action.REVIEWED, DRAFTED, READER)
    assert not may(Action.REVIEWED, DRAFTED, WRITER)
    assert not may(Action.REVIEWED, DRAFTED, STRANGER)


def test_it_is_signed_by_a_head_who_neither_drafted_nor_reviewed_it() -> None:
    assert may(Action.SIGNED, REVIEWED, HEAD)
    assert not may(Action.SIGNED, REVIEWED, READER)
    assert not may(Action.SIGNED, DRAFTED, HEAD)
    by_heads = a_paper((HEAD, Action.DRAFTED), (OTHER_HEAD, Action.REVIEWED), state=State.SIGNING)
    assert not may(Action.SIGNED, by_heads, HEAD)
    assert not may(Action.SIGNED, by_heads, OTHER_HEAD)


def test_who_drafted_an_earlier_round_still_signs_nothing_of_it() -> None:
    rounds = ((HEAD, Action.DRAFTED), (READER, Action.RETURNED), (WRITER, Action.DRAFTED), (READER, Action.REVIEWED))
    paper = a_paper(*rounds, state=State.SIGNING)
    assert not may(Action.SIGNED, paper, HEAD)
    assert may(Action.SIGNED, paper, OTHER_HEAD)


def test_who_reviewed_an_earlier_round_may_sign_a_later_one() -> None:
    first = ((WRITER, Action.DRAFTED), (HEAD, Action.REVIEWED), (OTHER_HEAD, Action.RETURNED))
    paper = a_paper(*first, (WRITER, Action.DRAFTED), (READER, Action.REVIEWED), state=State.SIGNING)
    assert may(Action.SIGNED, paper, HEAD)


def test_the_only_head_leaves_the_review_to_somebody_else_but_may_return_it() -> None:
    signatories = Signatories(handlers=frozenset({WRITER, READER, HEAD}), signers=frozenset({HEAD}))
    assert not may(Action.REVIEWED, DRAFTED, HEAD, signatories)
    assert may(Action.RETURNED, DRAFTED, HEAD, signatories)
    assert may(Action.REVIEWED, DRAFTED, READER, signatories)


def test_where_nobody_is_left_to_review_it_goes_straight_to_the_head() -> None:
    assert state_after(Action.DRAFTED, SMALL, frozenset({WRITER})) is State.SIGNING
    assert state_after(Action.DRAFTED, CREW, frozenset({WRITER})) is State.REVIEWING
    assert may(Action.SIGNED, STRAIGHT, HEAD, SMALL)


def test_the_only_head_does_not_draft_for_themselves() -> None:
    assert not may(Action.DRAFTED, None, HEAD, SMALL)
    assert may(Action.DRAFTED, None, HEAD, CREW)


def test_it_is_returned_by_whoever_it_lies_with_and_taken_back_by_its_drafter() -> None:
    assert may(Action.RETURNED, DRAFTED, READER)
    assert not may(Action.RETURNED, DRAFTED, WRITER)
    assert may(Action.RETURNED, REVIEWED, HEAD)
    assert not may(Action.RETURNED, REVIEWED, READER)
    assert may(Action.TAKEN_BACK, REVIEWED, WRITER)
    assert not may(Action.TAKEN_BACK, REVIEWED, READER)
    assert not may(Action.TAKEN_BACK, RETURNED, WRITER)


def test_a_returned_draft_is_amended_by_anybody_who_drafts_there() -> None:
    assert may(Action.DRAFTED, RETURNED, WRITER)
    assert may(Action.DRAFTED, RETURNED, READER)


def test_it_is_thrown_away_by_its_drafter_or_the_head() -> None:
    assert may(Action.DROPPED, DRAFTED, WRITER)
    assert may(Action.DROPPED, DRAFTED, HEAD)
    assert not may(Action.DROPPED, DRAFTED, READER)
    assert may(Action.DROPPED, RETURNED, READER)


@pytest.mark.parametrize("state", [State.SIGNED, State.DROPPED])
def test_nothing_more_is_done_with_what_is_signed_or_thrown_away(state: State) -> None:
    paper = a_paper((WRITER, Action.DRAFTED), state=state)
    assert not any(may(action, paper, staff) for action, staff in product(Action, (WRITER, READER, HEAD, STRANGER)))


def test_whatever_way_it_goes_three_hands_are_three_people() -> None:
    """Every way of four desks, by everybody: whoever signs has neither drafted it nor reviewed it this time."""
    signed = 0
    for hands in product(product((WRITER, READER, HEAD, OTHER_HEAD), (Action.DRAFTED, Action.REVIEWED, Action.RETURNED,
                                                                      Action.SIGNED)), repeat=4):  # fmt: skip
        paper: Paper | None = None
        for staff, action in hands:
            if not may(action, paper, staff):
                break
            before = paper.turns if paper else ()
            authors = (paper.authors if paper else frozenset()) | ({staff} if action is Action.DRAFTED else set())
            turns = [(turn.staff, turn.action) for turn in before] + [(staff, action)]
            paper = a_paper(*turns, state=state_after(action, CREW, frozenset(authors)))
            if action is Action.SIGNED:
                signed += 1
                assert staff in CREW.signers
                assert staff not in paper.authors | paper.reviewers
                assert paper.reviewers
    assert signed
