"""Reports of wrongdoing (检举控告): who keeps out, who may have one, and the clocks that run (A30, A23(4)).

A report is sealed from its registration on: only the custodians of an office that may have it act on it. Out of it
stay an office complained of, everybody under it, and where it is the organ that heads a place, every office there.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.actors import Kind
from huiyin.law.offices import Office, Offices, region_lies_in, stem
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import Misdirected, NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say

#: The steps possible with a sealed report; any other would show it to others, or is decided elsewhere.
STEPS = frozenset(
    {"submit", "report_retaliation", "register", "join", "take_repeat", "forward", "assign", "notify", "tell_where",
     "accept", "decline", "refer", "conclude", "inform", "deliver", "report_back", "rate", "add_material", "correct",
     "withdraw", "reconsider", "end", "recuse", "ask_recusal", "decide_recusal", "read_back", "appoint_agent",
     "end_agency", "leave"}
)  # fmt: skip
#: Steps that add a reader are the petitioner's own: otherwise staff would learn the query code.
_OWN = frozenset({"appoint_agent"})
#: Steps for reports only.
ONLY = frozenset({"conclude", "inform"})
#: What the office that has a report owes at first; all of it falls away with the report.
_FIRST = (
    "pass_on",
    "notice",
    "notice_forwarded",
    "objection",
    "completion_report",
    "report_notice",
    "report_pass_on",
    "urging",
)


def check_open(verb: str, title: object, standing: Standing, scene: Scene) -> None:
    """Refuse a step not possible with a sealed report, and one possible with such a report only."""
    if standing.is_sealed and verb not in STEPS:
        raise OutOfTurn(say("“{step}” is not possible with a report of wrongdoing (A30).", step=title), article="A30")
    if standing.is_sealed and verb in _OWN and scene.by.kind is not Kind.PETITIONER:
        raise NotCompetent(say("With a report of wrongdoing only the person themselves does this."), article="A30")
    if not standing.is_sealed and verb in ONLY:
        raise OutOfTurn(say("“{step}” is for reports of wrongdoing only.", step=title), article="A30")


def is_theirs(offices: Offices, office: str, accused: Collection[str]) -> bool:
    """Whether an office is complained of, stands under one that is, or sits in a place that such a one heads."""
    return any(offices.answers_to(office, other) for other in accused)


def body_for(offices: Offices, region: str, shut: Collection[str], *, but: Collection[str] = ()) -> str:
    """The nearest discipline body over a place that is clear of the offices ``shut``; empty where none is."""
    return _nearest(offices, region, shut, but, [one for one in offices.values() if one.is_discipline])


def keeper_for(offices: Offices, region: str, shut: Collection[str], *, but: Collection[str] = ()) -> str:
    """The same, or where no discipline body is left a petition office."""
    passes_on = [one for one in offices.values() if one.is_petition_office]
    return body_for(offices, region, shut, but=but) or _nearest(offices, region, shut, but, passes_on)


def _nearest(
    offices: Offices, region: str, shut: Collection[str], but: Collection[str], among: Collection[Office]
) -> str:
    found = [one for one in among if not one.successor and one.code not in but and one.covers(region)]
    found.sort(key=lambda one: (-len(stem(one.region)), one.code))
    return next((one.code for one in found if not is_theirs(offices, one.code, shut)), "")


def may_keep(offices: Offices, office: str, accused: Collection[str]) -> bool:
    """Whether an office may have a report that nobody has passed on to it."""
    here = offices[offices.today(office)]
    return (here.is_discipline or here.is_petition_office) and not is_theirs(offices, office, accused)


def check_receiver(standing: Standing, scene: Scene, target: str) -> None:
    """Refuse to pass a report on to any but a discipline body or the organ competent for it, free of the accused."""
    offices, sender = scene.offices, scene.offices.today(standing.holder)
    office, name = offices[target], offices[target].name
    if is_theirs(offices, target, standing.accused) or target in scene.headed_by_accused:
        raise Misdirected(
            say("{office} is complained of, or stands under whoever is, and may not receive the report.", office=name),
            article="A30",
            field="target",
        )
    if not office.is_discipline and not (office.covers(standing.region) and office.is_competent(standing.category)):
        raise Misdirected(
            say("{office} is neither a discipline body nor competent for this report.", office=name),
            article="A30",
            field="target",
        )
    if not _within_reach(offices[sender], office):
        raise Misdirected(
            say("{office} lies outside your region, and has no say in it either.", office=name),
            article="A22",
            field="target",
        )


def _within_reach(sender: Office, target: Office) -> bool:
    """Its own level or below; a discipline body also above, by who manages the cadre (管理权限)."""
    return sender.covers(target.region) or (target.is_discipline and region_lies_in(sender.region, target.region))


def handed_over(standing: Standing, target: str, *, on: date, assigned: bool) -> Standing:
    """The report with ``target``. No notice by A23(3) is owed for it, and there is no objecting: it is passed on."""
    sent = standing.stop("pass_on", "notice", "report_pass_on", on=on).stop(
        "notice_forwarded", "objection", "report_notice", on=on, fate=Fate.MOOT
    )
    moved = sent.but(stage=Stage.HANDED).handle(sender=standing.holder, handed_on=on, is_assigned=assigned)
    moved = moved.handle(notified_on=None, told_where_on=None)
    return moved.held_by(target)


def begun(standing: Standing, scene: Scene, *, since: date | None = None) -> Standing:
    """Start the clocks of a discipline body that has just got the report; other offices have none."""
    bearer = scene.offices.today(standing.holder)
    if not scene.offices[bearer].is_discipline:
        return standing
    names = ("report_notice", "report_pass_on") if standing.is_named else ("report_pass_on",)
    for name in names:
        standing = standing.start(name, bearer=standing.holder, since=since or scene.today)
    return standing


def check_corrected(
    standing: Standing, purpose: Purpose, accused: Collection[str], accused_staff: Collection[int]
) -> None:
    """Refuse a correction that would show a report to whom it is on, or to offices that had another matter."""
    if not standing.is_sealed:
        if purpose is Purpose.REPORT and standing.stage is Stage.ACCEPTED:
            raise OutOfTurn(
                say("The matter was accepted as something else: please have the report brought as one of its own."),
                article="A30",
                field="purpose",
            )
        return
    if not set(standing.accused) <= set(accused) or not set(standing.accused_staff) <= set(accused_staff):
        raise OutOfTurn(
            say("You can add to those complained of in a report, but remove nobody."),
            article="A30",
            field="accused",
        )
    has_left = standing.stage is not Stage.REGISTERED or len(standing.offices) > 1 or standing.is_kept_apart
    if purpose is not Purpose.REPORT and has_left:
        raise OutOfTurn(
            say("The report has been with its custodians and stays sealed: the rest can be brought as a new matter."),
            article="A30",
            field="purpose",
        )


def told(standing: Standing, *, on: date) -> Standing:
    """Meet the clocks of telling the reporter and of passing on."""
    return standing.stop("report_notice", "report_pass_on", on=on)


def sealed(standing: Standing, scene: Scene) -> Standing:
    """What has just been registered as a report: known to nobody but who received it, has it or passed it on."""
    had = (standing.registrar, standing.handling.sender, standing.holder)
    urged = standing.stop("urging", on=scene.today, fate=Fate.MOOT)
    known = urged.but(offices=tuple(dict.fromkeys(office for office in had if office)), urgings=())
    if known.running("notice") and scene.offices[scene.offices.today(known.holder)].is_discipline:
        known = begun(known.stop("notice", on=scene.today, fate=Fate.MOOT), scene, since=known.received_on)
    return known if may_keep(scene.offices, known.holder, known.accused) else _in_other_hands(known, scene)


def kept_safe(standing: Standing, scene: Scene) -> Standing:
    """A report out of the hands of who is complained of: with who passed it on, or the nearest office that may keep it.

    Where there is none it stays; those complained of do not read it even then.
    """
    is_shut = is_theirs(scene.offices, standing.holder, standing.accused)
    return _in_other_hands(standing, scene) if is_shut else standing


def _in_other_hands(standing: Standing, scene: Scene) -> Standing:
    offices, accused, sender = scene.offices, standing.accused, standing.handling.sender
    back = sender if sender and may_keep(offices, sender, accused) else ""
    target = back or keeper_for(offices, standing.region, accused, but=(offices.today(standing.holder),))
    return _moved(standing, target, scene) if target else standing


def _moved(standing: Standing, office: str, scene: Scene) -> Standing:
    """The report taken away from its holder: to be passed on or taken up by ``office``, whose own clocks begin."""
    today = scene.today
    freed = standing.stop(*_FIRST, on=today, fate=Fate.MOOT, bearer=standing.holder)
    moved = freed.but(stage=Stage.REGISTERED).held_by(office)
    moved = moved.handle(sender="", handed_on=None, is_assigned=False, accepted_on=None, notified_on=None)
    if scene.offices[office].is_discipline:
        return begun(moved, scene)
    own = [clock for clock in standing.clocks if clock.bearer == office and clock.name == "pass_on"]
    return moved.start("pass_on", bearer=office, since=own[-1].since if own else today)
