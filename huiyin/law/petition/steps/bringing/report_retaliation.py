"""Report retaliation (打击报复投诉): somebody retaliates because of a petition (A18(4), A46(6)).

A matter of its own, outside the line of those who handle the first one, and sealed from its first moment: on the first
matter nothing of it is to be seen.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from huiyin.law.act import Act, Scene
from huiyin.law.actors import Kind
from huiyin.law.fields import ask
from huiyin.law.offices import Offices
from huiyin.law.petition import reports, who
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Channel, Purpose
from huiyin.law.refusals import Misdirected, NotCompetent
from huiyin.law.words import say


def outside(offices: Offices, region: str, line: tuple[str, ...], *, but: Collection[str] = ()) -> str:
    """The office that gets a complaint on the offices ``line``: the nearest discipline body that is none of them.

    Where there is none, a petition office outside the line; empty where that is missing too. None of ``but``.
    """
    return reports.keeper_for(offices, region, line, but=but)


@dataclass(frozen=True, kw_only=True)
class ReportRetaliation(Act[Standing]):
    """Names those complained of by their offices; the number of the first matter, if given, is sealed too."""

    verb = "report_retaliation"
    kept_as = ("complain_of_pressure",)
    title = say("Report retaliation")
    sentence = say("A complaint of retaliation was brought to {target}.")
    article = "A18"
    is_numbered = False
    letter = say("Receipt of a complaint of retaliation")
    from_desk = False
    from_portal = True
    who = who.PETITIONER_OR_RECEIVER

    office: str = ask("Office that receives it", choices="offices")
    region: str = ask("Where it happened", choices="regions")
    accused: tuple[str, ...] = ask("Offices that retaliate against you", choices="offices")
    subject: str = ask("Subject", names_it=True, is_found_by=True, sealed=True, limit=200)
    text: str = ask(
        "What happened",
        is_found_by=True,
        help="Who did or said what, when and where. Threats count too.",
        sealed=True,
        lines=10,
    )
    request: str = ask("What you wish", is_found_by=True, sealed=True, lines=4, limit=5_000)
    about: str = ask(
        "Number of the petition because of which somebody retaliates against you", sealed=True, limit=40, default=""
    )
    name: str = ask("Name", identity=True, limit=100, default="")
    phone: str = ask("Phone", identity=True, limit=40, default="")
    email: str = ask("E-mail", identity=True, limit=200, default="")
    address: str = ask("Address for letters", identity=True, limit=300, default="")

    #: every first act of a dossier has these fields
    channel: ClassVar[Channel] = Channel.WEB
    category: ClassVar[str] = ""
    representatives: ClassVar[tuple[str, ...]] = ()
    people: ClassVar[int] = 1
    received_on: ClassVar[date | None] = None

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse an office in the line of those complained of."""
        if not self.accused or any(code not in scene.offices for code in self.accused):
            raise Misdirected(
                say("Please say which office retaliates against you."), article=self.article, field="accused"
            )
        office = scene.offices.get(self.office)
        if office is None or office.successor or not reports.may_keep(scene.offices, self.office, self.accused):
            raise Misdirected(
                say("Such a complaint goes to a discipline body outside the offices that it is on."),
                article=self.article,
                field="office",
            )
        if scene.by.kind is Kind.STAFF and not scene.by.guards(self.office):
            raise NotCompetent(say("Only a custodian takes down such a complaint."), article="A30", field="office")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Register and seal it at once, and start the clocks of a report."""
        received = standing.but(
            stage=Stage.REGISTERED,
            channel=self.channel,
            received_on=scene.today,
            registrar=self.office,
            region=self.region,
            purpose=Purpose.REPORT,
            is_kept_apart=True,
            is_named=bool(self.name.strip()),
            has_email=bool(self.email.strip()),
            accused=self.accused,
        ).held_by(self.office)
        if scene.offices[self.office].is_petition_office:
            return received.start("pass_on", bearer=self.office, since=scene.today)
        return reports.begun(received, scene)
