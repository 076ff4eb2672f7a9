"""Major and urgent matters (重大、紧急, A25): the report that is owed at once, and the chain in which it goes up."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.offices import stem
from huiyin.law.petition.passing_on import barred, check_not_accused, check_stands, is_accused
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, Misdirected
from huiyin.law.running import Fate
from huiyin.law.words import say

CLOCK = "urgent_report"
MOST = 10


def owed(standing: Standing, scene: Scene) -> Standing:
    """Start the clock of the report where it is major or urgent and not reported yet.

    Not for sealed reports: discipline bodies report by their own rules (A30).
    """
    running = standing.running(CLOCK)
    is_owed = standing.is_urgent and not standing.is_sealed and not standing.reported_up
    if running is None:
        return standing.start(CLOCK, bearer=standing.holder, since=scene.today) if is_owed else standing
    if not is_owed:
        return standing.stop(CLOCK, on=scene.today, fate=Fate.MOOT)
    if is_accused(scene.offices, running.bearer, barred(standing, scene)):
        freed = standing.stop(CLOCK, on=scene.today, fate=Fate.MOOT)
        return freed.start(CLOCK, bearer=standing.holder, since=running.since)
    return standing


def _owed_to(scene: Scene, office: str, shut: tuple[str, ...]) -> frozenset[str]:
    """Who must have the report of an office: the petition office above it, and of a petition office the national one
    (A25(2)); empty where none is kept here.
    """
    here = scene.offices[scene.offices.today(office)]
    over = [
        one
        for one in scene.offices.values()
        if one.is_petition_office and not one.successor and one.code != here.code and one.covers(here.region)
        and not is_accused(scene.offices, one.code, shut)
    ]  # fmt: skip
    nearest = max((len(stem(one.region)) for one in over), default=0)
    above = {one.code for one in over if len(stem(one.region)) == nearest}
    national = {one.code for one in over if not stem(one.region)} if here.is_petition_office else set()
    return frozenset(above | national)


def reported(standing: Standing, scene: Scene) -> Standing:
    """Meet the clock once all have the report who must have it (A25); in the first edition the first report did."""
    running = standing.running(CLOCK)
    if running is None:
        return standing
    told = {scene.offices.today(code) for one in standing.reported_up for code in one.to_offices}
    has_all = scene.edition == 1 or _owed_to(scene, running.bearer, barred(standing, scene)) <= told
    return standing.stop(CLOCK, on=scene.today) if has_all else standing


def check_for_decision(standing: Standing, scene: Scene, targets: tuple[str, ...], *, article: str) -> None:
    """Refuse to put it before anybody but an organ above, or by any but the petition office that has it (A22(1))."""
    mine = scene.by.office
    has_it = scene.offices.are_one(mine, standing.holder) and scene.offices[mine].is_petition_office
    if not has_it or not set(targets) & set(scene.offices.above(mine)):
        raise Misdirected(
            say("Only the petition office that has the matter puts it before the Party committee or government above."),
            article=article,
            field="for_decision",
        )


def in_the_chain(standing: Standing) -> frozenset[str]:
    """The offices that owe the first report, or that were reported to."""
    told = (office for report in standing.reported_up for office in report.to_offices)
    running = standing.running(CLOCK)
    return frozenset((*told, running.bearer) if running else told)


def check_told(standing: Standing, scene: Scene, targets: tuple[str, ...], *, article: str) -> None:
    """Refuse an empty list, one's own office, offices complained of, and offices not concerned with the place."""
    if not 1 <= len(targets) <= MOST:
        raise Incomplete(
            say("Please pick 1 to {most} offices that are told.", most=MOST), article=article, field="targets"
        )
    for target in targets:
        check_stands(scene, target, article=article, field="targets")
        check_not_accused(standing, scene, target, article=article, field="targets")
        check_concerned(scene, target, article=article)


def check_concerned(scene: Scene, target: str, *, article: str) -> None:
    """Refuse one's own office, and one that neither covers one's region nor lies in it."""
    mine, other = scene.offices[scene.by.office], scene.offices[target]
    if target == scene.by.office:
        raise Misdirected(say("This is your own office: please pick others."), article=article, field="targets")
    if not other.covers(mine.region) and not mine.covers(other.region):
        raise Misdirected(
            say("{office} has no say in your region.", office=other.name), article=article, field="targets"
        )
