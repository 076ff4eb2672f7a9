"""Texts of petitions and answers, composed from tables; deterministic for a seed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from huiyin.law.petition.values import Channel, Outcome, Purpose
from huiyin.law.service import Service
from huiyin.sample.tables import table

#: Share of petitions from several people, and share of anonymous ones.
JOINT = 0.07
ANONYMOUS = 0.06


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The content of a petition, and the findings for its answer."""

    category: str
    purpose: Purpose
    subject: str
    text: str
    request: str
    found: str
    support: str
    refuse: str
    basis: str
    name: str
    phone: str
    address: str
    representatives: tuple[str, ...]
    people: int
    is_for_court: bool


def a_letter(draw: Random, *, village: tuple[str, str], channel: Channel, year: int, category: str = "") -> Letter:
    """A petition from ``village`` (its name and its town's), of ``category`` if given."""
    problem = _a_problem(draw, category)
    side = draw.randrange(len(problem["text"]))
    gaps = _gaps(draw, "".join(reversed(village)), year)
    is_joint = draw.random() < JOINT
    name, representatives, people = _who(draw, is_joint=is_joint)
    return Letter(
        category=problem["category"],
        purpose=Purpose(problem.get("purpose", "claim")),
        subject=_side(problem["subject"], side).format_map(gaps)[:200],
        text=_told(draw, _side(problem["text"], side).format_map(gaps), channel, is_joint=is_joint),
        request=_side(problem["request"], side).format_map(gaps),
        **{part: _finding(draw, problem, part, side).format_map(gaps) for part in ("found", "support", "refuse")},
        basis=problem["basis"],
        name=name,
        phone=f"199{draw.randrange(10**8):08d}" if name else "",
        address=f"{gaps['place']}{draw.randrange(1, 200)}号" if name else "",
        representatives=representatives,
        people=people,
        is_for_court=problem.get("refer", False),
    )


def _a_problem(draw: Random, category: str) -> Mapping[str, Any]:
    problems = table("problems")["problem"]
    fitting = [each for each in problems if each["category"] == category] if category else problems
    chosen: Mapping[str, Any] = draw.choices(fitting, [each["weight"] for each in fitting])[0]
    return chosen


def _side(said: list[str], side: int) -> str:
    return said[min(side, len(said) - 1)]


def _finding(draw: Random, problem: Mapping[str, Any], part: str, side: int) -> str:
    """The finding of a problem. The table has one for its first text; other texts use a general one."""
    return str(problem[part] if side == 0 else draw.choice(table("phrases")["any"][part]))


def _gaps(draw: Random, place: str, year: int) -> dict[str, object]:
    words = table("phrases")
    return {
        "place": place,
        "road": draw.choice(words["roads"]),
        "estate": draw.choice(words["estates"]),
        "firm": draw.choice(words["firms"]),
        "school": draw.choice(words["schools"]),
        "who": draw.choice(words["relatives"]),
        "time": draw.choice(words["times"]),
        "n": draw.randrange(3, 40),
        "months": draw.randrange(2, 12),
        "money": draw.randrange(8, 900) * 100,
        "year": year - draw.randrange(1, 9),
        "month": draw.randrange(1, 13),
    }


def _told(draw: Random, text: str, channel: Channel, *, is_joint: bool) -> str:
    """Add an opening and a close in one of several tones; visits and calls begin like a record."""
    words = table("phrases")
    if channel in {Channel.VISIT, Channel.PHONE}:
        return f"{draw.choice(words[channel.value]['text'])}{text}"
    voice = words["voices"]["joint" if is_joint else draw.choice(["plain", "plain", "formal", "tired", "angry"])]
    return "\n".join(part for part in (draw.choice(voice["open"]), text, draw.choice(voice["close"])) if part)


def _who(draw: Random, *, is_joint: bool) -> tuple[str, tuple[str, ...], int]:
    """Name, representatives and number of people; the name is empty for anonymous petitions."""
    if is_joint:
        named = tuple(a_name(draw) for _ in range(draw.randrange(2, 6)))
        return named[0], named, draw.randrange(6, 60)
    return ("" if draw.random() < ANONYMOUS else a_name(draw)), (), 1


def a_name(draw: Random) -> str:
    """An invented name."""
    names = table("county")["names"]
    return str(draw.choice(names["family"]) + draw.choice(names["given"]))


def paper(draw: Random, kind: str, **gaps: object) -> str:
    """A text for a paper of that kind, from phrases.toml."""
    return str(draw.choice(table("phrases")["papers"][kind])).format_map(gaps)


@dataclass(frozen=True, kw_only=True)
class Opinion:
    """Outcome, findings and opinion of an answer."""

    outcome: Outcome
    facts: str
    opinion: str


def an_opinion(draw: Random, letter: Letter, *, seen_on: date) -> Opinion:
    """An answer; one in eight is perfunctory, without reasons."""
    if draw.random() < 0.12:
        return Opinion(outcome=Outcome.EXPLAIN, facts=paper(draw, "brief_facts"), opinion=paper(draw, "brief_opinion"))
    outcome = draw.choices([Outcome.SUPPORT, Outcome.EXPLAIN, Outcome.REFUSE], [60, 24, 16])[0]
    is_founded = outcome is Outcome.SUPPORT
    day = f"{seen_on.month}月{seen_on.day}日"
    facts = paper(draw, "facts" if is_founded else "facts_not", day=day, found=letter.found)
    deed = letter.support if is_founded else letter.refuse
    return Opinion(
        outcome=outcome, facts=facts, opinion=paper(draw, "opinion", request=letter.request.rstrip("。"), deed=deed)
    )


def ground_of(service: Service) -> str:
    """What a manner of service needs besides its proof."""
    grounds = {
        Service.ELECTRONIC: "本人同意以电子方式送达，地址为本人手机号",
        Service.PUBLIC_NOTICE: "直接送达、邮寄送达两次未成",
    }
    return grounds.get(service, "")
