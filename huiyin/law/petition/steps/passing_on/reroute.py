"""Reroute (改正分流): the person was sent to a wrong procedure, so the matter comes back with its first days (A31)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import telling, who
from huiyin.law.petition.passing_on import first_arrival
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Reroute(Act[Standing]):
    """Needs no second petition; the period for the answer counts from the first arrival."""

    verb = "reroute"
    title = say("Correct the route")
    sentence = say("{office} took back that another procedure is the right one.")
    article = "A31"
    is_shown_open = True
    letter = say("Notice that the route is corrected")
    who = who.HOLDER_OR_PETITION_OFFICE_ABOVE

    refused_by: str = ask("Who said that it is not theirs", help="The body, and when.", limit=200)
    reasons: str = ask("Why that procedure was not the right one", sealed=True, lines=4)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Where it stood before the referral. The answer counts from the first arrival; a notice or
        passing-on is owed from today, so that it does not lie.
        """
        sender, arrived = standing.handling.sender, first_arrival(standing)
        back = standing.but(stage=Stage.HANDED if sender else Stage.REGISTERED)
        back = back.handle(branch=None, delivered_on=None, served=(), first_arrived_on=arrived)
        holder = scene.offices.get(standing.holder)
        own = "pass_on" if holder and holder.is_petition_office else "notice"
        if any(one.name in telling.NOTICES and one.fate is Fate.RUNNING for one in back.clocks):
            return back  # the referral never reached the person: the first period still runs
        if own == "notice" and not sender and not standing.is_named:
            return back
        return back.start("notice_forwarded" if sender else own, bearer=standing.holder, since=scene.today)
