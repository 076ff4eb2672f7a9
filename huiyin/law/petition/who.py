"""Who may do what on a petition (law.md 1.11), each in words and as a question."""

from __future__ import annotations

from huiyin.law.act import Scene, Who
from huiyin.law.actors import SUPERVISORS, Kind, Role
from huiyin.law.petition.handing import free_above
from huiyin.law.petition.standing import Round, Stage, Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


def _handles(scene: Scene, office: str) -> bool:
    """Whether staff of ``office``, or of the one that has taken over from it (A24), is at work."""
    return scene.by.handles_for(scene.offices.today(office))


def _heads(scene: Scene, office: str) -> bool:
    return scene.by.heads(scene.offices.today(office))


def _is_petitioner(_: Standing, scene: Scene) -> bool:
    return scene.by.kind is Kind.PETITIONER


def _is_receiver(standing: Standing, scene: Scene) -> bool:
    return _handles(scene, standing.registrar or scene.by.office)


def _is_holder(standing: Standing, scene: Scene) -> bool:
    return _handles(scene, standing.holder)


def _heads_holder(standing: Standing, scene: Scene) -> bool:
    return _heads(scene, standing.holder)


def _is_supervisor(standing: Standing, scene: Scene) -> bool:
    over, holder = scene.by.office, scene.offices.today(standing.holder)
    if over not in scene.offices or holder not in scene.offices or over == holder:
        return False
    urges = SUPERVISORS if scene.offices[over].is_petition_office else {Role.SUPERVISOR}
    return bool(scene.by.roles & urges) and scene.offices.within_reach(over, holder)


def _owes_reply(standing: Standing, scene: Scene) -> bool:
    return any(_handles(scene, urging.to_office) for urging in standing.urgings if urging.replied_on is None)


def _owes_report(standing: Standing, scene: Scene) -> bool:
    return any(
        _handles(scene, clock.bearer) for clock in standing.clocks if clock.name == "K11" and clock.fate is Fate.RUNNING
    )


def _is_above(standing: Standing, scene: Scene) -> bool:
    """Whether this is the organ that a request goes to (A35: 向上一级机关、单位提出)."""
    return _handles(scene, free_above(scene.offices, standing.holder, standing.accused))


def _last_round(standing: Standing) -> Round | None:
    return standing.recheck if standing.stage in {Stage.RECHECK_ASKED, Stage.RECHECKED} else standing.review


def _heads_reviewer(standing: Standing, scene: Scene) -> bool:
    judged = _last_round(standing)
    return (
        judged is not None
        and _heads(scene, judged.reviewer)
        and not scene.offices.are_one(judged.reviewer, standing.handler)
    )


PETITIONER = Who[Standing](say("the person who petitioned"), _is_petitioner)
RECEIVER = Who[Standing](say("staff of the office that received it"), _is_receiver)
PETITIONER_OR_RECEIVER = Who[Standing](
    say("the person who petitioned, or staff who take it down for them"),
    lambda standing, scene: _is_petitioner(standing, scene) or _is_receiver(standing, scene),
)
PETITIONER_OR_HOLDER = Who[Standing](
    say("the person who petitioned, or staff of the office that has the matter"),
    lambda standing, scene: _is_petitioner(standing, scene) or _is_holder(standing, scene),
)
PETITIONER_OR_HOLDER_OR_REVIEWER = Who[Standing](
    say("the person who petitioned, or staff of the office that has the matter or of the organ above"),
    lambda standing, scene: any(may(standing, scene) for may in (_is_petitioner, _is_holder, _is_above)),
)
HOLDER = Who[Standing](say("staff of the office that has the matter"), _is_holder)
HOLDER_OR_RECEIVER = Who[Standing](
    say("staff of the office that has the matter or received it"),
    lambda standing, scene: _is_holder(standing, scene) or _is_receiver(standing, scene),
)
HEAD_OF_HOLDER = Who[Standing](say("the head of the office that has the matter"), _heads_holder)
SENDER = Who[Standing](
    say("staff of the office that passed it on"), lambda standing, scene: _handles(scene, standing.sender)
)
HEAD_OF_REVIEWER = Who[Standing](say("the head of the reviewing organ"), _heads_reviewer)
ASSIGNED_OFFICE = Who[Standing](say("staff of the office that owes a completion report"), _owes_report)
SUPERVISOR = Who[Standing](say("a petition office or supervisor above the office that has it"), _is_supervisor)
URGED_OFFICE = Who[Standing](say("staff of the office that was urged"), _owes_reply)
SYSTEM = Who[Standing](say("the system, following another act"), lambda _, scene: scene.by.kind is Kind.SYSTEM)
