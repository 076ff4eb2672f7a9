"""What changed between two desks can be read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from huiyin.desk.signing.changes import Kind, Piece, changes


def test_nothing_changed_says_nothing() -> None:
    assert changes("十日内修好。", "十日内修好。") == ()


def test_a_word_put_in_is_shown_where_it_stands() -> None:
    assert changes("十日内修好三盏路灯。", "十五日内修好三盏路灯。") == (
        Piece(Kind.SAME, "十"),
        Piece(Kind.NEW, "五"),
        Piece(Kind.SAME, "日内修好三盏路灯。"),
    )


def test_a_sentence_that_went_is_shown_whole() -> None:
    found = changes("经查属实。已经报修。", "经查属实。")
    assert found[-1] == Piece(Kind.GONE, "已经报修。")


def test_what_stayed_is_shortened_around_the_change() -> None:
    found = changes("一" * 500 + "。旧。", "一" * 500 + "。新。")
    assert found[0].text.startswith("……")
    assert len(found[0].text) < 60


@given(st.text("甲乙。\n", max_size=30), st.text("甲乙。\n", max_size=30))
def test_both_texts_can_be_read_out_of_it(before: str, after: str) -> None:
    """As long as nothing was shortened."""
    found = changes(before, after)
    if found:
        assert "".join(each.text for each in found if each.kind is not Kind.NEW) == before
        assert "".join(each.text for each in found if each.kind is not Kind.GONE) == after
    else:
        assert before == after
