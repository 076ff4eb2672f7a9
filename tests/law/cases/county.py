"""The small county of the vocabulary: its offices as the law sees them, and the people who act."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.offices import Office, Offices
from tests.law.cases.book import WORDS

#: the province in which the rules of a case hold: the first digits of its region
PROVINCES = {"beijing": "11", "shandong": "37", "zhejiang": "33", "shanghai": "31", "henan": "41"}
#: region of an office by how its name begins, within the province
_PLACES = {
    "national": "000000",
    "provincial": "{}0000",
    "city": "{}0100",
    "neighbour county": "{}0124",
    "Qinghe": "{}0123101",
    "Lishan": "{}0123102",
    "county": "{}0123",
}
_JUDICIAL = {"county court", "county procuratorate", "county police"}
_ROLES = {
    "clerk": (Role.PETITION_CLERK, Role.UNIT_CLERK),
    "head": (Role.PETITION_HEAD, Role.UNIT_HEAD),
    "custodian": (Role.CUSTODIAN, Role.CUSTODIAN),
    "inspector": (Role.SUPERVISOR, Role.SUPERVISOR),
    "leader": (Role.LEADER, Role.LEADER),
}
_BY_NUMBER = tuple(_ROLES)
#: who is told apart by a letter: "clerk B", and "person H", who changes offices
_LETTERED = re.compile(r"\bclerk ([AB])\b|\bperson (H)\b")


def province(pack: str) -> str:
    """The digits of the province in which that pack of the vocabulary holds."""
    return PROVINCES.get(pack, "99")


def offices(pack: str) -> Offices:
    """All offices of the vocabulary, their names as codes, under the first organ that is named above them."""
    digits = province(pack)
    return Offices(_office(name, above, digits) for name, above in WORDS["offices"].items())


def _office(name: str, above: list[str], digits: str) -> Office:
    place = next(place for start, place in _PLACES.items() if name.startswith(start))
    return Office(
        code=name,
        name=name,
        region=place.format(digits),
        superior=_superior(name, above),
        is_petition_office=name.endswith("petition office"),
        is_discipline=name.endswith("discipline commission"),
        is_organisation=name.endswith("organisation department"),
        is_judicial=name in _JUDICIAL,
    )


def _superior(name: str, above: list[str]) -> str:
    """The organ directly above; a petition office belongs to the government of its level (A14)."""
    government = name.replace("petition office", "government").replace("neighbour county", "city")
    if name.endswith("petition office") and government in WORDS["offices"]:
        return government
    return above[0] if above else ""


def merged(all_offices: Offices, old: str, heir: str) -> Offices:
    """The offices once one has taken over from another (A24(2))."""
    return Offices(replace(one, successor=heir) if code == old else one for code, one in all_offices.items())


def named_in(text: str) -> Iterator[str]:
    """The offices that a text names, the longest name first where one lies in another."""
    rest = text
    for name in sorted(WORDS["offices"], key=len, reverse=True):
        if name in rest:
            rest = rest.replace(name, "")
            yield name


def staff_id(role: str, office: str, letter: str = "") -> int:
    """One member of staff; "person H" is the same wherever they work."""
    if letter == "H":
        return 9_000
    place = list(WORDS["offices"]).index(office) + 1
    return place * 100 + (50 + "AB".index(letter) if letter else _BY_NUMBER.index(role))


def lettered(text: str) -> str:
    """The letter by which a text tells a person apart, if it does."""
    found = _LETTERED.search(text)
    return (found[1] or found[2]) if found else ""


def standing_for(office: str) -> str:
    """The office that acts in a name: the petition office keeps the office of the joint conference (A11, A13)."""
    return office.replace("joint conference office", "petition office")


def staff(role: str, office: str, *, letter: str = "") -> Actor:
    """Somebody at work in an office. Whoever works in a discipline body is one of its custodians (A30)."""
    office = standing_for(office)
    is_petition_office = office.endswith("petition office")
    roles = {_ROLES[role][0 if is_petition_office else 1]}
    if office.endswith("discipline commission"):
        roles.add(Role.CUSTODIAN)
    return Actor(kind=Kind.STAFF, staff=staff_id(role, office, letter), office=office, roles=frozenset(roles))


def petitioner(party: int = 0) -> Actor:
    """Who brought the matter, or the signer or agent of that number."""
    return Actor(kind=Kind.PETITIONER, party=party)
