"""The same county twice, with and without one matter about an office; and all that the office's accounts can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote, urlencode
from zipfile import ZipFile

from django.core import mail
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.law.petition.standing import Purpose
from huiyin.law.petition.steps.register import Register
from huiyin.papers.bars import bars
from huiyin.people.access import Petitioner
from tests.access.answers import body_of
from tests.access.people import signed_in
from tests.access.walk import walked
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of

#: Words that the hidden matter alone says, and some that others say too.
WORDS = ("采石场", "虚报补贴", "路灯", "东街 路灯")
SUBJECT = "采石场虚报补贴，有关单位知情不报"
LONG_AGO = date(2025, 12, 8)
#: Whose accounts look around, by office.
ACCOUNTS: Mapping[str, Sequence[Role]] = {
    "H-XF": (Role.PETITION_CLERK, Role.PETITION_HEAD, Role.CUSTODIAN),
    "H-ZJ": (Role.UNIT_CLERK, Role.UNIT_HEAD),
}


@dataclass(frozen=True)
class Extra:
    """The matter that one of the two worlds has: whom it complains of, and whether it is a report."""

    accused: tuple[str, ...]
    is_report: bool

    def happens(self) -> str:
        """Brought to the county government, which is over both offices; it is long overdue. Returns its number."""
        begun = a_petition(LONG_AGO, office="H-GOV", subject=SUBJECT, text="采石场虚报补贴多年。")
        purpose = Purpose.REPORT if self.is_report else Purpose.CLAIM
        entries = Register(purpose=purpose, category="030900", region="990123101", accused=self.accused)
        return begun.did(entries, clerk_of("H-GOV")).number


def happened(extra: Extra | None) -> tuple[list[str], str]:
    """What happens in the county, the extra matter in the middle of it: the numbers of the others, and its own."""
    made = [_one(place) for place in range(4)]
    number = extra.happens() if extra else "20251208-ZZZZZZZZ"
    made += [_one(place) for place in range(4, 9)]
    return [petition.number for petition in made], number


def _one(place: int) -> Petition:
    """A petition like many, each further on its way than the one before, some of them overdue."""
    petition = a_petition(LONG_AGO + timedelta(days=9 * place), subject=f"东街第{place}盏路灯不亮").registered()
    if place % 4 == 0:
        return petition
    sent = petition.forwarded("H-ZJ")
    return sent if place % 4 == 1 else sent.accepted() if place % 4 == 2 else sent.accepted().heard()


def seen(county: County, office: str, numbers: Sequence[str], extra: str) -> dict[tuple[str, str], tuple[Any, ...]]:
    """Every page within reach of each account of the office: who and address -> status, headers, body."""
    found: dict[tuple[str, str], tuple[Any, ...]] = {}
    names = _names(numbers, extra)
    for role in ACCOUNTS[office]:
        browser = Client(headers={"accept-language": "en"})
        browser.cookies = signed_in(county.person(office, role).staff)
        for address, answer in _asked(browser, extra):
            headers = sorted((name, value) for name, value in answer.headers.items() if name != "Content-Length")
            key = (role.value, _plain(address.encode(), names).decode())
            found[key] = (answer.status_code, _plain(repr(headers).encode(), names), _plain(_said(answer), names))
    found["mail", ""] = (len(mail.outbox),)
    return found


def _asked(browser: Client, extra: str) -> Iterator[tuple[str, Any]]:
    filters = ("whose=all", "whose=all&due=overdue", "due=week", "whose=all&category=030900", "whose=all&office=H-GOV",
               "whose=all&stage=registered", "whose=all&office=H-ZJ")  # fmt: skip
    starts = ["/", "/offices/", "/desk/", "/desk/inbox/", *(f"/desk/inbox/?{each}" for each in filters)]
    starts += [f"/desk/search/?{urlencode({'q': text})}" for text in (*WORDS, SUBJECT, extra, extra.lower(), extra[9:])]
    starts += ["/oversight/overdue/", "/oversight/overdue/?missed=1", "/oversight/overdue/?span=365&office=H-GOV"]
    yield from walked(browser, dict.fromkeys(starts), of_a_kind=2, of_a_list=20)
    # What somebody asks who has heard of the number.
    for page in ("", "contact/", "do/notify/", "do/urge/", "do/forward/"):
        yield f"probe {page}", browser.get(f"/desk/dossier/{extra}/{page}")
        yield f"probe {page} sent", browser.post(f"/desk/dossier/{extra}/{page}", {"doing": "keep"})
    for place in (1, 2):
        for form in ("", "docx/", "pdf/", "large/", "service/"):
            yield f"probe {place} {form}", browser.get(f"/papers/{extra}/{place}/{form}")
    for subject in (SUBJECT, *WORDS, extra):
        yield f"similar {quote(subject)}", browser.post("/intake/register/similar/", {"subject": subject})


def _said(answer: Any) -> bytes:
    """What an answer says: of a Word file its words; a PDF is packed, and says what the Word file beside it says."""
    kind = answer.headers.get("Content-Type", "")
    if kind.endswith("wordprocessingml.document"):
        with ZipFile(BytesIO(answer.content)) as parts:
            return parts.read("word/document.xml") + parts.read("docProps/app.xml")
    return kind.encode() if kind == "application/pdf" else body_of(answer)


def _names(numbers: Sequence[str], extra: str) -> dict[bytes, bytes]:
    """What was drawn at random, and what stands in its place: numbers, their bar codes, and the seals of their acts."""
    names = {extra.encode(): b"EXTRA", extra.lower().encode(): b"extra", extra[9:].encode(): b"XTRA"}
    for place, number in enumerate(numbers):
        names[number.encode()] = b"NUMBER%d" % place
        for act in matter(Petitioner(number)).acts:
            names[act.seal.encode()] = b"SEAL%d.%d" % (place, act.place)
            names[act.seal[:16].encode()] = b"HEAD%d.%d" % (place, act.place)
            names[bars(f"{number}-{act.place}").path.encode()] = b"BARS%d.%d" % (place, act.place)
    return names


def _plain(text: bytes, names: Mapping[bytes, bytes]) -> bytes:
    longest_first = sorted(names, key=len, reverse=True)
    return re.sub(b"|".join(map(re.escape, longest_first)), lambda found: names[found[0]], text)
