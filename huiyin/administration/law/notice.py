"""Read the State Council's yearly notice of holidays from its own text.

    一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。

Each numbered clause names a festival, the days off, their number, and the weekend days that are worked in exchange. The
number of days is compared with the days, so that a clause that was read wrongly is not taken.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.utils.translation import gettext

from huiyin.law.calendar import Year, is_weekend

FESTIVALS = {
    "元旦": "new_year",
    "春节": "spring",
    "清明节": "qingming",
    "劳动节": "labour",
    "端午节": "dragon_boat",
    "中秋节": "mid_autumn",
    "国庆节": "national",
    "国庆节、中秋节": "national_mid_autumn",
    "中秋节、国庆节": "national_mid_autumn",
}
#: Each notice has them all; in some years two fall together.
_CLAUSE = re.compile(r"[一二三四五六七八九十]+、\s*([^：:\n]{2,10})[：:]([^\n]+)")
_DAY = r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日"
_OFF = re.compile(_DAY + r"(?:至(?:(?:(\d{4})年)?(\d{1,2})月)?(\d{1,2})日)?(?:放假|休息)")
_COUNT = re.compile(r"共(\d{1,2})天")
_IN_BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")


class Unreadable(ValueError):
    """The text is no notice of that year; the message names the clause."""


def read_notice(text: str, *, year: int, source: str) -> Year:
    """The notice of a year; raises Unreadable."""
    off: list[tuple[date, date, str]] = []
    worked: list[date] = []
    plain = _IN_BRACKETS.sub("", text.replace("\r", "").replace(" ", "").replace("　", ""))
    for name, clause in _CLAUSE.findall(plain):
        if name not in FESTIVALS:
            continue
        first, last = _days_off(name, clause, year)
        off.append((first, last, FESTIVALS[name]))
        worked += _days_worked(name, clause, year)
    _check(off, year)
    return Year(year=year, source=source, off=tuple(sorted(off)), worked=tuple(sorted(worked)))


def _days_off(name: str, clause: str, year: int) -> tuple[date, date]:
    found = _OFF.search(clause)
    if not found:
        raise Unreadable(gettext("{festival}: the days off cannot be read.").format(festival=name))
    first_year, month, day, last_year, last_month, last_day = found.groups()
    first = _date(name, _year(first_year, month, name, year), month, day)
    last = _date(name, int(last_year or year), last_month or month, last_day) if last_day else first
    if last < first:
        last = _date(name, first.year + 1, last_month or month, last_day)
    count = _COUNT.search(clause)
    if count and (last - first).days + 1 != int(count[1]):
        words = gettext("{festival}: the notice says {said} days, but from {first} to {last} there are {days}.")
        days = (last - first).days + 1
        raise Unreadable(words.format(festival=name, said=count[1], first=first, last=last, days=days))
    return first, last


def _year(said: str | None, month: str, name: str, year: int) -> int:
    """New Year's days off may begin in the December before."""
    if said:
        return int(said)
    return year - 1 if name == "元旦" and int(month) == 12 else year


def _days_worked(name: str, clause: str, year: int) -> list[date]:
    found = []
    for sentence in re.split(r"[。；;]", clause):
        if "上班" in sentence:
            for said, month, day in re.findall(_DAY, sentence):
                on = _date(name, _year(said, month, name, year), month, day)
                if not is_weekend(on):
                    raise Unreadable(gettext("{festival}: {day} is no weekend day.").format(festival=name, day=on))
                found.append(on)
    return found


def _date(name: str, year: int, month: str, day: str) -> date:
    try:
        return date(year, int(month), int(day))
    except ValueError as wrong:
        raise Unreadable(gettext("{festival}: the days off cannot be read.").format(festival=name)) from wrong


def _check(off: list[tuple[date, date, str]], year: int) -> None:
    named = {festival for _first, _last, festival in off}
    if "national_mid_autumn" in named:
        named |= {"national", "mid_autumn"}
    missing = [words for words, festival in FESTIVALS.items() if festival not in named and "、" not in words]
    if missing:
        words = gettext("The notice has no readable clause for: {missing}. Please paste its whole text.")
        raise Unreadable(words.format(missing="、".join(missing)))
    for first, last, _festival in off:
        if not (date(year - 1, 12, 25) <= first <= last <= date(year, 12, 31)) or last - first > timedelta(days=14):
            raise Unreadable(
                gettext("The days from {first} to {last} do not fit the year.").format(first=first, last=last)
            )
