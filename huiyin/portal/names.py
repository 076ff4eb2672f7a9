"""What the portal's templates ask for: names of offices and places in the reader's language and script."""

from __future__ import annotations

from huiyin.design.phrases import in_script
from huiyin.people.choices import named
from huiyin.people.models import Office, Region


def office_name(office: Office | None) -> str:
    """What an office is called on this page."""
    return in_script(named(office.name, office.english)) if office else ""


def place_name(region: Region) -> str:
    """What a place is called on this page."""
    return in_script(named(region.name, region.english))
