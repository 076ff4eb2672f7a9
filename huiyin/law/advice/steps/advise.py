"""Advise (提出建议): a petition office puts facts, basis and advice before another organ (A14, A40)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.advice import who
from huiyin.law.advice.standing import Stage, Standing, Subject
from huiyin.law.fields import ask
from huiyin.law.refusals import Incomplete, Misdirected
from huiyin.law.words import say

#: The longest that an answer can be asked for.
MOST_DAYS = 180


@dataclass(frozen=True, kw_only=True)
class Advise(Act[Standing]):
    """About an organ's work, a policy, or who is to answer for it: never about a person who petitions."""

    verb = "advise"
    title = say("Give advice")
    sentence = say("{office} gave advice to {target}.")
    article = "A40"
    letter = say("Letter of advice")
    is_told = False
    right = "urge"
    caution = say(
        "An advice is about the work of an office. Name no person who petitions, and nothing by which one could be"
        " known."
    )
    who = who.PETITION_OFFICE

    subject: Subject = ask("What is advised")
    target: str = ask("To which office", choices="offices")
    category: str = ask("What it is about", choices="categories")
    facts: str = ask(
        "Facts found", help="From which matters this arose, without names.", sealed=True, is_found_by=True, lines=8
    )
    basis: str = ask("Legal basis", help="Name the law and its article.", is_found_by=True, lines=3, limit=5_000)
    advice: str = ask("What is advised to be done", sealed=True, names_it=True, is_found_by=True, lines=8)
    days: int = ask("Days until an answer is wanted", begins_with="30", default=0)
    matters: tuple[str, ...] = ask(
        "Numbers of the matters it arose from", help="One number a line. Only those that you may read.",
        choices="dossiers", default=(),
    )  # fmt: skip

    def check(self, standing: Standing, scene: Scene) -> None:
        """To another office that stands, within reach; on accountability also above, where the organ that manages the
        person concerned may be (A40(3)). The rules of 2005 give thirty days, later ones none.
        """
        if self.target not in scene.offices or scene.offices.today(self.target) != self.target:
            raise Misdirected(say("Please pick an office that exists today."), article="A24", field="target")
        if self.target == scene.by.office:
            raise Misdirected(say("An office does not advise itself."), article=self.article, field="target")
        manages = self.subject is Subject.ACCOUNT and self.target in _over(scene)
        if not manages and not scene.offices.within_reach(scene.by.office, self.target):
            raise Misdirected(
                say("Only offices of your own level or below can be advised; to others, report upwards."),
                article=self.article,
                field="target",
            )
        for number in self.matters:
            # A report answers like a number that does not exist.
            if number not in scene.related or scene.related[number].is_sealed:
                raise Misdirected(
                    say("No matter with the number {number} is open to you.", number=number),
                    article=self.article,
                    field="matters",
                )
        if not 1 <= self._days(scene) <= MOST_DAYS:
            raise Incomplete(say("Please set 1 to {most} days.", most=MOST_DAYS), article=self.article, field="days")

    def _days(self, scene: Scene) -> int:
        """The pack's own number of days, or what the letter says."""
        return scene.pack.period("advice_answer").length or self.days

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The time to answer runs."""
        known = scene.offices.get(self.target)
        given = standing.but(
            stage=Stage.GIVEN,
            received_on=scene.today,
            subject=self.subject,
            adviser=scene.by.office,
            holder=self.target,
            offices=(scene.by.office, self.target),
            region=known.region if known else "",
            category=self.category,
            matters=tuple(dict.fromkeys(self.matters)),
        )
        days = 0 if scene.pack.period("advice_answer").length else self.days
        return given.start("advice_answer", bearer=self.target, since=scene.today, days=days)


def _over(scene: Scene) -> frozenset[str]:
    """The offices in whose region one's own office lies."""
    mine = scene.offices[scene.by.office]
    return frozenset(code for code, one in scene.offices.items() if one.covers(mine.region))
