"""Render phrases of the law: translate the text, then fill its placeholders in the same language."""

from __future__ import annotations

import math
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from django.utils.dateformat import format as format_date
from django.utils.functional import lazy
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, ngettext, pgettext

from huiyin.design.script import to_traditional
from huiyin.law.act import SHANGHAI
from huiyin.law.words import Phrase

#: Minutes above which a time is told in hours.
HOURS_FROM = 120

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def in_words(phrase: Phrase | str | None) -> str:
    """The phrase in the page's language; a plain string is a proper name; None gives an empty string."""
    if not isinstance(phrase, Phrase):
        return in_gap(phrase)
    text = gettext(phrase.text)
    return text.format(**{name: in_gap(value) for name, value in phrase.gaps}) if phrase.gaps else text


def lazily(phrase: Phrase | str | None) -> _StrPromise:
    """The phrase, translated when it is rendered: for labels of cached forms shown in three languages."""
    return cast("_StrPromise", _later(phrase))


#: Created once, because each call of ``lazy`` creates a class, which is slow.
_later = lazy(in_words, str)


def in_gap(value: Any) -> str:
    """A placeholder's value in the page's language: a date, a time, a phrase, a list, a name or a number."""
    if value is None:
        return ""
    if isinstance(value, Phrase):
        return in_words(value)
    if isinstance(value, date):
        return when(value)
    if isinstance(value, tuple | list):
        return pgettext("between the members of a list", ", ").join(in_gap(member) for member in value)
    return in_script(str(value))


def in_script(name: str) -> str:
    """A proper name stored in 简体 (office, region, category); converted to 繁體 on a 繁體 page."""
    return to_traditional(name) if get_language() == "zh-hant" else name


def day(on: date) -> str:
    """A date: ``2026年3月23日`` or ``23 March 2026``."""
    return _day_in(get_language(), on)


@lru_cache(maxsize=4096)
def _day_in(language: str | None, on: date) -> str:
    """Cached, because lists repeat few days. ``language`` must be the active one: it is the cache key only."""
    return format_date(on, pgettext("format of a day", "j F Y"))


def weekday(on: date) -> str:
    """``星期一`` or ``Monday``."""
    return format_date(on, "l")


def weekday_short(on: date) -> str:
    """``一`` or ``Mon``, for a column heading."""
    short = format_date(on, "D")
    return short[-1] if (get_language() or "").startswith("zh") else short


def month_name(on: date) -> str:
    """``2026年3月`` or ``March 2026``."""
    return format_date(on, pgettext("format of a month", "F Y"))


def moment(at: datetime) -> str:
    """A time in China: ``2026年3月23日 14:05`` or ``23 March 2026, 14:05``."""
    return format_date(localtime(at, SHANGHAI), pgettext("format of a moment", "j F Y, H:i"))


def when(at: date | datetime) -> str:
    """A date, or a time in China where it is one."""
    return moment(at) if isinstance(at, datetime) else day(at)


def days_left(due: date, today: date) -> str:
    """The days until a day: ``还有 3 天``, ``今天到期``, ``已超期 2 天``."""
    left = (due - today).days
    if left == 0:
        return gettext("due today")
    if left > 0:
        return ngettext("due in {n} day", "due in {n} days", left).format(n=left)
    return ngettext("overdue by {n} day", "overdue by {n} days", -left).format(n=-left)


def minutes_left(due: datetime, now: datetime) -> str:
    """The time until a moment: ``还有 40 分钟``, ``还有 5 小时``, ``已超期 15 分钟``."""
    left = math.floor((due - now).total_seconds() / 60)
    is_late, minutes = left < 0, abs(left)
    if minutes > HOURS_FROM:
        hours = minutes // 60
        if is_late:
            return ngettext("overdue by {n} hour", "overdue by {n} hours", hours).format(n=hours)
        return ngettext("due in {n} hour", "due in {n} hours", hours).format(n=hours)
    if is_late:
        return ngettext("overdue by {n} minute", "overdue by {n} minutes", minutes).format(n=minutes)
    return ngettext("due in {n} minute", "due in {n} minutes", minutes).format(n=minutes)
