"""The petitioner's rights, numbered as in the charter. A failing test blocks a release."""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from django.apps import apps

import huiyin
from huiyin.journal.lists import Filter, inbox, search
from huiyin.journal.read import dossier
from huiyin.law.actors import SYSTEM, Role
from huiyin.law.fields import asked_of
from huiyin.law.kinds import KINDS
from huiyin.law.limits import Limit
from huiyin.law.petition.procedure import NEXT
from huiyin.law.petition.steps.taking_up.decline import Decline, Ground
from huiyin.law.petition.steps.taking_up.no_longer import NoLonger
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.values import Branch
from huiyin.law.refusals import Incomplete, NotCompetent
from tests.county import County
from tests.dossiers import a_petition, clerk_of

DAY = date(2026, 3, 6)
PACKAGE = Path(huiyin.__file__).parent
#: Words that must not occur in names of fields, tables and indexes.
NEVER = (
    "risk", "score", "rank", "blacklist", "watch", "stability", "organiser", "organizer", "ringleader", "gps",
    "latitude",
    "longitude", "location", "travel", "ticket", "station", "camera", "face", "credit", "suspect",
    "controlled",
    "repeat_count", "visit_count", "level_skip", "重点人员", "缠访", "闹访", "稳控", "越级次数", "重复次数", "老户",
)  # fmt: skip
#: Allowed names that contain such a word, each with the reason.
ALLOWED = {"people.Post.rank": "the order of the posts in an office; a post is not a petitioner"}
IDENTITY = {"name", "phone", "email", "address", "representatives", "id_number"}


def names() -> Iterator[str]:
    """The names of all tables, columns and indexes of Huiyin, and of all fields of steps and standings."""
    for model in apps.get_models():
        if not model.__module__.startswith("huiyin."):
            continue
        yield f"{model._meta.label}"
        yield from (f"{model._meta.label}.{field.name}" for field in model._meta.get_fields())
        yield from (f"{model._meta.label}.{index.name}" for index in model._meta.indexes)
    for kind in KINDS.values():
        for made in (*kind.order.steps, *parts_of(kind.standing)):
            yield from (f"{kind.name}.{made.__name__}.{field.name}" for field in dataclasses.fields(made))


def parts_of(made: type) -> set[type]:
    """A standing and the dataclasses that it contains, directly or indirectly."""
    found, ahead = set(), [made]
    while ahead:
        one = ahead.pop()
        if dataclasses.is_dataclass(one) and one not in found:
            found.add(one)
            ahead += [part for hint in get_type_hints(one).values() for part in _types_in(hint)]
    return found


def _types_in(hint: Any) -> Iterator[type]:
    """The types in a type hint, including those in tuples and unions."""
    inside = get_args(hint)
    if isinstance(hint, type) and not inside:
        yield hint
    for part in inside:
        yield from _types_in(part)


def forbidden(name: str) -> list[str]:
    """The forbidden words in a name."""
    return [word for word in NEVER if word in name.lower() and name not in ALLOWED]


def test_R_01_no_name_in_the_schema_suggests_a_judgement_of_a_person() -> None:
    assert [name for name in names() if forbidden(name)] == []


def test_R_01_a_forbidden_name_is_found() -> None:
    assert forbidden("journal.Dossier.risk_score") == ["risk", "score"]


def test_R_01_every_kind_is_checked_down_to_its_tracks() -> None:
    looked_at = set(names())
    assert {"petition.Clock.bearer", "petition.Mediation.begun_on", "petition.Round.reviewer", "petition.Party.number",
            "advice.Standing.adviser", "annual.ReportYear.figures"} <= looked_at  # fmt: skip
    assert all(reason for reason in ALLOWED.values())
    assert set(ALLOWED) <= looked_at


def identity_groupings(tree: ast.AST) -> Iterator[int]:
    """Lines of code that count or group by personal data."""
    for node in ast.walk(tree):
        called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        if called in {"annotate", "aggregate", "values", "values_list", "alias"}:
            said = {
                part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
            }
            if said & IDENTITY and called in {"annotate", "aggregate", "alias"}:
                yield node.lineno  # type: ignore[attr-defined]


def test_R_01_nothing_is_counted_by_personal_data() -> None:
    found = {
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in PACKAGE.rglob("*.py")
        for line in identity_groupings(ast.parse(path.read_text()))
    }
    assert found == set()
    assert list(identity_groupings(ast.parse("Submit.objects.annotate(n=Count('phone'))"))) == [1]


@pytest.mark.django_db
def test_R_02_no_page_may_use_the_location(client: Any) -> None:
    for address in ("/", "/matter/", "/accounts/login/", "/design/", "/not/there/"):
        policy = client.get(address)["Permissions-Policy"]
        assert all(f"{sense}=()" in policy for sense in ("geolocation", "camera", "microphone")), address


@pytest.mark.django_db
def test_R_03_no_search_finds_a_person(county: County) -> None:
    for _ in range(3):
        a_petition(DAY)
    for text in ("何秋实", "何秋", "13800000000", "1380000", "柳河镇东街12号"):
        assert search(county.clerk, text, Filter(), on=DAY).rows == ()


@pytest.mark.django_db
def test_R_08_an_accused_office_reads_nothing_under_any_role(county: County) -> None:
    number = a_petition(DAY).registered(accused=("H-ZJ",)).number
    for (office, _), person in county.people.items():
        rows = {row.number for row in inbox(person, Filter(whose="all"), on=DAY).rows}
        if office == "H-ZJ":
            assert number not in rows
            with pytest.raises(LookupError):
                dossier(person, number)


def refusals_to_take_up() -> list[Any]:
    """Complete examples of the three acts that refuse to accept a matter."""
    return [
        Decline(ground=Ground.UNDER_WAY, reasons="正在办理", basis="第十九条", remedy="柳河镇人民政府"),
        Refer(
            branch=Branch.COURT,
            body="回县人民法院",
            address="回县城关",
            limit=Limit.NONE,
            copied="不随附",
            reasons="已经起诉",
        ),
        NoLonger(
            opinion_number="云政复核〔2025〕3号",
            opinion_on=date(2025, 5, 1),
            delivered_on=date(2025, 5, 6),
            claimed_new="无",
            reasons="同一事实",
        ),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("act", refusals_to_take_up(), ids=lambda act: act.verb)
def test_R_10_a_refusal_requires_reasons_remedy_and_letter(act: Any, county: County) -> None:
    petition = a_petition(DAY).registered()
    texts = [f.name for f in dataclasses.fields(act) if isinstance(getattr(act, f.name), str) and asked_of(f).lines > 1]
    for name in texts:
        with pytest.raises(Incomplete):
            petition.did(act.corrected(**{name: "  "}), clerk_of("H-XF"))
    assert act.letter is not None
    shown = petition.did(act, clerk_of("H-XF")).view.acts[-1].act
    assert all(getattr(shown, name) == getattr(act, name) for name in texts), (
        "the petitioner must see the complete text"
    )


@pytest.mark.django_db
@pytest.mark.parametrize("act", refusals_to_take_up(), ids=lambda act: act.verb)
def test_R_11_the_system_cannot_refuse_a_matter(act: Any, county: County) -> None:
    with pytest.raises(NotCompetent):
        a_petition(DAY).registered().did(act, SYSTEM)


@pytest.mark.django_db
def test_R_12_anonymous_matters_have_the_same_clocks_and_order(county: County) -> None:
    """Only word of where it went falls away, for which there is no address (A23(2))."""
    named, anonymous = a_petition(DAY), a_petition(DAY, name="", phone="", address="")
    facts = [
        [(d.clock, d.bearer, d.due) for d in each.registered().forwarded().view.duties if d.clock != "word_of_where"]
        for each in (named, anonymous)
    ]
    assert facts[0] == facts[1]
    rows = inbox(county.person("H-ZJ", Role.UNIT_CLERK), Filter(), on=DAY).rows
    assert [row.next_due for row in rows] == [rows[0].next_due] * 2


def test_R_12_only_the_petitioner_withdraws_rates_and_reconsiders() -> None:
    for step in KINDS["petition"].order.steps:
        if step.verb in {"withdraw", "rate", "reconsider"}:
            assert not step.from_desk, step.verb
    assert all(
        any(step.verb == "withdraw" for step in steps)
        for stage, steps in NEXT.items()
        if steps and stage not in ("new", "ended")
    )


def test_R_21_refused_features_are_documented() -> None:
    page = (PACKAGE.parent / "docs" / "refused.md").read_text()
    assert all(word in page for word in ("face", "location", "count or history of a person", "零登记", "劝返"))
