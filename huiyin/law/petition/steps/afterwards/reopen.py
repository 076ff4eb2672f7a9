"""Reopen (重新办理): there is something new, so the matter is taken up anew, with every right that it had (A36(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.again import afresh
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Reopen(Act[Standing]):
    """Returns the matter to registration, so that it is passed on or accepted, answered and reviewed again."""

    verb = "reopen"
    title = say("Take it up anew")
    sentence = say("{office} found that there is something new and took the matter up anew.")
    article = "A36"
    letter = say("Notice that the matter is taken up anew")
    who = who.HOLDER

    reasons: str = ask("What is new, and why it changes something", sealed=True, lines=5)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The person is told by this. A petition office has to pass it on in the same fifteen days.

        What was withdrawn before anybody had registered it is to be registered now: it has no purpose yet.
        """
        office, since = standing.holder, standing.refiled_on or scene.today
        anew = afresh(standing, scene.today).but(stage=Stage.REGISTERED if standing.purpose else Stage.RECEIVED)
        if standing.purpose is None:
            anew = anew.start("register", bearer=office, since=since)
        if not scene.offices[scene.offices.today(office)].is_petition_office:
            return anew
        return anew.stop("notice", on=scene.today, bearer=office).start("pass_on", bearer=office, since=since)
