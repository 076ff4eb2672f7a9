"""The case of a petition's letter: to whom it goes, how it reached them, and what several of its letters say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from huiyin.law.clocks import Due
from huiyin.law.petition.parties import party as party_of
from huiyin.law.petition.parties import principal
from huiyin.law.petition.passing_on import free_above
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, NoSuchParty, OfficeContact, Service, contact_of
from huiyin.people.offices import offices

#: The clocks that end when the person hears next, those of the answer before those of a notice.
_NEXT = ("extended_answer", "answer", "legal_duty", "suggestion", "redo", "notice_forwarded", "notice", "pass_on")


@dataclass(frozen=True, kw_only=True)
class PetitionCase(Case[Standing]):
    """One act of one petition, ready to be put on paper."""

    @property
    def petition(self) -> Any:
        """The petition as it was brought: the first act."""
        return self.view.first

    def above(self, office: str) -> OfficeContact | None:
        """The organ that a request against ``office`` goes to; None where none stands above it."""
        code = free_above(offices(), office, self.after.barred)
        return contact_of(code) if code else None

    def next_news(self) -> Due | None:
        """The day by which the person hears next."""
        return self.end_of(*_NEXT)

    def recipient(self, party: int | None) -> int:
        """Whose copy it is: the party asked for, else the one reading, else the one the act concerns.

        An agent gets the copy of the party they act for. Raises NoSuchParty.
        """
        if party and party_of(self.view.standing, party) is None:
            raise NoSuchParty(party)
        own = sorted(self.shown.of)
        asked = party if party is not None else self.view.party or (own[0] if own else 0)
        return principal(self.view.standing, asked) if asked else 0

    def addressee(self, recipient: int) -> Phrase | str:
        """The petitioner as a letter addresses them; a name that was not opened stays masked."""
        brought = self.petition
        name = (self._joined_name(recipient) if recipient else brought.name).strip()
        if not name:
            return say("To the person who petitioned (no name given)")
        if brought.people > 1 and not recipient:
            return say("{name} and others, {people} persons", name=name, people=brought.people)
        return str(name)

    def _joined_name(self, party: int) -> str:
        """The name of a signer or agent, as far as the person asking may see it."""
        joined = [each.act for each in self.view.acts if each.act.joins]
        return str(getattr(joined[party - 1], "name", "")) if party <= len(joined) else ""

    def address(self, recipient: int) -> str:
        """The address given with the petition; it is not shown to anyone who joined later."""
        return "" if recipient else str(self.petition.address)

    def service(self, recipient: int) -> Service | None:
        """The delivery of this letter: the first to that party before another letter is made that is served."""
        if not self.act.is_served:
            return None
        for following in self.view.acts:
            act = following.act
            if following.place <= self.shown.place:
                continue
            if isinstance(act, Deliver) and act.party == recipient:
                return Service(on=act.served_on, manner=act.service.words, proof=act.proof)
            if act.is_served or isinstance(act, Accept):
                return None
        return None


CASE = PetitionCase
