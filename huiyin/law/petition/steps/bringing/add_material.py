"""Add material (补充材料): the person, or staff for them, adds to the matter. No clock stops for it (law.md 1.2)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class AddMaterial(Act[Standing]):
    """Holds the text and the digests of the stored files."""

    verb = "add_material"
    title = say("Add material")
    sentence = say("Material was added.")
    article = "A19"
    from_portal = True
    offer = Offer(
        lead=say("Add what is new or what you forgot: words, photos, papers."),
        follows=say("The office that has your matter sees it at once. No period stops or begins again because of it."),
        done=say("Your material was added."),
    )
    who = who.PETITIONER_OR_HOLDER

    text: str = ask("What you want to add", is_found_by=True, sealed=True, own=True, lines=6)
    files: tuple[str, ...] = ask("Files", choices="files", default=())

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Change nothing: the material stands in the journal."""
        return standing
