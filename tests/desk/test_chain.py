"""Who may draft, review, sign and return: the rules alone, without pages."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from huiyin.desk.chain import Crew, Did, Lies, Paper, Turn, lies_after, why_not

WRITER, READER, HEAD, OTHER_HEAD, STRANGER = 1, 2, 3, 4, 5
CREW = Crew(handlers=frozenset({WRITER, READER, HEAD, OTHER_HEAD}), signers=frozenset({HEAD, OTHER_HEAD}))
SMALL = Crew(handlers=frozenset({WRITER, HEAD}), signers=frozenset({HEAD}))
NOON = datetime(2026, 3, 10, 4, tzinfo=UTC)


def a_paper(*turns: tuple[int, Did], lies: Lies) -> Paper:
    gone = tuple(Turn(staff=staff, did=did, at=NOON, words={}) for staff, did in turns)
    return Paper(key=1, number="20260306-4XK7Q2M9", verb="answer", office="H-ZJ", lies=lies, seen=5, turns=gone)


DRAFTED = a_paper((WRITER, Did.DRAFTED), lies=Lies.REVIEWING)
REVIEWED = a_paper((WRITER, Did.DRAFTED), (READER, Did.REVIEWED), lies=Lies.SIGNING)
RETURNED = a_paper((WRITER, Did.DRAFTED), (READER, Did.RETURNED), lies=Lies.DRAFTING)
STRAIGHT = a_paper((WRITER, Did.DRAFTED), lies=Lies.SIGNING)


def may(did: Did, paper: Paper | None, staff: int, crew: Crew = CREW) -> bool:
    return why_not(did, paper, staff, crew=crew) is None


def test_whoever_handles_matters_there_may_draft_and_nobody_else() -> None:
    assert may(Did.DRAFTED, None, WRITER)
    assert not may(Did.DRAFTED, None, STRANGER)
    assert not may(Did.SIGNED, None, HEAD)


def test_a_draft_is_reviewed_by_somebody_else() -> None:
    assert may(Did.REVIEWED, DRAFTED, READER)
    assert not may(Did.REVIEWED, DRAFTED, WRITER)
    assert not may(Did.REVIEWED, DRAFTED, STRANGER)


def test_it_is_signed_by_a_head_who_neither_drafted_nor_reviewed_it() -> None:
    assert may(Did.SIGNED, REVIEWED, HEAD)
    assert not may(Did.SIGNED, REVIEWED, READER)
    assert not may(Did.SIGNED, DRAFTED, HEAD)
    by_heads = a_paper((HEAD, Did.DRAFTED), (OTHER_HEAD, Did.REVIEWED), lies=Lies.SIGNING)
    assert not may(Did.SIGNED, by_heads, HEAD)
    assert not may(Did.SIGNED, by_heads, OTHER_HEAD)


def test_who_drafted_an_earlier_round_still_signs_nothing_of_it() -> None:
    paper = a_paper((HEAD, Did.DRAFTED), (READER, Did.RETURNED), (WRITER, Did.DRAFTED), (READER, Did.REVIEWED),
                    lies=Lies.SIGNING)  # fmt: skip
    assert not may(Did.SIGNED, paper, HEAD)
    assert may(Did.SIGNED, paper, OTHER_HEAD)


def test_who_reviewed_an_earlier_round_may_sign_a_later_one() -> None:
    paper = a_paper((WRITER, Did.DRAFTED), (HEAD, Did.REVIEWED), (OTHER_HEAD, Did.RETURNED), (WRITER, Did.DRAFTED),
                    (READER, Did.REVIEWED), lies=Lies.SIGNING)  # fmt: skip
    assert may(Did.SIGNED, paper, HEAD)


def test_the_only_head_leaves_the_review_to_somebody_else_but_may_return_it() -> None:
    crew = Crew(handlers=frozenset({WRITER, READER, HEAD}), signers=frozenset({HEAD}))
    assert not may(Did.REVIEWED, DRAFTED, HEAD, crew)
    assert may(Did.RETURNED, DRAFTED, HEAD, crew)
    assert may(Did.REVIEWED, DRAFTED, READER, crew)


def test_where_nobody_is_left_to_review_it_goes_straight_to_the_head() -> None:
    assert lies_after(Did.DRAFTED, SMALL, frozenset({WRITER})) is Lies.SIGNING
    assert lies_after(Did.DRAFTED, CREW, frozenset({WRITER})) is Lies.REVIEWING
    assert may(Did.SIGNED, STRAIGHT, HEAD, SMALL)


def test_the_only_head_does_not_draft_for_themselves() -> None:
    assert not may(Did.DRAFTED, None, HEAD, SMALL)
    assert may(Did.DRAFTED, None, HEAD, CREW)


def test_it_is_returned_by_whoever_it_lies_with_and_taken_back_by_its_drafter() -> None:
    assert may(Did.RETURNED, DRAFTED, READER)
    assert not may(Did.RETURNED, DRAFTED, WRITER)
    assert may(Did.RETURNED, REVIEWED, HEAD)
    assert not may(Did.RETURNED, REVIEWED, READER)
    assert may(Did.TAKEN_BACK, REVIEWED, WRITER)
    assert not may(Did.TAKEN_BACK, REVIEWED, READER)
    assert not may(Did.TAKEN_BACK, RETURNED, WRITER)


def test_a_returned_draft_is_amended_by_anybody_who_drafts_there() -> None:
    assert may(Did.DRAFTED, RETURNED, WRITER)
    assert may(Did.DRAFTED, RETURNED, READER)


def test_it_is_thrown_away_by_its_drafter_or_the_head() -> None:
    assert may(Did.DROPPED, DRAFTED, WRITER)
    assert may(Did.DROPPED, DRAFTED, HEAD)
    assert not may(Did.DROPPED, DRAFTED, READER)
    assert may(Did.DROPPED, RETURNED, READER)


@pytest.mark.parametrize("lies", [Lies.SIGNED, Lies.DROPPED])
def test_nothing_more_is_done_with_what_is_signed_or_thrown_away(lies: Lies) -> None:
    paper = a_paper((WRITER, Did.DRAFTED), lies=lies)
    assert not any(may(did, paper, staff) for did, staff in product(Did, (WRITER, READER, HEAD, STRANGER)))


def test_whatever_way_it_goes_three_hands_are_three_people() -> None:
    """Every way of four desks, by everybody: whoever signs has neither drafted it nor reviewed it this time."""
    signed = 0
    for hands in product(product((WRITER, READER, HEAD, OTHER_HEAD), (Did.DRAFTED, Did.REVIEWED, Did.RETURNED,
                                                                      Did.SIGNED)), repeat=4):  # fmt: skip
        paper: Paper | None = None
        for staff, did in hands:
            if not may(did, paper, staff):
                break
            before = paper.turns if paper else ()
            authors = (paper.authors if paper else frozenset()) | ({staff} if did is Did.DRAFTED else set())
            turns = [(turn.staff, turn.did) for turn in before] + [(staff, did)]
            paper = a_paper(*turns, lies=lies_after(did, CREW, frozenset(authors)))
            if did is Did.SIGNED:
                signed += 1
                assert staff in CREW.signers
                assert staff not in paper.authors | paper.reviewers
                assert paper.reviewers
    assert signed
