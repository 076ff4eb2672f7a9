"""Who may do what on a petition (law.md 1.11), each in words and as a question."""

from __future__ import annotations

from collections.abc import Callable

from huiyin.law.act import Scene, Who
from huiyin.law.actors import SUPERVISORS, Kind, Role
from huiyin.law.parties import FIRST
from huiyin.law.petition import disputes, recusal, urgent
from huiyin.law.petition.owed import bearers
from huiyin.law.petition.parties import has_voice, party, principal
from huiyin.law.petition.passing_on import free_above
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.urging import urged_office
from huiyin.law.petition.values import Part
from huiyin.law.running import Fate
from huiyin.law.words import say


def _handles(standing: Standing, scene: Scene, office: str) -> bool:
    """Whether staff of ``office``, or of the one that has taken over from it (A24), is at work; with a sealed report
    only its custodians are (A30).
    """
    here = scene.offices.today(office)
    return scene.by.guards(here) if standing.is_sealed else scene.by.handles_for(here)


def _heads(standing: Standing, scene: Scene, office: str) -> bool:
    here = scene.offices.today(office)
    return scene.by.guards(here) if standing.is_sealed else scene.by.heads(here)


def _is_petitioner(standing: Standing, scene: Scene) -> bool:
    return scene.by.kind is Kind.PETITIONER and has_voice(standing, scene.by.party)


def _brought_it(standing: Standing, scene: Scene) -> bool:
    """Whether this is who brought the matter, or acts for them."""
    return _is_petitioner(standing, scene) and principal(standing, scene.by.party) == FIRST


def _signed_it(standing: Standing, scene: Scene) -> bool:
    return _is_petitioner(standing, scene) and principal(standing, scene.by.party) != FIRST


def _may_think_again(standing: Standing, scene: Scene) -> bool:
    """Whether this is one who petitions, or a signer who has left."""
    found = party(standing, scene.by.party)
    has_left = scene.by.kind is Kind.PETITIONER and found is not None and found.part is Part.SIGNER
    return has_left or _is_petitioner(standing, scene)


def _is_receiver(standing: Standing, scene: Scene) -> bool:
    office = standing.registrar or scene.by.office
    brings_a_report = standing.stage in {Stage.NEW, Stage.RECEIVED} and scene.by.guards(scene.offices.today(office))
    return brings_a_report or _handles(standing, scene, office)


def _is_holder(standing: Standing, scene: Scene) -> bool:
    return _handles(standing, scene, standing.holder)


def _is_handler(standing: Standing, scene: Scene) -> bool:
    return _handles(standing, scene, standing.handling.handler)


def _serves(standing: Standing, scene: Scene) -> bool:
    """Whether the paper to serve is this office's, e.g. the answer's while a review is under way."""
    if standing.stage is Stage.REVIEW_ASKED:
        return _is_handler(standing, scene)
    review = standing.handling.review
    if standing.stage is Stage.RECHECK_ASKED and review:
        return _handles(standing, scene, review.reviewer)
    return _is_holder(standing, scene)


def _heads_holder(standing: Standing, scene: Scene) -> bool:
    return _heads(standing, scene, standing.holder)


def _is_supervisor(standing: Standing, scene: Scene) -> bool:
    # Where nobody owes anything after the end, Urge.ready refuses.
    over, urged = scene.by.office, scene.offices.today(urged_office(standing, scene) or standing.holder)
    if standing.is_sealed or over not in scene.offices or urged not in scene.offices or over == urged:
        return False
    urges = SUPERVISORS if scene.offices[over].is_petition_office else {Role.SUPERVISOR}
    return bool(scene.by.roles & urges) and scene.offices.within_reach(over, urged)


def _is_petition_office_above(standing: Standing, scene: Scene) -> bool:
    """Whether staff are at work of a petition office whose region covers the office that has the matter."""
    over, holder = scene.by.office, scene.offices.today(standing.holder)
    if standing.is_sealed or over not in scene.offices or not scene.offices[over].is_petition_office:
        return False
    return scene.by.handles_for(over) and over != holder and scene.offices.within_reach(over, holder)


def _owes_reply(standing: Standing, scene: Scene) -> bool:
    return any(_handles(standing, scene, urging.to_office) for urging in standing.urgings if urging.replied_on is None)


def _owes_report(standing: Standing, scene: Scene) -> bool:
    return any(
        _handles(standing, scene, clock.bearer)
        for clock in standing.clocks
        if clock.name == "completion_report" and clock.fate is Fate.RUNNING
    )


def _owes(name: str) -> Callable[[Standing, Scene], bool]:
    """Whether staff are at work of an office that bears a running clock of that name."""
    return lambda standing, scene: any(_handles(standing, scene, code) for code in bearers(standing, scene, name))


def _is_above(standing: Standing, scene: Scene) -> bool:
    """Whether this is the organ that a request goes to (A35: 向上一级机关、单位提出)."""
    return _handles(standing, scene, free_above(scene.offices, standing.holder, standing.accused))


def _last_round(standing: Standing) -> Round | None:
    now = standing.handling
    return now.recheck if standing.stage in {Stage.RECHECK_ASKED, Stage.RECHECKED} else now.review


def _heads_reviewer(standing: Standing, scene: Scene) -> bool:
    judged = _last_round(standing)
    return (
        judged is not None
        and _heads(standing, scene, judged.reviewer)
        and not scene.offices.are_one(judged.reviewer, standing.handling.handler)
    )


PETITIONER = Who[Standing](say("the person who petitioned"), _is_petitioner)
RECEIVER = Who[Standing](say("staff of the office that received it"), _is_receiver)
BROUGHT_IT_OR_STAFF = Who[Standing](
    say("the person who brought it, or staff of the office that received it or has it"),
    lambda standing, scene: any(may(standing, scene) for may in (_brought_it, _is_receiver, _is_holder)),
)
BROUGHT_IT = Who[Standing](say("the person who brought it"), _brought_it)
SIGNED_IT = Who[Standing](say("one who signed it"), _signed_it)
THINKS_AGAIN = Who[Standing](say("the person who petitioned, or one who left"), _may_think_again)
PETITIONER_OR_STAFF = Who[Standing](
    say("the person who petitioned, or staff of the office that received it or has it"),
    lambda standing, scene: any(may(standing, scene) for may in (_is_petitioner, _is_receiver, _is_holder)),
)
SERVER = Who[Standing](say("staff of the office whose paper it is"), _serves)
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
HOLDER_OR_PETITION_OFFICE_ABOVE = Who[Standing](
    say("staff of the office that has the matter, or of a petition office above it"),
    lambda standing, scene: _is_holder(standing, scene) or _is_petition_office_above(standing, scene),
)
HEAD_OF_HANDLER = Who[Standing](
    say("the head of the office that answered it"),
    lambda standing, scene: _heads(standing, scene, standing.handling.handler),
)
HEAD_OF_HOLDER = Who[Standing](say("the head of the office that has the matter"), _heads_holder)
SENDER = Who[Standing](
    say("staff of the office that passed it on"),
    lambda standing, scene: _handles(standing, scene, standing.handling.sender),
)
HEAD_OF_REVIEWER = Who[Standing](say("the head of the reviewing organ"), _heads_reviewer)
ASSIGNED_OFFICE = Who[Standing](say("staff of the office that owes a completion report"), _owes_report)
HANDLER_OR_RECEIVER = Who[Standing](
    say("staff of the office that answered it or received it"),
    lambda standing, scene: _is_handler(standing, scene) or _is_receiver(standing, scene),
)
HOLDER_HANDLER_OR_RECEIVER = Who[Standing](
    say("staff of the office that has the matter, answered it or received it"),
    lambda standing, scene: any(
        (_is_holder(standing, scene), _is_handler(standing, scene), _is_receiver(standing, scene))
    ),
)
PERFORMER_OR_RECEIVER = Who[Standing](
    say("staff of the office that sees to the agreement or received the matter"),
    lambda standing, scene: _owes("performance")(standing, scene) or _is_receiver(standing, scene),
)
HELPER = Who[Standing](say("staff of the office that referred for help"), _owes("help"))
VISITOR = Who[Standing](say("staff of the office that owes a return visit"), _owes("return_visit"))
ENFORCER = Who[Standing](say("staff of the office that has to carry out its answer"), _owes("carry_out"))
IN_THE_CHAIN = Who[Standing](
    say("staff of the office that has the matter, received it, or was told of it as urgent"),
    lambda standing, scene: any(
        _handles(standing, scene, office)
        for office in {standing.holder, standing.registrar, *urgent.in_the_chain(standing)}
    ),
)
DISPUTE_DECIDER = Who[Standing](
    say("the head of the organ that decides the dispute"),
    lambda standing, scene: any(
        _heads(standing, scene, dispute.decider) for dispute in [disputes.pending(standing)] if dispute
    ),
)
AT_WORK_ON_IT = Who[Standing](
    say("staff of the office that has the matter, its head, or staff of one that assists"),
    lambda standing, scene: any(may(standing, scene) for may in (_is_holder, _heads_holder, _owes("assist"))),
)
RECUSAL_DECIDER = Who[Standing](
    say("the head of the office that has the matter, or of the organ above where that head is meant"),
    lambda standing, scene: _heads(standing, scene, recusal.decider(standing, scene)),
)
ASSISTANT = Who[Standing](say("staff of an office that was asked to assist"), _owes("assist"))
SUPERVISOR = Who[Standing](say("a petition office or supervisor above the office that has it"), _is_supervisor)
URGED_OFFICE = Who[Standing](say("staff of the office that was urged"), _owes_reply)
SYSTEM = Who[Standing](say("the system, following another act"), lambda _, scene: scene.by.kind is Kind.SYSTEM)
