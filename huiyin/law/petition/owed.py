"""What offices owe independently of the stage, also after the end (A22, A27, A32, A33, A37, A40)."""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.values import Purpose, Verdict
from huiyin.law.running import Fate

#: Clocks that run on after the end: ending is not helping, carrying out, performing or visiting (law.md 4, 11).
#: The last is the person's own: the court can be asked although the office is done.
AFTERWARDS = frozenset(
    {"completion_report", "urging", "carry_out", "help", "performance", "return_visit", "court_confirmation"}
)


def begin_carrying_out(standing: Standing, on: date) -> Standing:
    """Start the clock for carrying out what the answer supports (A32)."""
    days = standing.handling.carry_out_days
    return standing.start("carry_out", bearer=standing.handling.handler, since=on, days=days) if days else standing


def spare_carrying_out(standing: Standing, verdict: Verdict | None, on: date) -> Standing:
    """Drop that clock where the answer is revoked or made anew; what was late stays late."""
    is_gone = verdict in {Verdict.REVOKE, Verdict.REDO}
    return standing.stop("carry_out", on=on, fate=Fate.MOOT) if is_gone else standing


def begin_reviewers_answer(standing: Standing, judged: Round, on: date) -> Standing:
    """Start the clock for carrying out what the reviewer supports; who had to answer carries it out."""
    days = judged.carry_out_days
    freed = standing.stop("carry_out", on=on, fate=Fate.MOOT) if judged.outcome else standing
    return freed.start("carry_out", bearer=standing.handling.handler, since=on, days=days) if days else freed


def owe_visit(standing: Standing, scene: Scene) -> Standing:
    """Start the clock of the return visit; none after a report, so that nobody sees who reported (A30(3))."""
    days = scene.pack.term("return_visit_days")
    handler = standing.handling.handler
    if not days or not handler or standing.purpose is Purpose.REPORT or standing.running("return_visit"):
        return standing
    return standing.start("return_visit", bearer=handler, since=scene.today, days=days)


def bearers(standing: Standing, scene: Scene, name: str) -> frozenset[str]:
    """Under which names the office at work bears a running clock of that name: its own, or one it took over (A24)."""
    running = (clock.bearer for clock in standing.clocks if clock.name == name and clock.fate is Fate.RUNNING)
    return frozenset(code for code in running if scene.offices.today(code) == scene.by.office)


def met(standing: Standing, scene: Scene, name: str) -> Standing:
    """Meet the clocks of that name of the office at work; those of others run on."""
    for bearer in bearers(standing, scene, name):
        standing = standing.stop(name, on=scene.today, bearer=bearer)
    return standing
