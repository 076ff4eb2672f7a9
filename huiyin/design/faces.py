"""Page settings of the reader (language, print size, current address), and badges of duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext, pgettext

from huiyin.design.phrases import days_left, minutes_left
from huiyin.law.act import SHANGHAI

LARGE_PRINT_COOKIE = "huiyin_print"
#: The name of each language in that language, for readers who know no other.
OWN_NAMES = {"zh-hans": "简体", "zh-hant": "繁體", "en": "English"}
#: Days before the due day from which a badge warns.
SOON = 3
SOON_BY_THE_MINUTE = timedelta(minutes=30)


@dataclass(frozen=True)
class Language:
    """A language of the interface: Django's code, the tag for ``lang``, its own name, whether the page uses it."""

    code: str
    tag: str
    name: str
    is_current: bool


def tag_of(code: str) -> str:
    """The BCP 47 tag of a Django language code: zh-hans -> zh-Hans."""
    language, _, script = code.partition("-")
    return f"{language}-{script.title()}" if script else language


def languages(current: str) -> list[Language]:
    """All languages of the interface."""
    return [Language(code, tag_of(code), name, code == current) for code, name in OWN_NAMES.items()]


def is_large(request: HttpRequest | None) -> bool:
    """Whether the reader has chosen large print."""
    return request is not None and request.COOKIES.get(LARGE_PRINT_COOKIE) == "large"


def here(request: HttpRequest | None) -> str:
    """The address of the page if it was requested with GET, else the front page."""
    if request is None or request.method not in {"GET", "HEAD"}:
        return "/"
    return request.get_full_path()


def duty(due: date | datetime, today: date, until: date | None) -> dict[str, Any]:
    """Text and tone of a duty's badge; ``until`` is the day it was met, None while it runs.

    A running duty that is due at a moment is told by the minute.
    """
    if isinstance(due, datetime):
        if until is None:
            return _by_the_minute(due, timezone.now())
        due = _day_of(due)
    if until is None:
        left = (due - today).days
        tone = "late" if left < 0 else "warn" if left <= SOON else "busy"
        return {"text": days_left(due, today), "tone": tone}
    over = (until - due).days
    if over <= 0:
        return {"text": gettext("met in time"), "tone": "good"}
    return {"text": ngettext("met {n} day late", "met {n} days late", over).format(n=over), "tone": "late"}


def _by_the_minute(due: datetime, now: datetime) -> dict[str, Any]:
    left = due - now
    tone = "late" if left < timedelta() else "warn" if left <= SOON_BY_THE_MINUTE else "busy"
    return {"text": minutes_left(due, now), "tone": tone}


def _day_of(due: date | datetime) -> date:
    return localtime(due, SHANGHAI).date() if isinstance(due, datetime) else due


def window(due: date | datetime, today: date, until: date | None) -> dict[str, Any]:
    """Text and tone of the badge of a right that may be used until a day; not using it is no breach."""
    if until is not None:
        return {"text": pgettext("a right", "used"), "tone": "good"}
    left = (_day_of(due) - today).days
    if left < 0:
        return {"text": pgettext("a right", "closed"), "tone": "quiet"}
    if left == 0:
        return {"text": gettext("open until today"), "tone": "warn"}
    text = ngettext("open for {n} more day", "open for {n} more days", left).format(n=left)
    return {"text": text, "tone": "warn" if left <= SOON else "busy"}


def quick_exit_to() -> str:
    """The address that the quick exit opens."""
    return str(getattr(settings, "HUIYIN_QUICK_EXIT", "https://www.weather.com.cn/"))
