"""The second model's memory: where a petition stands, who is who in it, and its clocks. See model_tables.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.law.petition.model_tables import (
    ABOVE,
    DAY,
    OWED_ON,
    PETITION_OFFICES,
    REACH,
    Key,
    Level,
    Party,
    Run,
    Talks,
    Who,
    known_as,
)


@dataclass
class State:
    """Where a petition stands, for the second time."""

    stage: str = "new"
    purpose: str = ""
    branch: str = ""
    registrar: str = ""
    holder: str = ""
    sender: str = ""
    handler: str = ""
    people: int = 1
    repeats: int = 0
    accused: set[str] = field(default_factory=set)
    #: offices that keep out by decision of the organ above; being complained of in a claim keeps nobody out
    barred: set[str] = field(default_factory=set)
    had: list[str] = field(default_factory=list)
    clocks: list[Run] = field(default_factory=list)
    urged: list[str] = field(default_factory=list)
    signers: set[int] = field(default_factory=set)
    kept_out: set[int] = field(default_factory=set)
    received: date = date.min
    first_arrived: date | None = None
    handed: date | None = None
    refiled: date | None = None
    reopened: date | None = None
    told: date | None = None
    accepted: date | None = None
    answered: date | None = None
    served: date | None = None
    withdrawn: date | None = None
    ended: date | None = None
    rewarded: date | None = None
    is_told_where: bool = False
    has_name: bool = True
    #: offices whose notice is on its way, and when it was made
    notices: dict[str, date] = field(default_factory=dict)
    is_given_back: bool = False
    reported_by: str = ""
    is_letter: bool = False
    is_urgent: bool = False
    is_spoken: bool = False
    is_oral: bool = False
    is_read_back: bool = False
    is_assigned: bool = False
    is_simple: bool = False
    was_simple: bool = False
    is_redo: bool = False
    is_extended: bool = False
    is_heard: bool = False
    is_rated: bool = False
    is_adopted: bool = False
    carry_days: int = 0
    #: party -> day handed over, day it reached them: of the paper in hand
    reached: dict[int, tuple[date, date]] = field(default_factory=dict)
    parties: list[Party] = field(default_factory=list)
    review: Level | None = None
    recheck: Level | None = None
    #: offices told of it as urgent
    chain: set[str] = field(default_factory=set)
    #: the other side, who decides, whether it was decided
    dispute: tuple[str, str, bool] | None = None
    #: who decides on keeping out: empty for the head of the holder
    recusal: str | None = None
    #: of which stage and answer; asked, refused, called, on, held
    hearing_of: tuple[str, date | None] = ("", None)
    hearing: dict[str, date] = field(default_factory=dict)
    talks: Talks | None = None
    #: helps: office, its clock
    helps: list[tuple[str, Run]] = field(default_factory=list)

    # ---- offices ----
    def is_accused(self, office: str) -> bool:
        return known_as(office) in self.barred

    def free_above(self, office: str) -> str:
        while office := ABOVE[office]:
            if not self.is_accused(office):
                return office
        return ""

    def give(self, office: str) -> None:
        self.holder = office
        self.let_read(office)

    def let_read(self, office: str) -> None:
        if office not in self.had:
            self.had.append(office)

    # ---- clocks ----
    def runs(self, name: str, bearer: str = "") -> list[Run]:
        return [one for one in self.clocks if one.name == name and one.until is None and bearer in {"", one.bearer}]

    def start(self, name: str, bearer: str, since: date, days: int = 0) -> None:
        self.clocks.append(Run(name, bearer, since, days))

    def stop(self, names: str, on: date, bearer: str = "") -> None:
        for name in names.split():
            for one in self.runs(name, bearer):
                one.until = on

    def stop_all(self, today: date, but: set[str]) -> None:
        for one in self.clocks:
            if one.until is None and one.name not in but:
                one.until = today

    # ---- parties ----
    def party(self, number: int) -> Party | None:
        return next((one for one in self.parties if one.number == number), None)

    def whose(self, number: int) -> int:
        """Whose rights somebody uses: their own, or an agent's those of whom they act for."""
        found = self.party(number)
        return found.acts_for if found and not found.is_signer else number

    def has_voice(self, number: int) -> bool:
        found = self.party(number)
        if number == 0 or found is None:
            return number == 0
        return found.left is None and (found.is_signer or self.has_voice(found.acts_for))

    def may_settle(self, number: int) -> bool:
        found = self.party(number)
        return found is None or found.may_settle

    def signed(self) -> list[int]:
        return [one.number for one in self.parties if one.is_signer and one.left is None]

    def petitioning(self, today: date) -> list[int]:
        """Who brought it, unless they withdrew to stay and others go on; and who signed and has not left."""
        is_out = bool(self.signed()) and self.withdrawn is not None and today > self.withdrawn + 3 * DAY
        return [*([] if is_out else [0]), *self.signed()]

    def is_paper_new(self) -> bool:
        told = self.stage in {"declined", "no_longer", "referred"} and self.served is None
        return told or self.stage in {"answered", "reviewed", "rechecked"}

    def unserved(self, today: date) -> list[int]:
        is_new = self.is_paper_new()
        return [number for number in self.petitioning(today) if is_new or number not in self.reached]

    @property
    def last_served(self) -> date | None:
        days = (self.recheck and self.recheck.served, self.review and self.review.served, self.served)
        return next((day for day in days if day), None)

    # ---- tracks ----
    def hearing_here(self) -> dict[str, date]:
        """What happened to the hearing of this level."""
        return self.hearing if self.hearing_of == (self.stage, self.answered) else {}

    def talking(self) -> bool:
        return self.talks is not None and self.talks.settled is None and not self.talks.is_broken

    def agreed(self) -> bool:
        return bool(self.talks and self.talks.settled and not self.talks.performed and not self.talks.failed)

    def leads_to_review(self) -> bool:
        return self.purpose == "claim" and self.branch != "duty"

    def is_looked_at(self) -> bool:
        """Brought again, and not taken up anew since."""
        return self.refiled is not None and (self.reopened is None or self.reopened < self.refiled)

    # ---- people ----
    def handlers(self, office: str) -> list[Key]:
        return [("clerk", office), ("head", office)] if office else []

    def those(self, relation: str) -> list[Key]:
        """Everybody who stands in that relation to the matter now."""
        return getattr(self, f"_who_{relation}")()  # type: ignore[no-any-return]

    def is_one(self, by: Who, relation: str) -> bool:
        return (by.post, by.office) in self.those(relation)

    def _who_petitioner(self) -> list[Key]:
        return [(f"party-{one.number}", "") for one in self.parties if self.has_voice(one.number)] + [("party-0", "")]

    def _who_bringer(self) -> list[Key]:
        return [key for key in self._who_petitioner() if self.whose(int(key[0][6:])) == 0]

    def _who_signed(self) -> list[Key]:
        return [key for key in self._who_petitioner() if self.whose(int(key[0][6:])) != 0]

    def _who_left(self) -> list[Key]:
        return [(f"party-{one.number}", "") for one in self.parties if one.is_signer and one.left]

    def _who_head_above(self) -> list[Key]:
        found, office = [], self.holder
        while office and (office := ABOVE[office]):
            found.append(("head", office))
        return found

    def _who_notifier(self) -> list[Key]:
        return [one for office in self.notices for one in self.handlers(office)]

    def _who_handler(self) -> list[Key]:
        return self.handlers(self.handler)

    def _who_handler_head(self) -> list[Key]:
        return [("head", self.handler)] if self.handler else []

    def _who_server(self) -> list[Key]:
        """Whose paper it is that is served: the answer's office still while the review goes on, and so on."""
        asked = {"review_asked": self.handler, "recheck_asked": self.review.judge if self.review else self.holder}
        return self.handlers(asked.get(self.stage, self.holder))

    def _who_petition_above(self) -> list[Key]:
        over = [one for one in sorted(PETITION_OFFICES) if self.holder in REACH[one] and self.holder != one]
        return [one for office in over for one in self.handlers(office)]

    def _bearing(self, name: str) -> list[Key]:
        return [one for run in self.runs(name) for one in self.handlers(run.bearer)]

    def _who_assisting(self) -> list[Key]:
        return self._bearing("assist")

    def _who_enforcing(self) -> list[Key]:
        return self._bearing("carry_out")

    def _who_performing(self) -> list[Key]:
        return self._bearing("performance")

    def _who_helping(self) -> list[Key]:
        return self._bearing("help")

    def _who_visiting(self) -> list[Key]:
        return self._bearing("return_visit")

    def _who_chain(self) -> list[Key]:
        owing = [run.bearer for run in self.runs("urgent_report")]
        offices = sorted({self.holder, self.registrar, *self.chain, *owing})
        return [one for office in offices for one in self.handlers(office)]

    def _who_dispute_head(self) -> list[Key]:
        return [("head", self.dispute[1])] if self.dispute and not self.dispute[2] else []

    def _who_recusal_head(self) -> list[Key]:
        above = self.recusal if self.recusal and not self.is_accused(self.recusal) else self.holder
        return [("head", above)] if above else []

    def _who_system(self) -> list[Key]:
        return [("system", "")]

    def _who_receiver(self) -> list[Key]:
        offices = [self.registrar] if self.registrar else list(ABOVE)
        return [one for office in offices for one in self.handlers(office)]

    def _who_holder(self) -> list[Key]:
        return self.handlers(self.holder)

    def _who_head(self) -> list[Key]:
        return [("head", self.holder)] if self.holder else []

    def _who_sender(self) -> list[Key]:
        return self.handlers(self.sender)

    def _who_above(self) -> list[Key]:
        return self.handlers(self.free_above(self.holder)) if self.holder else []

    def _who_assigned(self) -> list[Key]:
        return [one for run in self.runs("completion_report") for one in self.handlers(run.bearer)]

    def _who_urged(self) -> list[Key]:
        return [one for office in self.urged for one in self.handlers(office)]

    def _who_judge(self) -> list[Key]:
        level = self.recheck if self.stage == "recheck_asked" else self.review
        return [("head", level.judge)] if level and level.judge != self.handler else []

    def urged_by(self, office: str) -> str:
        """Who has the matter; after the end who owes on, the first day first, of those below that office."""
        if self.stage != "ended":
            return self.holder
        owed = [one for one in self.clocks if one.until is None and one.name in OWED_ON]
        below = [one for one in owed if one.bearer != office and one.bearer in REACH.get(office, ())]
        return min(below, key=Run.due).bearer if below else ""

    def _who_urger(self) -> list[Key]:
        pressed = {office: self.urged_by(office) for office in REACH}
        over = [office for office, below in REACH.items() if pressed[office] in below and office != pressed[office]]
        posts = {office: ("clerk", "head") if office in PETITION_OFFICES else () for office in over}
        return [(post, office) for office in over for post in ("supervisor", *posts[office])]
