"""Report the year (年度报告): figures, what was passed on and urged, advice and its adoption, and what else (A41)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene, Who
from huiyin.law.actors import Role
from huiyin.law.annual.standing import Stage, Standing
from huiyin.law.fields import ask
from huiyin.law.refusals import Incomplete, Misdirected, TooEarly
from huiyin.law.words import say


def _heads_petition_office(_: Standing, scene: Scene) -> bool:
    office = scene.offices.get(scene.by.office)
    return bool(office and office.is_petition_office and Role.PETITION_HEAD in scene.by.roles)


@dataclass(frozen=True, kw_only=True)
class ReportYear(Act[Standing]):
    """The figures are counted from the journal when the report is made, and stay in it as they were."""

    verb = "report_year"
    title = say("Make the annual report")
    sentence = say("{office} made the annual report.")
    article = "A41"
    letter = say("Annual report on petition work")
    is_told = False
    right = "sign"
    #: its figures are counted first, so it has a page of its own
    from_desk = False
    who = Who[Standing](say("the head of a petition office"), _heads_petition_office)

    year: int = ask("Year", names_it=True)
    targets: tuple[str, ...] = ask(
        "To which offices", help="Your own Party committee and government, and the petition office above.",
        choices="offices",
    )  # fmt: skip
    overview: str = ask("The year in words", help="Name no person who petitions.", is_found_by=True, lines=8)
    problems: str = ask("What stands out, and what is advised", is_found_by=True, lines=8)
    other: str = ask("What else is to be reported", lines=4, default="")
    #: each a table's name, what is counted, and how many
    figures: tuple[tuple[str, str, int], ...] = ask("Figures")

    def check(self, standing: Standing, scene: Scene) -> None:
        """About a year that is over, to offices that stand, with figures."""
        if not 2005 <= self.year < scene.today.year:
            raise TooEarly(say("Please give a year that is over."), article=self.article, field="year")
        if not self.targets:
            raise Incomplete(say("Please say to whom the report goes."), article=self.article, field="targets")
        for target in self.targets:
            if target not in scene.offices or scene.offices.today(target) != target or target == scene.by.office:
                raise Misdirected(
                    say("Please pick other offices that exist today."), article=self.article, field="targets"
                )
        if not self.figures:
            raise Incomplete(say("The report has no figures."), article=self.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Made; the offices it goes to may read it."""
        maker = scene.offices.get(scene.by.office)
        return standing.but(
            stage=Stage.MADE,
            received_on=scene.today,
            year=self.year,
            holder=scene.by.office,
            offices=(scene.by.office, *self.targets),
            region=maker.region if maker else "",
        )
