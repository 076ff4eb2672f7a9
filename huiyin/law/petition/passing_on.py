"""Passing a matter from one office to another: what forwarding, assigning and returning share (A22–A24)."""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.clocks import due
from huiyin.law.offices import Offices
from huiyin.law.petition import reports, simple, telling
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Misdirected
from huiyin.law.running import Fate
from huiyin.law.words import say

#: What an office owes because it accepted.
_OF_HANDLING = ("answer", "extended_answer", "legal_duty", "suggestion", "simple_answer", "assist")


def barred(standing: Standing, scene: Scene) -> tuple[str, ...]:
    """Offices that may neither get the matter nor act on it. Under the first edition all that were complained of."""
    return standing.accused if scene.edition == 1 else standing.barred


def is_accused(offices: Offices, office: str, accused: tuple[str, ...]) -> bool:
    """Whether ``office`` is one of ``accused``, under its old name or the new one (A30)."""
    return offices.is_among(office, accused)


def free_above(offices: Offices, office: str, accused: tuple[str, ...]) -> str:
    """The nearest organ above ``office`` that is none of ``accused``; empty where there is none."""
    return next((above for above in offices.above(office) if not is_accused(offices, above, accused)), "")


def check_stands(scene: Scene, code: str, *, article: str, field: str = "target") -> None:
    """Refuse an office that is unknown or dissolved (A24)."""
    if code not in scene.offices:
        raise Misdirected(
            say("There is no office with the code {code}: please pick one from the list.", code=code),
            article=article,
            field=field,
        )
    successor = scene.offices.today(code)
    if successor != code:
        raise Misdirected(
            say(
                "{office} no longer exists; {successor} has taken over its duties (A24).",
                office=scene.offices[code].name,
                successor=scene.offices[successor].name,
            ),
            article=article,
            field=field,
        )


def check_not_accused(standing: Standing, scene: Scene, code: str, *, article: str, field: str = "target") -> None:
    """Refuse an office that keeps out of it."""
    if is_accused(scene.offices, code, barred(standing, scene)):
        raise Misdirected(
            say("{office} keeps out of this matter and may not receive it.", office=scene.offices[code].name),
            article=article,
            field=field,
        )


def check_target(standing: Standing, scene: Scene, target: str, *, article: str) -> None:
    """Refuse a target that is unknown, dissolved, the sender itself, out of reach or keeping out.

    A petition office passes on to its own level or below, another organ only to those under it (A22, A23): what it
    holds to be another's it sends back by objecting.
    """

    def misdirected(text: str, **gaps: object) -> Misdirected:
        return Misdirected(say(text, **gaps), article=article, field="target")

    check_stands(scene, target, article=article)
    name = scene.offices[target].name
    sender = scene.offices.today(standing.holder)
    if target == sender:
        raise misdirected("{office} has the matter already.", office=name)
    if standing.is_sealed:
        reports.check_receiver(standing, scene, target)
        return
    check_not_accused(standing, scene, target, article=article)
    if not scene.offices[sender].is_petition_office and sender not in scene.offices.above(target):
        raise misdirected(
            "{office} is not under your office: only a petition office can pass on to others.", office=name
        )
    if not scene.offices.within_reach(sender, target):
        raise misdirected("{office} lies outside your region: only your own level or below can be named.", office=name)


def hand_over(standing: Standing, scene: Scene, target: str, *, assigned: bool, sender: str = "") -> Standing:
    """Give it to ``target``: meet the sender's clock, start the notice and objection clocks.

    ``sender``: who decided where it belongs, where that is not its holder. A court, procuratorate or police body owes
    neither: its notices follow rules of their own (A23(4)).
    """
    on = scene.today
    standing = left(standing, on=on)
    if standing.is_sealed:
        return reports.handed_over(standing, target, on=on, assigned=assigned)
    sender = sender or standing.holder
    sent = standing.stop("pass_on", on=on).stop("objection", on=on, fate=Fate.MOOT)
    sent = telling.passed_on(sent, scene, sender=sender)
    moved = sent.but(stage=Stage.HANDED).handle(sender=sender, handed_on=on, is_assigned=assigned)
    moved = moved.handle(notified_on=None, told_where_on=None, given_back_on=None, reported_by="").held_by(target)
    if scene.offices[target].is_judicial:
        return moved
    return moved.start("notice_forwarded", bearer=target, since=on).start("objection", bearer=target, since=on)


def left(standing: Standing, *, on: date) -> Standing:
    """The matter as if it had not been accepted, its first arrival kept; unchanged where it was not.

    The office's periods fall away; what was late stays late.
    """
    if standing.handling.accepted_on is None:
        return standing
    freed = standing.stop(*_OF_HANDLING, on=on, fate=Fate.MOOT)
    arrived = first_arrival(standing)
    return freed.handle(accepted_on=None, heard_on=None, branch=None, first_arrived_on=arrived)


def stage_before(standing: Standing) -> Stage:
    """Where it stood before an objection or a dispute."""
    if standing.handling.accepted_on:
        return Stage.ACCEPTED
    return Stage.HANDED if standing.handling.sender else Stage.REGISTERED


def sixty_days_from(standing: Standing, scene: Scene) -> date:
    """The day of acceptance, the last day for telling the person at the latest (day 15, or sooner where the pack says
    so): delay lengthens nothing (law.md 1.2).
    """
    accepted = standing.handling.accepted_on or scene.today
    arrived = first_arrival(standing) or accepted
    return min(accepted, due(scene.pack.period("notice_forwarded"), arrived, scene.calendar).last)


def first_arrival(standing: Standing) -> date | None:
    """The day on which the office got the matter, before a wrong referral was taken back if there was one."""
    now = standing.handling
    return now.first_arrived_on or now.handed_on or standing.refiled_on or standing.received_on


def sent_back(standing: Standing, office: str, *, on: date) -> Standing:
    """The matter taken from its holder and with ``office``, which has to pass it on or take it up.

    What the holder alone owed falls away; what others owe (the report on an assignment) goes on. An office that had it
    before gets no extra time: its own last notice or passing-on clock runs again from its first day.
    """
    freed = standing.stop(
        "pass_on",
        "notice",
        "notice_forwarded",
        "objection",
        "completion_report",
        on=on,
        fate=Fate.MOOT,
        bearer=standing.holder,
    )
    freed = simple.made_ordinary(freed, on=on)  # who is competent was not plain after all
    freed = left(freed, on=on)
    back = (
        freed.but(stage=Stage.REGISTERED)
        .handle(sender="", handed_on=None, is_assigned=False, reported_by="")
        .held_by(office)
    )
    back = back.handle(notices=tuple(one for one in back.handling.notices if one.office == office))
    back = back.stop(telling.WHERE, on=on, fate=Fate.MOOT, bearer=standing.handling.sender)
    if any(c.bearer == office and c.fate is Fate.RUNNING and c.name in telling.NOTICES for c in back.clocks):
        return back
    own = [
        clock
        for clock in standing.clocks
        if clock.bearer == office and clock.name in {"pass_on", "notice", "notice_forwarded"}
    ]
    return back.start(own[-1].name if own else "pass_on", bearer=office, since=own[-1].since if own else on)


def out_of_accused_hands(standing: Standing, scene: Scene) -> Standing:
    """The matter, and the decision on an objection, with nobody who keeps out.

    Before acceptance it goes back to who passed it on, else and later to the nearest organ above. Where no such organ
    is left it stays.
    """
    if standing.is_sealed:
        return reports.kept_safe(standing, scene)
    offices, accused = scene.offices, barred(standing, scene)
    for unit in standing.units:
        if is_accused(offices, unit.office, accused):
            standing = standing.stop("assist", on=scene.today, fate=Fate.MOOT, bearer=unit.office)
    sender = standing.handling.sender
    if sender and is_accused(offices, sender, accused):
        sender = free_above(offices, sender, accused)
    if not is_accused(offices, standing.holder, accused):
        return standing.handle(sender=sender or standing.handling.sender)
    above = free_above(offices, standing.holder, accused)
    freed = standing.stop("urging", on=scene.today, fate=Fate.MOOT, bearer=standing.holder) if above else standing
    if standing.stage is Stage.ACCEPTED:
        return taken_over(freed, above, scene.today) if above else standing
    return sent_back(freed, sender or above, on=scene.today) if sender or above else standing


def taken_over(standing: Standing, office: str, on: date) -> Standing:
    """An accepted matter with another office: the person is heard again, the period is the same."""
    names = {"answer", "extended_answer", "redo", "legal_duty", "suggestion"}
    runs = [clock for clock in standing.clocks if clock.name in names and clock.fate is Fate.RUNNING]
    freed = standing.stop(*names, "completion_report", on=on, fate=Fate.MOOT, bearer=standing.holder)
    freed = simple.made_ordinary(freed, on=on)
    taken = freed.handle(handler=office, heard_on=None, sender="", is_assigned=False).held_by(office)
    for clock in runs:
        taken = taken.start(clock.name, bearer=office, since=clock.since, days=clock.days)
    return taken
