"""Who may read a dossier, asked of the rule of access (people.scope) about the county of the cases."""

from __future__ import annotations

from collections.abc import Iterator

from huiyin.law.actors import Actor, Kind
from huiyin.law.offices import Offices
from huiyin.people.policy import Right, may
from huiyin.people.scope import Scope
from tests.law.cases.book import Line, said
from tests.law.cases.play import Play, Unbuilt

#: what is kept from somebody because they may not read the dossier at all
_WHOLE = ("that there is such a complaint", "that there is a report", "anything of the dossier")


def may_read(play: Play, line: Line) -> bool:
    """Whether somebody may read a dossier of the case."""
    if line["who"] == "petitioner":
        return "query code" in said(line)
    by = play.actor(line)
    if by.kind is not Kind.STAFF:
        return False
    dossier = play.dossiers[play.name_of(line)]
    return scope(play.offices, by).admits(dossier.standing.readers("1"))


def scope(offices: Offices, by: Actor) -> Scope:
    """What a member of staff may read, as people.scope.readable says it of offices in the database."""
    kin = frozenset(code for code in offices if offices.are_one(code, by.office))
    inherited = kin if offices.today(by.office) == by.office else frozenset({by.office})
    guards = may(by.roles, Right.SEALED_REPORTS)
    return Scope(
        offices=inherited if may(by.roles, Right.READ_OWN) else frozenset(),
        region=offices[by.office].region if may(by.roles, Right.READ_BELOW) else None,
        sealed_offices=inherited if guards else frozenset(),
        over=offices.over(by.office) if guards else frozenset(),
        never=kin,
        staff=by.staff,
    )


def not_told(play: Play, line: Line) -> Iterator[str]:
    """Somebody never sees a thing, because they may not read the dossier that it lies in."""
    if not line["paper"].startswith(_WHOLE):
        raise Unbuilt(f"papers, not the law, keep back: {line['paper']}")
    hidden = "second" if "second" in play.dossiers else list(play.dossiers)[-1]
    if may_read(play, {**line, "on": play.today, "does": "read", "says": f"{hidden} dossier"}):
        yield f"{line['who']} may read it"
