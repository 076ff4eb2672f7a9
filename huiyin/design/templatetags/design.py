"""Template tags and filters: ``{% load design %}``. The component gallery (/design/) shows every tag."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.forms import BoundField, Form
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.translation import get_language

from huiyin.design import faces, fields, phrases, qr
from huiyin.law.clocks import Explanation
from huiyin.law.words import Phrase

register = template.Library()

register.filter("in_script", lambda name: phrases.in_script(str(name or "")))
register.filter("day", lambda on: phrases.day(on) if isinstance(on, date) else "")
register.filter("weekday", lambda on: phrases.weekday(on) if isinstance(on, date) else "")
register.filter("weekday_short", lambda on: phrases.weekday_short(on) if isinstance(on, date) else "")
register.filter("month_name", lambda on: phrases.month_name(on) if isinstance(on, date) else "")
register.filter("when", lambda at: phrases.when(at) if isinstance(at, date) else "")
register.filter("moment", lambda at: phrases.moment(at) if isinstance(at, datetime) else "")
register.filter("days_left", lambda due, today: phrases.days_left(due, today) if due else "")


@register.simple_tag
def say(phrase: Phrase | str | None) -> str:
    """``{% say refusal.phrase %}``: a phrase of the law in the page's language."""
    return phrases.in_words(phrase)


@register.simple_tag
def options(pairs: Iterable[tuple[str, Phrase | str]], chosen: str = "") -> str:
    """The options of a hand-made select; much faster for long lists than a loop in the template."""
    rows = ((value, " selected" if value == chosen else "", phrases.in_words(words)) for value, words in pairs)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.simple_tag
def page_language() -> str:
    """The language of the page for ``<html lang>``: zh-Hans, zh-Hant or en."""
    return faces.tag_of(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag
def languages() -> list[faces.Language]:
    """The languages to switch to, each with its own name."""
    return faces.languages(get_language() or settings.LANGUAGE_CODE)


@register.simple_tag(takes_context=True)
def is_large(context: Context) -> bool:
    """Whether the reader has chosen large print (适老)."""
    return faces.is_large(context.get("request"))


@register.simple_tag(takes_context=True)
def here(context: Context) -> str:
    """The address to return to after switching language or print size; the front page on an error page."""
    return faces.here(context.get("request"))


@register.inclusion_tag("design/parts/field.html")
def field(bound: BoundField) -> dict[str, Any]:
    """Label, help text, errors and control of a form field."""
    return fields.shown(bound)


@register.inclusion_tag("design/parts/error_summary.html")
def error_summary(*forms: Form) -> dict[str, Any]:
    """The errors of all forms, each with a link to its field."""
    return {"problems": [problem for form in forms for problem in fields.problems(form)]}


@register.inclusion_tag("design/parts/badge.html")
def badge(text: Phrase | str, tone: str = "plain") -> dict[str, Any]:
    """A badge; ``tone``: plain, busy, good, warn, late, quiet."""
    return {"text": phrases.in_words(text), "tone": tone}


@register.inclusion_tag("design/parts/badge.html")
def due_badge(
    due: date | datetime, today: date, until: date | None = None, *, is_window: bool = False
) -> dict[str, Any]:
    """The badge of a duty: due in n days, due today, overdue by n days, met, met late (``until``: the day it was met).

    ``is_window``: a right (``Duty.is_window``), which is open or closed but never overdue.
    """
    return faces.window(due, today, until) if is_window else faces.duty(due, today, until)


@register.inclusion_tag("design/parts/clock.html")
def clock(
    explained: Explanation,
    today: date,
    *,
    until: date | None = None,
    bearer: Phrase | str | None = None,
    is_window: bool = False,
    url: str = "",
) -> dict[str, Any]:
    """An explained clock (law.clocks.explain): responsible party, due day, and every day of the count.

    ``url`` is the clock's own page, for printing.
    """
    end = explained.due.end
    badge = faces.window(end, today, until) if is_window else faces.duty(end, today, until)
    return {"clock": explained, "due": end, "until": until, "bearer": bearer, "badge": badge, "url": url}


@register.simple_tag
def clock_days(explained: Explanation) -> str:
    """The explanation of a clock: its sentences and its days."""
    return _days_in(get_language(), explained)


@lru_cache(maxsize=512)
def _days_in(language: str | None, explained: Explanation) -> str:
    """Cached, because many clocks have equal days. ``language`` must be the active one: it is the cache key only."""
    return render_to_string("design/parts/clock_days.html", {"clock": explained})


@register.inclusion_tag("design/parts/qr.html")
def qr_code(text: str, label: str) -> dict[str, Any]:
    """The QR code of ``text``; ``label`` describes it for screen readers."""
    return {"square": qr.square(text), "label": label}


@register.inclusion_tag("design/parts/nav_item.html")
def nav_item(url: str, label: str, *, current: bool = False, count: int | None = None, key: str = "") -> dict[str, Any]:
    """An entry of the side navigation; ``key`` is the second key of its ``g`` shortcut."""
    return {"url": url, "label": label, "current": current, "count": count, "key": key}
