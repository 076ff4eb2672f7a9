"""Who is party to a petition: who brought it (0), signers, agents and guardians (1, 2 …), and whom a paper has reached.

Any number may sign (A20(3)). Each signer has windows of their own, which begin when the paper has reached *them*; what
an office owes is met when it has reached all of them. An agent uses the windows of the party they act for.
"""

from __future__ import annotations

import dataclasses
from datetime import date, timedelta

from huiyin.law.act import Scene
from huiyin.law.actors import Kind
from huiyin.law.parties import FIRST, Parties
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Party, Served
from huiyin.law.petition.values import Part
from huiyin.law.refusals import Incomplete, NotCompetent
from huiyin.law.words import Phrase, say

#: Stages at which a paper lies there that has reached nobody yet.
_JUST_MADE = frozenset({Stage.ANSWERED, Stage.REVIEWED, Stage.RECHECKED})


def party(standing: Standing, number: int) -> Party | None:
    """The signer, agent or guardian of that number; None for party 0 and unknown numbers."""
    return next((one for one in standing.parties if one.number == number), None)


def principal(standing: Standing, number: int) -> int:
    """The party whose rights are used: for an agent the one they act for, else themselves."""
    found = party(standing, number)
    return found.acts_for if found and found.part is not Part.SIGNER else number


def signers(standing: Standing) -> tuple[int, ...]:
    """The numbers of those who signed and have not left."""
    return tuple(one.number for one in standing.parties if one.part is Part.SIGNER and one.left_on is None)


def agents_of(standing: Standing, number: int, *parts: Part) -> tuple[Party, ...]:
    """The agents, or those of the ``parts`` named, who act for a party today."""
    wanted = parts or (Part.AGENT, Part.GUARDIAN)
    return tuple(
        one for one in standing.parties if one.part in wanted and one.acts_for == number and one.left_on is None
    )


def acting(standing: Standing) -> tuple[Party, ...]:
    """The agents and guardians whose mandate lasts."""
    return tuple(one for one in standing.parties if one.part is not Part.SIGNER and one.left_on is None)


def has_voice(standing: Standing, number: int) -> bool:
    """Whether that party takes part today: who brought it, a signer who has not left, an agent whose mandate lasts."""
    found = party(standing, number)
    if found and found.part is not Part.SIGNER and not has_voice(standing, found.acts_for):
        return False
    return number == FIRST or (found is not None and found.left_on is None)


def may_enter(standing: Standing, number: int, scene: Scene) -> bool:
    """Whether that party may look the matter up; one who left still may during the cooling-off."""
    found = party(standing, number)
    if found and found.part is Part.SIGNER and found.left_on:
        return not cooling_off_ends(found.left_on, scene)
    return has_voice(standing, number)


def cooling_off_ends(since: date | None, scene: Scene) -> bool:
    """Whether the cooling-off of a withdrawal or leaving of that day is over (charter R-12)."""
    wait = timedelta(days=scene.pack.terms["withdrawal_cooling_off"].value)
    return since is not None and scene.today > since + wait


def all_have_withdrawn(standing: Standing, scene: Scene) -> bool:
    """Whether party 0 withdrew and every signer left, each with the cooling-off over."""
    left = (one.left_on for one in standing.parties if one.part is Part.SIGNER)
    return all(cooling_off_ends(day, scene) for day in (standing.withdrawn_on, *left))


def unserved(standing: Standing, scene: Scene) -> tuple[int, ...]:
    """The parties who still have to receive the paper in hand; without those who withdrew for good."""
    first = () if signers(standing) and cooling_off_ends(standing.withdrawn_on, scene) else (FIRST,)
    reached = () if _is_just_made(standing) else tuple(one.party for one in standing.handling.served)
    return tuple(number for number in (*first, *signers(standing)) if number not in reached)


def _is_just_made(standing: Standing) -> bool:
    told = {Stage.DECLINED, Stage.NO_LONGER, Stage.REFERRED}
    return standing.stage in _JUST_MADE or (standing.stage in told and standing.handling.delivered_on is None)


def served_with(standing: Standing, number: int, on: date, reached_on: date) -> Standing:
    """Record that a party has the paper in hand; the first service of a new paper clears the list."""
    before = () if _is_just_made(standing) else standing.handling.served
    return standing.handle(served=(*before, Served(party=number, on=on, reached_on=reached_on)))


def last_service(standing: Standing) -> date | None:
    """The day on which the paper in hand was handed over last."""
    return max((one.on for one in standing.handling.served), default=None)


def reached_on(standing: Standing, number: int) -> date | None:
    """The day the latest paper reached a party, or whom an agent acts for."""
    whose = principal(standing, number)
    own = next((one.reached_on for one in reversed(standing.handling.served) if one.party == whose), None)
    return own or standing.last_served


def asker(standing: Standing, scene: Scene, named: int) -> int:
    """The party who asks: whom the petitioner at work stands for, or whom staff name."""
    return principal(standing, scene.by.party) if scene.by.kind is Kind.PETITIONER else named


def check_named(standing: Standing, number: int, *, article: str, field: str = "party") -> None:
    """Refuse a number that is neither who brought it nor a signer who has not left."""
    if number != FIRST and number not in signers(standing):
        raise Incomplete(say("Nobody of that number petitions here."), article=article, field=field)


def check_may_settle(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse an agent whose mandate does not cover giving something up."""
    found = party(standing, scene.by.party)
    if scene.by.kind is Kind.PETITIONER and found and not found.may_settle:
        raise NotCompetent(
            say("Your mandate does not cover this: only the person you act for can do it."), article=article
        )


def with_party(standing: Standing, one: Party) -> Standing:
    """With a party added, or changed."""
    others = tuple(each for each in standing.parties if each.number != one.number)
    return standing.but(parties=tuple(sorted((*others, one), key=lambda each: each.number)))


def next_number(standing: Standing) -> int:
    """The number of the next one to join; those who left keep theirs."""
    return len(standing.parties) + 1


def changed(standing: Standing, number: int, **changes: object) -> Standing:
    """With something changed about a party that is there."""
    found = party(standing, number)
    return with_party(standing, dataclasses.replace(found, **changes)) if found else standing  # type: ignore[arg-type]


def _part(standing: Standing, number: int) -> Phrase | None:
    found = party(standing, number)
    return found.part.words if found else None


def _acting(standing: Standing) -> tuple[int, ...]:
    return tuple(one.number for one in acting(standing))


#: What the rooms ask of those who take part in a petition.
PARTIES = Parties(
    may_enter=may_enter, has_voice=has_voice, principal=principal, part=_part, signers=signers, acting=_acting,
    unserved=unserved,
)  # fmt: skip
