"""What every template may call. The component gallery (/design/) shows each part of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any, cast

from django.conf import settings
from django.forms import BoundField, Form
from django.template import defaultfilters, engines
from django.template.backends.jinja2 import Jinja2
from django.urls import NoReverseMatch, reverse
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django_htmx.jinja import htmx_script
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from huiyin.design import faces, fields, phrases, qr
from huiyin.law.clocks import Explanation
from huiyin.law.words import Phrase


def say(phrase: Phrase | str | None) -> str:
    """``{{ say(refusal.phrase) }}``: a phrase of the law in the page's language."""
    return phrases.in_words(phrase)


def render(template: str, **said: Any) -> Markup:
    """A part of a page that knows only what it is given: ``{{ render("design/parts/card.html", title=…) }}``."""
    return Markup(_environment().get_template(template).render(said))  # noqa: S704 -- templates escape what they show


@cache
def _environment() -> Environment:
    return cast("Jinja2", engines["jinja2"]).env


@lru_cache(maxsize=4096)
def url_for(page: str, *arguments: Any) -> str:
    """The address of a page by its name; empty where there is none of that name."""
    try:
        return reverse(page, args=arguments)
    except NoReverseMatch:
        return ""


def options_of(pairs: Iterable[tuple[str, Phrase | str]], chosen: str = "") -> Markup:
    """The options of a hand-made select."""
    return _options_in(get_language(), tuple(pairs), chosen)


@lru_cache(maxsize=256)
def _options_in(language: str | None, pairs: tuple[tuple[str, Phrase | str], ...], chosen: str) -> Markup:
    """Cached, because lists of categories and offices are long. ``language`` must be the active one."""
    return render("design/parts/options.html", pairs=pairs, chosen=chosen)


def page_language() -> str:
    """The language of the page for ``<html lang>``: zh-Hans, zh-Hant or en."""
    return faces.tag_of(get_language() or settings.LANGUAGE_CODE)


def languages() -> list[faces.Language]:
    """The languages to switch to, each with its own name."""
    return faces.languages(get_language() or settings.LANGUAGE_CODE)


def static_prefix() -> str:
    """The address under which static files lie."""
    return settings.STATIC_URL


@pass_context
def is_large(context: Context) -> bool:
    """Whether the reader has chosen large print (适老)."""
    return faces.is_large(context.get("request"))


@pass_context
def here(context: Context) -> str:
    """The address to return to after switching language or print size; the front page on an error page."""
    return faces.here(context.get("request"))


def show_field(bound: BoundField) -> Markup:
    """Label, help text, errors and control of a form field."""
    return render("design/parts/field.html", **fields.shown(bound))


def show_errors(*forms: Form) -> Markup:
    """The errors of all forms, each with a link to its field."""
    return render(
        "design/parts/error_summary.html", problems=[each for form in forms for each in fields.problems(form)]
    )


def show_badge(text: Phrase | str, tone: str = "plain") -> Markup:
    """A badge; ``tone``: plain, busy, good, warn, late, quiet."""
    return render("design/parts/badge.html", text=phrases.in_words(text), tone=tone)


def show_due(due: date | datetime, today: date, until: date | None = None, *, is_window: bool = False) -> Markup:
    """The badge of a duty: due in n days, due today, overdue by n days, met, met late (``until``: the day it was met).

    ``is_window``: a right (``Duty.is_window``), which is open or closed but never overdue.
    """
    return _due_in(get_language(), due, today, until, is_window)


@lru_cache(maxsize=1024)
def _due_in(language: str | None, due: date, today: date, until: date | None, is_window: bool) -> Markup:  # noqa: FBT001
    """Cached, because a list repeats few days. ``language`` must be the active one."""
    badge = faces.window(due, today, until) if is_window else faces.duty(due, today, until)
    return render("design/parts/badge.html", **badge)


def show_clock(
    explained: Explanation,
    today: date,
    *,
    until: date | None = None,
    bearer: Phrase | str | None = None,
    is_window: bool = False,
    url: str = "",
) -> Markup:
    """An explained clock (law.clocks.explain): responsible party, due day, and every day of the count.

    ``url`` is the clock's own page, for printing.
    """
    end = explained.due.end
    badge = faces.window(end, today, until) if is_window else faces.duty(end, today, until)
    said = {"clock": explained, "due": end, "until": until, "bearer": bearer, "badge": badge, "url": url}
    return render("design/parts/clock.html", **said)


def clock_days(explained: Explanation) -> Markup:
    """The explanation of a clock: its sentences and its days."""
    return _days_in(get_language(), explained)


@lru_cache(maxsize=512)
def _days_in(language: str | None, explained: Explanation) -> Markup:
    """Cached, because many clocks have equal days. ``language`` must be the active one: it is the cache key only."""
    return render("design/parts/clock_days.html", clock=explained)


def show_qr_code(text: str, label: str) -> Markup:
    """The QR code of ``text``; ``label`` describes it for screen readers."""
    return render("design/parts/qr.html", square=qr.square(text), label=label)


def show_nav_item(url: str, label: str, *, current: bool = False, count: int | None = None, key: str = "") -> Markup:
    """An entry of the side navigation; ``key`` is the second key of its ``g`` shortcut."""
    return render("design/parts/nav_item.html", url=url, label=label, current=current, count=count, key=key)


def _date(at: date | datetime | None, form: str) -> str:
    """A date in a fixed form for machines; a moment is taken at local time."""
    return defaultfilters.date(localtime(at) if isinstance(at, datetime) else at, form)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    made.__name__: made
    for made in (
        say,
        render,
        url_for,
        options_of,
        page_language,
        languages,
        static_prefix,
        is_large,
        here,
        show_field,
        show_errors,
        show_badge,
        show_due,
        show_clock,
        clock_days,
        show_qr_code,
        show_nav_item,
        htmx_script,
    )
}
FILTERS: dict[str, Callable[..., Any]] = {
    "in_script": lambda name: phrases.in_script(str(name or "")),
    "day": lambda on: phrases.day(on) if isinstance(on, date) else "",
    "weekday": lambda on: phrases.weekday(on) if isinstance(on, date) else "",
    "weekday_short": lambda on: phrases.weekday_short(on) if isinstance(on, date) else "",
    "month_name": lambda on: phrases.month_name(on) if isinstance(on, date) else "",
    "when": lambda at: phrases.when(at) if isinstance(at, date) else "",
    "moment": lambda at: phrases.moment(at) if isinstance(at, datetime) else "",
    "days_left": lambda due, today: phrases.days_left(due, today) if due else "",
    "date": _date,
    "linebreaks": defaultfilters.linebreaks_filter,
    "linebreaksbr": defaultfilters.linebreaksbr,
    "filesizeformat": defaultfilters.filesizeformat,
    "truncatechars": defaultfilters.truncatechars,
}
