"""Who may do what on a petition (law.md 1.11), each in words and as a question."""

from __future__ import annotations

from huiyin.law.act import Scene, Who
from huiyin.law.actors import SUPERVISORS, Kind
from huiyin.law.petition.standing import Round, Stage, Standing
from huiyin.law.words import say


def _is_petitioner(_: Standing, scene: Scene) -> bool:
    return scene.by.kind is Kind.PETITIONER


def _is_receiver(standing: Standing, scene: Scene) -> bool:
    return scene.by.handles_for(standing.registrar or scene.by.office)


def _is_holder(standing: Standing, scene: Scene) -> bool:
    return scene.by.handles_for(standing.holder)


def _heads_holder(standing: Standing, scene: Scene) -> bool:
    return scene.by.heads(standing.holder)


def _is_supervisor(standing: Standing, scene: Scene) -> bool:
    over = scene.by.office
    may = bool(scene.by.roles & SUPERVISORS) and over in scene.offices and standing.holder in scene.offices
    return may and over != standing.holder and scene.offices.within_reach(over, standing.holder)


def _owes_reply(standing: Standing, scene: Scene) -> bool:
    return any(scene.by.handles_for(u.to_office) for u in standing.urgings if u.replied_on is None)


def _last_round(standing: Standing) -> Round | None:
    return standing.recheck if standing.stage in {Stage.RECHECK_ASKED, Stage.RECHECKED} else standing.review


def _heads_reviewer(standing: Standing, scene: Scene) -> bool:
    judged = _last_round(standing)
    return judged is not None and scene.by.heads(judged.reviewer) and judged.reviewer != standing.handler


def _is_answering_office(standing: Standing, scene: Scene) -> bool:
    return scene.by.handles_for(standing.handler)


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
HOLDER = Who[Standing](say("staff of the office that has the matter"), _is_holder)
HOLDER_OR_RECEIVER = Who[Standing](
    say("staff of the office that has the matter or received it"),
    lambda standing, scene: _is_holder(standing, scene) or _is_receiver(standing, scene),
)
HEAD_OF_HOLDER = Who[Standing](say("the head of the office that has the matter"), _heads_holder)
SENDER = Who[Standing](
    say("staff of the office that passed it on"), lambda standing, scene: scene.by.handles_for(standing.sender)
)
HEAD_OF_REVIEWER = Who[Standing](say("the head of the reviewing organ"), _heads_reviewer)
ANSWERING_OFFICE = Who[Standing](say("staff of the office that answered"), _is_answering_office)
SUPERVISOR = Who[Standing](say("a petition office or supervisor above the office that has it"), _is_supervisor)
URGED_OFFICE = Who[Standing](say("staff of the office that was urged"), _owes_reply)
SYSTEM = Who[Standing](say("the system, following another act"), lambda _, scene: scene.by.kind is Kind.SYSTEM)
