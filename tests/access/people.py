"""The people and matters of matrix.yaml; each person has their own browser cookies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from http.cookies import SimpleCookie
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from huiyin.law.actors import PETITIONER, Role
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.settle_objection import SettleObjection
from huiyin.law.petition.values import Purpose
from huiyin.papers.attachments import store
from huiyin.people.models import Staff
from tests.county import County, add_person
from tests.dossiers import Petition, a_petition, clerk_of

#: The office complained of in two of the matters; every matter was with it once.
ACCUSED = "T-LH"
#: key of matrix.yaml -> office and role
STAFF: Mapping[str, tuple[str, Role]] = {
    "petition_clerk": ("H-XF", Role.PETITION_CLERK),
    "petition_head": ("H-XF", Role.PETITION_HEAD),
    "unit_clerk": ("H-ZJ", Role.UNIT_CLERK),
    "unit_head": ("H-ZJ", Role.UNIT_HEAD),
    "former_clerk": ("H-RS", Role.UNIT_CLERK),
    "other_clerk": ("T-SP", Role.UNIT_CLERK),
    "accused_clerk": (ACCUSED, Role.UNIT_CLERK),
    "accused_head": (ACCUSED, Role.UNIT_HEAD),
    "leader": ("H-GOV", Role.LEADER),
    "supervisor": ("H-GOV", Role.SUPERVISOR),
    "custodian": ("H-XF", Role.CUSTODIAN),
    "accused_custodian": (ACCUSED, Role.CUSTODIAN),
    "other_custodian": ("H-GOV", Role.CUSTODIAN),
    "system_admin": ("H-GOV", Role.SYSTEM_ADMIN),
    "security_admin": ("H-GOV", Role.SECURITY_ADMIN),
    "audit_admin": ("H-GOV", Role.AUDIT_ADMIN),
}
MATERIAL = "东街的路灯".encode()
ENTRIES: dict[str, Any] = {"category": "030900", "region": "990123101"}


@dataclass(frozen=True)
class Cast:
    """The people with their cookies, and the matters, by the keys of matrix.yaml."""

    county: County
    matters: Mapping[str, Petition]
    #: who -> matter -> cookies; those of a petitioner depend on the matter
    cookies: Mapping[str, Mapping[str, SimpleCookie]]

    def browser(self, who: str, matter: str = "open") -> Client:
        """A fresh browser with that person's cookies."""
        return browser_with(self.cookies[who][matter])


def browser_with(cookies: SimpleCookie) -> Client:
    """A browser in English with these cookies."""
    browser = Client(headers={"accept-language": "en"})
    browser.cookies = SimpleCookie({name: each.value for name, each in cookies.items()})
    return browser


def gather(county: County) -> Cast:
    """Create the people and matters. Staff are signed in; petitioners have shown number and code."""
    for who in ("accused_custodian",):
        county.people[STAFF[who]] = add_person(*STAFF[who])
    matters = {"open": _in_hands(), "complained": _complained(), "sealed": _sealed(), "named": _named(county)}
    other = a_petition()
    cookies: dict[str, dict[str, SimpleCookie]] = {
        who: dict.fromkeys(matters, signed_in(county.person(*at).staff)) for who, at in STAFF.items()
    }
    cookies["without_post"] = dict.fromkeys(matters, signed_in(_without_post()))
    cookies["anonymous"] = dict.fromkeys(matters, SimpleCookie())
    cookies["petitioner"] = {key: visit(petition) for key, petition in matters.items()}
    cookies["other_petitioner"] = dict.fromkeys(matters, visit(other))
    return Cast(county, matters, cookies)


class Stage:
    """The value of the fixture ``stage``: the database is ready, in a transaction that will be rolled back."""


@contextmanager
def undone() -> Iterator[None]:
    """Roll back what happens inside, so that every request sees the same data."""
    block = transaction.atomic()
    # `record` requires a durable transaction; Django accepts a test's outer transaction only with this mark.
    setattr(block, "_from_testcase", True)  # noqa: B010 -- no attribute that the types know
    with block:
        yield
        transaction.set_rollback(True)


never_committed = undone


def passed_about(day: date = date(2026, 3, 6)) -> Petition:
    """A petition that two offices returned to the petition office; now it is with the housing bureau."""
    begun = a_petition(day)
    upload: Any = SimpleUploadedFile("说明.txt", MATERIAL)
    kept = store(begun.number, upload)
    petition = begun.registered().did(AddMaterial(text="补充说明", files=(kept.digest,)), PETITIONER)
    for office in (ACCUSED, "H-RS"):
        petition = petition.forwarded(office).did(Object(reasons="不属本单位职责"), clerk_of(office))
        petition = petition.did(SettleObjection(is_agreed=True, reasons="同意退回"), clerk_of("H-XF"))
    return kept_code(begun, petition.forwarded("H-ZJ"))


def kept_code(begun: Petition, petition: Petition) -> Petition:
    """The petition with the query code of its first receipt, which later acts do not return."""
    return replace(petition, recorded=replace(petition.recorded, code=begun.recorded.code))


def corrected(petition: Petition, **entries: Any) -> Petition:
    """The petition after a correction by the petition office."""
    said = {"purpose": Purpose.CLAIM, **ENTRIES, "reasons": "登记有误", **entries}
    return kept_code(petition, petition.did(Correct(**said), clerk_of("H-XF")))


def _in_hands() -> Petition:
    petition = passed_about()
    return kept_code(petition, petition.accepted().heard())


def _complained() -> Petition:
    return corrected(passed_about(), accused=(ACCUSED,))


def _sealed() -> Petition:
    return corrected(passed_about(), purpose=Purpose.REPORT, accused=(ACCUSED,))


def _named(county: County) -> Petition:
    return corrected(passed_about(), accused_staff=(county.person("H-ZJ", Role.UNIT_CLERK).staff,))


def signed_in(staff: int) -> SimpleCookie:
    """The cookies of a browser in which that account has signed in."""
    browser = Client()
    browser.force_login(Staff.objects.get(pk=staff))
    return browser.cookies


def _without_post() -> int:
    staff: Staff = Staff.objects.create_user("left", "a password that nobody types", name="left", badge="9999")
    return int(staff.pk)


def visit(petition: Petition) -> SimpleCookie:
    """The cookies of a browser that has shown number and code."""
    browser = Client()
    answer = browser.post("/matter/", {"number": petition.number, "code": petition.recorded.code})
    assert answer.status_code == 302, petition.number
    return browser.cookies
