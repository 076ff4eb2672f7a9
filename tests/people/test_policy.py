"""Separation of powers in the table of rights (T-06), and the published table (R-23)."""

from __future__ import annotations

from itertools import combinations

from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from huiyin.law.actors import HANDLERS, HEADS, SUPERVISORS, Role
from huiyin.people.policy import CONTENT, GRANTING, TABLE, Right, conflicts, may, may_also_hold, rows
from huiyin.people.words import RIGHT_WORDS, ROLE_WORDS

ADMINS = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}


def rights(roles: set[Role]) -> set[Right]:
    """The union of the rights of these roles, conflicting or not."""
    return {right for role in roles for right in TABLE[role]}


def test_every_role_and_every_right_is_in_the_table() -> None:
    assert set(TABLE) == set(Role)
    assert rights(set(Role)) == set(Right)


def test_no_role_manages_access_and_reads_matters() -> None:
    assert [role for role in Role if TABLE[role] & GRANTING and TABLE[role] & CONTENT] == []


def test_no_allowed_pair_of_roles_manages_access_and_reads_matters() -> None:
    for pair in combinations(Role, 2):
        both = rights(set(pair))
        assert conflicts(pair) or not (both & GRANTING and both & CONTENT), pair


def test_administrators_cannot_read_matters() -> None:
    assert not rights(ADMINS) & CONTENT


def test_the_three_administrators_are_three_people() -> None:
    assert all(conflicts(pair) for pair in combinations(ADMINS, 2))


def test_an_audit_administrator_holds_no_other_role() -> None:
    for role in Role:
        if role is not Role.AUDIT_ADMIN:
            assert not may_also_hold({Role.AUDIT_ADMIN}, role)


def test_only_the_custodian_reads_sealed_reports() -> None:
    assert [role for role in Role if Right.SEALED_REPORTS in TABLE[role]] == [Role.CUSTODIAN]


def test_the_table_gives_the_rights_that_the_law_requires() -> None:
    assert all(may({role}, Right.STEP) for role in HANDLERS)
    assert {role for role in Role if Right.SIGN in TABLE[role]} == HEADS
    assert {role for role in Role if Right.URGE in TABLE[role]} == SUPERVISORS


def test_the_petition_office_head_may_supervise_too() -> None:
    assert may_also_hold({Role.PETITION_HEAD}, Role.SUPERVISOR)


@given(st.lists(st.sampled_from(list(Role)), max_size=20))
def test_no_order_of_grants_gives_conflicting_roles(grants: list[Role]) -> None:
    held: set[Role] = set()
    for role in grants:
        if may_also_hold(held, role):
            held.add(role)
    assert not conflicts(held)
    assert not (rights(held) & GRANTING and rights(held) & CONTENT)
    assert len(held & ADMINS) <= 1


@given(st.sets(st.sampled_from(list(Role))), st.sampled_from(list(Right)))
def test_conflicting_roles_give_no_right(roles: set[Role], right: Right) -> None:
    assert may(roles, right) is (not conflicts(roles) and right in rights(roles))


@given(st.sets(st.sampled_from(list(Role))), st.sampled_from(list(Role)))
def test_one_more_role_never_resolves_a_conflict(roles: set[Role], another: Role) -> None:
    assert not conflicts(roles) or conflicts({*roles, another})


def test_R_23_the_public_table_is_the_table_that_is_enforced() -> None:
    shown = [(row.role, row.right) for row in rows()]
    assert len(shown) == len(set(shown))
    assert set(shown) == {(role, right) for role in Role for right in Right if may({role}, right)}
    assert all(row.role_words == ROLE_WORDS[row.role] for row in rows())


def test_R_23_the_public_table_has_words_for_everything() -> None:
    with translation.override("en"):
        assert set(ROLE_WORDS) == set(Role)
        assert set(RIGHT_WORDS) == set(Right)
        assert len({str(words) for words in [*ROLE_WORDS.values(), *RIGHT_WORDS.values()]}) == len(Role) + len(Right)
