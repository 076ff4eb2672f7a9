"""Two worlds: the county with and without a matter about an office, and all pages the office's accounts can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from urllib.parse import quote, urlencode

from django.core import mail
from django.test import Client

from huiyin.journal.read import matter
from huiyin.journal.record import begin
from huiyin.law.actors import Role
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.values import Purpose
from huiyin.papers.issue import number as take_number
from huiyin.people.access import Petitioner
from tests.access.addresses import filled, gaps, patterns
from tests.access.answers import body_of
from tests.access.people import signed_in
from tests.access.walk import walked
from tests.county import County
from tests.dossiers import Petition, a_petition, at, clerk_of
from tests.examples.advice import SAID
from tests.reports import Report, a_complaint, a_report, custodian_of

#: The bar code of a letter encodes its number, which is random.
BARS = re.compile(rb' d="[^"]*"')
#: Numbers, and seals of acts or their beginnings.
RANDOM = re.compile(rb"\d{8}-[0-9A-Za-z]{8}|[0-9a-f]{16,}")
#: Pages to request of each kind; the long run requests more.
OF_A_KIND = 2
#: Maximum number of additional matters in a world.
MOST = 6
#: Other formats of a letter have the same content and are slow to render.
COPIES = re.compile(r"/papers/[^/]+/\d+/[a-z]+/")
VERBS = ("notify", "urge", "forward", "conclude", "inform", "correct")
#: Words of the additional matter; some also occur in other matters.
TEXT = "采石场虚报补贴多年。"
WORDS = ("采石场", "虚报补贴", "路灯", "东街 路灯")
SUBJECT = "采石场虚报补贴，有关单位知情不报"
LONG_AGO = date(2025, 12, 8)
#: Groups of accounts; each group must see no difference between the worlds.
ACCOUNTS: Mapping[str, Sequence[tuple[str, Role]]] = {
    "the petition office": (("H-XF", Role.PETITION_CLERK), ("H-XF", Role.PETITION_HEAD)),
    "its custodian": (("H-XF", Role.CUSTODIAN),),
    "the bureau": (("H-ZJ", Role.UNIT_CLERK), ("H-ZJ", Role.UNIT_HEAD)),
    "the county": (("H-GOV", Role.LEADER), ("H-GOV", Role.SUPERVISOR)),
    "the county's custodian": (("H-GOV", Role.CUSTODIAN),),
    "a town": (("T-LH", Role.UNIT_HEAD),),
    "the discipline body": (("H-JW", Role.UNIT_HEAD), ("H-JW", Role.CUSTODIAN)),
    "two hats": (("T-SP", Role.LEADER),),
}
#: Groups that read open matters, and therefore see an open complaint about another office.
CLERKS = ("the petition office", "the county")
#: All groups except custodians, who may have the report.
NOT_CUSTODIANS = ("the petition office", "the bureau", "the county", "a town", "two hats")


class Path(StrEnum):
    """How far the additional matter gets."""

    COMPLAINT = "complaint"
    REGISTERED = "registered"
    TAKEN_DOWN = "taken down by a clerk"
    WHOLE_WAY = "the whole way"
    RETALIATION = "retaliation"
    LINKED = "linked to another report"


@dataclass(frozen=True)
class Extra:
    """The additional matter: the offices and staff complained of, and how far it gets."""

    accused: tuple[str, ...]
    path: Path
    staff: tuple[int, ...] = ()

    def record(self, first: Petition) -> str:
        """Record it, long overdue; returns its number. A complaint of retaliation is about the matter ``first``."""
        if self.path is Path.RETALIATION:
            line = tuple(dict.fromkeys((*first.view.standing.offices, *self.accused)))
            complaint = a_complaint(LONG_AGO, accused=line, subject=SUBJECT, text=TEXT, about=first.number)
            return _numbered(complaint.later(40).taken_up().later(20).concluded())
        if self.path is Path.COMPLAINT:
            begun = a_petition(LONG_AGO, office="H-GOV", subject=SUBJECT, text=TEXT)
            return begun.did(self._entries(Purpose.CLAIM), clerk_of("H-GOV")).number
        return _numbered(self._reported())

    def _entries(self, purpose: Purpose) -> Register:
        return Register(
            purpose=purpose, category="030900", region="990123101", accused=self.accused, accused_staff=self.staff
        )

    def _reported(self) -> Petition:
        if self.path is Path.REGISTERED:
            begun = a_petition(LONG_AGO, office="H-GOV", subject=SUBJECT, text=TEXT)
            return begun.did(self._entries(Purpose.REPORT), clerk_of("H-GOV"))
        said: dict[str, Any] = {"subject": SUBJECT, "text": TEXT, "email": "seen@example.org"}
        if self.path is Path.TAKEN_DOWN:
            report = a_report(LONG_AGO, accused=self.accused, accused_staff=self.staff, **said)
        else:
            report = a_report(LONG_AGO, accused=self.accused, accused_staff=self.staff, is_report=True, **said)
        if report.handler == "H-XF":
            report = report.later(2).informed().sent()
        if self.path is Path.LINKED:
            return _joined_to_another(report, accused=self.accused, accused_staff=self.staff, **said)
        told = report.later(30).taken_up().later(20).concluded().later(3).fed_back()
        return told.later(1).ended() if self.path is Path.WHOLE_WAY else told


def _joined_to_another(report: Report, **fields: Any) -> Petition:
    """The report, joined to another one that the same custodian has: the link is sealed at both ends."""
    other = a_report(LONG_AGO, is_report=True, **fields)
    other = other.later(2).sent(report.handler) if other.handler != report.handler else other
    join = Join(into=other.number, reasons="反映同一事实")
    return report.later(5).did(join, custodian_of(report.handler))


def _numbered(petition: Petition) -> str:
    """Give each of its papers a number, as the errands would; returns the matter's number."""
    for act in petition.view.acts:
        take_number(petition.number, act.place)
    return petition.number


def make_matters(extras: Sequence[Extra]) -> tuple[list[str], list[str]]:
    """Record the common matters and, in the middle, the additional ones; returns the numbers of both."""
    made = [_one(place) for place in range(4)]
    numbers = [extra.record(made[2]) for extra in extras]
    made += [_one(place) for place in range(4, 9)]
    # A link between dossiers of two kinds that both worlds have: lists of links are compared too.
    advice = advised([made[1].number, made[2].number])
    return [*(_numbered(petition) for petition in made), advice], numbers + [
        f"20251208-ZZZZZZZ{n}" for n in range(len(extras), MOST)
    ]


def advised(matters: Sequence[str]) -> str:
    """The number of an advice to the bureau that names these matters."""
    said = SAID | {"subject": Subject.WORK, "days": 20, "matters": tuple(matters)}
    return begin("advice", Advise(**said), by=clerk_of("H-XF"), on=at(LONG_AGO + timedelta(days=60))).number


def _one(place: int) -> Petition:
    """A common petition; each gets further than the one before, and some are overdue."""
    petition = a_petition(LONG_AGO + timedelta(days=9 * place), subject=f"东街第{place}盏路灯不亮").registered()
    if place % 4 == 0:
        return petition
    sent = petition.forwarded("H-ZJ")
    return sent if place % 4 == 1 else sent.accepted() if place % 4 == 2 else sent.accepted().heard()


def seen(
    county: County, who: str, numbers: Sequence[str], extras: Sequence[str]
) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Every page that these accounts can reach: (role, address) -> (status, headers, body)."""
    found: dict[tuple[str, str], tuple[Any, ...]] = {}
    names = _names(numbers, extras)
    for office, role in ACCOUNTS[who]:
        browser = Client(headers={"accept-language": "en"})
        browser.cookies = signed_in(county.person(office, role).staff)
        for address, answer in _asked(browser, extras):
            headers = sorted((name, value) for name, value in answer.headers.items() if name != "Content-Length")
            key = (role.value, _plain(address.encode(), names).decode())
            found[key] = (answer.status_code, _plain(repr(headers).encode(), names), _plain(body_of(answer), names))
    found["mail", ""] = (len(mail.outbox),)
    return found


def _asked(browser: Client, extras: Sequence[str]) -> Iterator[tuple[str, Any]]:
    filters = ("whose=all", "whose=all&due=overdue", "due=week", "whose=all&category=030900", "whose=all&office=H-GOV",
               "whose=all&stage=registered", "whose=all&office=H-ZJ", "whose=all&office=H-JW")  # fmt: skip
    extra = extras[0]
    starts = ["/", "/offices/", "/desk/", "/desk/inbox/", *(f"/desk/inbox/?{each}" for each in filters)]
    starts += [f"/desk/search/?{urlencode({'q': text})}" for text in (*WORDS, SUBJECT, *extras, extra.lower())]
    starts += ["/oversight/overdue/", "/oversight/overdue/?missed=1", "/oversight/overdue/?span=365&office=H-JW"]
    yield from walked(browser, dict.fromkeys(starts), of_a_kind=OF_A_KIND, of_a_list=10 * OF_A_KIND, but=COPIES)
    for count, number in enumerate(extras):
        yield from _probed(browser, number, VERBS[count % len(VERBS)])
    for subject in (SUBJECT, *WORDS, extra):
        yield f"similar {quote(subject)}", browser.post("/intake/register/similar/", {"subject": subject})


def _probed(browser: Client, extra: str, verb: str) -> Iterator[tuple[str, Any]]:
    """Request every address with a number, as somebody would who has heard of the number."""
    for pattern in sorted(patterns()):
        # <int:number> is a member of staff.
        if "<str:number>" not in pattern:
            continue
        for place in (1, 4) if "place" in gaps(pattern) else (0,):
            values = {"number": extra, "verb": verb, "place": place, "form": "large", "digest": "0" * 64}
            yield f"probe {pattern} {extra} {place}", browser.get(filled(pattern, values))
            yield f"probe {pattern} {extra} {place} sent", browser.post(filled(pattern, values), {"doing": "keep"})


def _names(numbers: Sequence[str], extras: Sequence[str]) -> dict[bytes, bytes]:
    """Random values -> fixed names: numbers, and the seals of their acts."""
    names: dict[bytes, bytes] = {}
    for place, extra in enumerate(extras):
        names |= {extra.encode(): b"EXTRA%d" % place, extra.lower().encode(): b"extra%d" % place}
    for place, number in enumerate(numbers):
        names[number.encode()] = b"NUMBER%d" % place
        for act in matter(Petitioner(number)).acts:
            names[act.seal.encode()] = b"SEAL%d.%d" % (place, act.place)
            names[act.seal[:16].encode()] = b"HEAD%d.%d" % (place, act.place)
    return names


def _plain(text: bytes, names: Mapping[bytes, bytes]) -> bytes:
    """The text with the fixed names. A random value that has none stays, and makes the worlds differ."""
    return RANDOM.sub(lambda found: names.get(found[0], found[0]), BARS.sub(b"", text))
