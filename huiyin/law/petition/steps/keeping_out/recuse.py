"""Recuse (回避): who has an interest of their own in a matter keeps out of it (A28(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Recuse(Act[Standing]):
    """By anybody for themselves, or by the head for staff of the office; allowed even for the last one there."""

    verb = "recuse"
    title = say("Keep out of the matter")
    sentence = say("Somebody at {office} keeps out of it for an interest of their own.")
    article = "A28"
    is_told = False
    who = who.AT_WORK_ON_IT

    staff: int = ask("Who keeps out", choices="colleagues")
    reasons: str = ask("Which interest", help="What connects them with the matter or the person.", sealed=True, lines=3)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Oneself, or as head somebody else; once."""
        if self.staff <= 0:
            raise Incomplete(say("Please pick who keeps out."), article=self.article, field="staff")
        if self.staff != scene.by.staff and not who.HEAD_OF_HOLDER.may(standing, scene):
            raise NotCompetent(
                say("Only the head can keep somebody else out; you can keep out yourself."),
                article=self.article,
                field="staff",
            )
        if self.staff in (*standing.recused, *standing.accused_staff):
            raise AlreadyDone(say("They are kept out already."), article=self.article, field="staff")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Shut them out of this matter and its texts; no clock stops."""
        return recusal.shut_out(standing, self.staff)
