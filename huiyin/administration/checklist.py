"""What is still missing before the public pages open. The page of the system administrator and `huiyin doctor` show it.

To add a check, write a function that yields :class:`Check` and add it to :data:`CHECKS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.law.actors import Role
from huiyin.law.calendar import Calendar
from huiyin.people.in_charge import offices_without_head, with_custodian
from huiyin.people.models import Appointment, Level, Office, Place, Proposal, Region, Staff
from huiyin.people.person import today


@dataclass(frozen=True, kw_only=True)
class Check:
    """One line: what is needed, whether it is there, and the page on which it is done.

    ``is_needed``: the public pages cannot open without it. ``which`` names what is missing, for example offices.
    """

    words: Promise
    is_done: bool
    page: str
    is_needed: bool = True
    which: tuple[str, ...] = ()


def checks() -> list[Check]:
    """Every check, in the order in which one sets up a county."""
    return [check for each in CHECKS for check in each()]


def is_ready(found: Iterable[Check]) -> bool:
    """Whether nothing is missing that is needed."""
    return all(check.is_done for check in found if check.is_needed)


def _place() -> Iterator[Check]:
    place = Place.objects.select_related("petition_office").first()
    office = place.petition_office if place else None
    yield Check(
        words=_("The county and its petition office are set"), is_done=bool(office), page="administration:offices"
    )
    reachable = bool(office and office.address and office.phone and office.hours)
    yield Check(
        words=_("The petition office has an address, a phone number and reception hours (Article 18)"),
        is_done=reachable,
        page="administration:offices",
    )


def _people() -> Iterator[Check]:
    place = Place.objects.first()
    held = Appointment.objects.in_force(today()).filter(staff__is_active=True)
    for role, words in (
        (Role.PETITION_CLERK, _("Somebody registers petitions: the petition office has a clerk")),
        (Role.PETITION_HEAD, _("Somebody may sign: the petition office has a head")),
    ):
        there = held.filter(post__role=role, post__office__is_petition_office=True)
        if place:
            there = there.filter(post__office=place.petition_office_id)
        yield Check(words=words, is_done=there.exists(), page="administration:proposals")
    secured = held.filter(staff__in=Authenticator.objects.filter(type=Authenticator.Type.TOTP).values("user"))
    counted = held if not settings.SECOND_FACTOR else secured
    roles = set(counted.values_list("post__role", flat=True))
    needed = {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}
    yield Check(
        words=_("Three administrators have signed in and set up their second factor"),
        is_done=needed <= roles,
        page="administration:staff",
    )
    yield Check(
        words=_("Reports of wrongdoing have a reader: some office has a custodian (Article 30)"),
        is_done=bool(with_custodian(on=today())),
        page="administration:staff",
    )
    active = Staff.objects.filter(is_active=True)
    closed_out = [one.badge for one in active if not one.has_usable_password()]
    yield Check(
        words=_("Every account has a password"),
        is_done=not closed_out,
        is_needed=False,
        page="administration:staff",
        which=tuple(closed_out[:20]),
    )
    yield Check(
        words=_("No proposed appointment waits"),
        is_done=not Proposal.objects.exists(),
        is_needed=False,
        page="administration:proposals",
    )


def _offices() -> Iterator[Check]:
    responsible = Office.objects.filter(is_active=True, is_petition_office=False).exclude(categories=[])
    yield Check(
        words=_("Offices are competent for some kinds of matter"),
        is_done=responsible.exists(),
        page="administration:offices",
    )
    headless = offices_without_head(on=today()).filter(level__gte=Level.COUNTY).values_list("name", flat=True)
    yield Check(
        words=_("Every office of the county has a head, who may sign"),
        is_done=not headless,
        is_needed=False,
        page="administration:offices",
        which=tuple(headless[:20]),
    )
    yield Check(
        words=_("The towns of the county are entered"),
        is_done=Region.objects.filter(level=Level.TOWN).exists(),
        is_needed=False,
        page="administration:regions",
    )


def _technical() -> Iterator[Check]:
    place = Place.objects.first()
    yield Check(
        words=_("Mail is sent: a mail server and the public address are set"),
        is_done=bool(settings.ENVIRONMENT.mail_host or (place and place.mail_host)) and bool(place and place.site),
        is_needed=False,
        page="administration:mail",
    )
    year = today().year
    calendar = Calendar.load()
    yield Check(
        words=_("The notice of holidays of this year is known"),
        is_done=calendar.knows(year),
        page="administration:holidays",
        which=() if calendar.knows(year) else (str(year),),
    )
    yield Check(
        words=_("The site is served over HTTPS (HUIYIN_HTTPS)"),
        is_done=settings.SESSION_COOKIE_SECURE,
        is_needed=False,
        page="administration:home",
    )
    yield Check(
        words=_("A second factor is required of staff (HUIYIN_SECOND_FACTOR)"),
        is_done=settings.SECOND_FACTOR,
        is_needed=False,
        page="administration:home",
    )


CHECKS = (_place, _people, _offices, _technical)
