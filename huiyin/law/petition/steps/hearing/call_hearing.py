"""Call a hearing (听证通知): the day is announced in time, by whom it is held, and who is invited (law.md 2.11)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.hearings import called, current
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, Incomplete, NotCompetent, TooEarly
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class CallHearing(Act[Standing]):
    """On request or on the office's own motion; calling it again puts it off."""

    verb = "call_hearing"
    title = say("Call a hearing")
    sentence = say("{office} called a hearing.")
    article = "A31"
    letter = say("Notice of hearing")
    who = who.HOLDER

    set_for: date = ask("Day of the hearing")
    place: str = ask("Hour and place", limit=300)
    host: int = ask("Who hosts it", help="Nobody who handled or signed in this matter.", choices="staff")
    panel: tuple[str, ...] = ask("Members of the panel", help="One name a line.", sealed=True, default=())
    recorder: str = ask("Who records it", sealed=True, limit=100)
    invited: str = ask("Who is invited", help="The person, the office that answered, others.", sealed=True, lines=3)
    is_public: bool = ask("It is public", default=False)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """One hearing at each level."""
        one = current(standing)
        if one is not None and one.held_on:
            raise AlreadyDone(say("A hearing was held on {day}.", day=one.held_on), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a day too near or too far, and a host who has signed, is complained of or keeps out."""
        first = scene.today + timedelta(days=scene.pack.term("hearing_notice_days"))
        last = scene.today + timedelta(days=scene.pack.term("hearing_within_days"))
        if not first <= self.set_for <= last:
            raise TooEarly(
                say("The hearing can be on {first} at the earliest and {last} at the latest.", first=first, last=last),
                article=self.article,
                field="set_for",
            )
        rule = scene.pack.rules["hearing"]
        if rule.value == "public" and not self.is_public:
            raise Incomplete(
                say("By the rules that bind this matter a hearing is public."), article=rule.article, field="is_public"
            )
        if not self.host:
            raise Incomplete(say("Please say who hosts it."), article=self.article, field="host")
        if self.host in (*standing.signed_by, *standing.accused_staff, *standing.recused):
            raise NotCompetent(
                say("Who signed in this matter, is complained of in it or keeps out of it does not host the hearing."),
                article="A28",
                field="host",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Exclude the days until then where the pack says so and the period is not over (T-12)."""
        return called(standing, scene, self.set_for)
