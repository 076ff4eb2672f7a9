"""Sign (联名): one more person petitions in the matter. Any number may sign; five at most represent them (A20(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import simple, who
from huiyin.law.petition.parties import next_number, signers, with_party
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Party
from huiyin.law.petition.values import Part
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Sign(Act[Standing]):
    """A signer has the rights of the first petitioner, a number and query code of their own, and sees no other names.

    The record says how they consented.
    """

    verb = "sign"
    title = say("Add one who signs")
    sentence = say("One more person signed the petition.")
    article = "A20"
    letter = say("Receipt for one who signed")
    joins = True
    from_portal = True
    offer = Offer(
        lead=say("Others may petition with you. Each must want to: they get a number and a query code of their own."),
        follows=say("They have the same rights as you, and nobody sees who the others are. No period begins again."),
        done=say("One more person has signed."),
    )
    who = who.BROUGHT_IT_OR_STAFF

    name: str = ask("Name", team=True, limit=100)
    phone: str = ask("Phone", team=True, limit=40, default="")
    email: str = ask("E-mail", team=True, limit=200, default="")
    address: str = ask("Address for letters", team=True, limit=300, default="")
    consent: str = ask(
        "How they said that they want to sign",
        help="For example: their signature on the letter, in person, by phone.",
        sealed=True,
        own=True,
        limit=500,
    )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Add a party; no clock restarts."""
        one = Party(number=next_number(standing), part=Part.SIGNER, joined_on=scene.today)
        signed = with_party(standing, one)
        people = max(standing.people, 1 + len(signers(signed)))
        signed = simple.made_ordinary(signed, on=scene.today)  # what several bring together is not simple (law.md 4)
        return signed.but(people=people, has_email=standing.has_email or bool(self.email.strip()))
