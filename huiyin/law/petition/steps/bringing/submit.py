"""Submit (提出): a matter is brought, by letter, visit, phone, fax or web. The first office’s clocks start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.actors import Kind
from huiyin.law.fields import ask
from huiyin.law.petition import reports, who
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import SPOKEN, Channel
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Submit(Act[Standing]):
    """A petition as it was brought (A17, A19). The name is optional: anonymous petitions are handled in full."""

    verb = "submit"
    title = say("Submit")
    sentence = say("The petition was brought to {target}.")
    article = "A19"
    is_numbered = False
    letter = say("Receipt")
    from_desk = False
    from_portal = True
    who = who.PETITIONER_OR_RECEIVER

    channel: Channel = ask("How it came")
    received_on: date = ask("Day received")
    office: str = ask("Office that received it", choices="offices")
    region: str = ask("Where the problem is", choices="regions")
    category: str = ask("What it is about", choices="categories", default="")
    subject: str = ask("Subject", names_it=True, is_found_by=True, sealed=True, limit=200)
    text: str = ask(
        "What happened", is_found_by=True, help="Facts and reasons, in your own words.", sealed=True, lines=12
    )
    request: str = ask("What you ask for", is_found_by=True, sealed=True, lines=4, limit=5_000)
    name: str = ask("Name", identity=True, limit=100, default="")
    phone: str = ask("Phone", identity=True, limit=40, default="")
    email: str = ask("E-mail", identity=True, limit=200, default="")
    address: str = ask("Address for letters", identity=True, limit=300, default="")
    representatives: tuple[str, ...] = ask(
        "Representatives", help="One name a line; the rules of the place say how many at most.", team=True, default=()
    )
    people: int = ask("How many people petition together", default=1)
    is_confidential: bool = ask(
        "Name and private matters are to be kept confidential",
        help="Said on every paper between offices; what is asked for is then read in the matter itself only.",
        default=False,
    )
    is_oral: bool = ask(
        "Taken down from what the person said",
        help="It is read back to them, and accepted only after that (A19).",
        default=False,
    )
    is_report: bool = ask(
        "It reports wrongdoing", help="Then only custodians of sealed reports read it, from the first moment.",
        default=False,
    )  # fmt: skip

    def check(self, standing: Standing, scene: Scene) -> None:
        """A petitioner submits today and by web; staff record what reached their own office."""
        require_order(self.received_on, scene, after=None, article="A22", field="received_on")
        if self.office not in scene.offices or scene.offices.today(self.office) != self.office:
            raise Misdirected(say("Please pick an office that exists today."), article="A24", field="office")
        if scene.by.kind is Kind.PETITIONER and (self.channel is not Channel.WEB or self.received_on != scene.today):
            raise NotCompetent(say("On the web a petition is submitted today and as a web petition."), article="A17")
        if scene.by.kind is Kind.STAFF and scene.by.office != self.office:
            raise NotCompetent(
                say("You can take down petitions for your own office only."), article="A21", field="office"
            )
        if self.is_report and not reports.may_keep(scene.offices, self.office, ()):
            raise Misdirected(
                say("A report of wrongdoing goes to a petition office or a discipline body."),
                article="A30",
                field="office",
            )
        if self.is_oral and self.channel not in SPOKEN:
            raise Incomplete(
                say("Only what was said at a visit or on the phone is taken down."), article="A19", field="is_oral"
            )
        self._check_people(scene)

    def _check_people(self, scene: Scene) -> None:
        is_small = self.people <= scene.pack.term("small_group")
        most = scene.pack.terms["small_group_representatives" if is_small else "representatives_max"]
        if len(self.representatives) > most.value:
            raise Incomplete(
                say("At most {most} representatives may be named; any number may sign.", most=most.value),
                article=most.article,
                field="representatives",
            )
        if self.people < max(1, len(self.representatives)):
            raise Incomplete(say("This is fewer people than are named."), article="A20", field="people")

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start from receipt the clocks of registering and of passing on (petition office) or notice (other organs)."""
        passes_on = scene.offices[self.office].is_petition_office
        received = standing.but(
            stage=Stage.RECEIVED,
            channel=self.channel,
            received_on=self.received_on,
            registrar=self.office,
            region=self.region,
            category=self.category,
            is_named=bool(self.name.strip()),
            has_email=bool(self.email.strip()),
            people=self.people,
            is_confidential=self.is_confidential,
            is_oral=self.is_oral,
            is_kept_apart=self.is_report or scene.offices[self.office].is_discipline,
        ).held_by(self.office)
        # Without a name nobody can be told, so no notice is owed (A23(2)).
        owed = ("pass_on",) if passes_on else ("notice",) if received.is_named else ()
        for name in ("register", *owed):
            received = received.start(name, bearer=self.office, since=self.received_on)
        return received
