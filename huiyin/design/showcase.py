"""Invented example data for the component gallery (/design/)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explain
from huiyin.law.statute import Pack, article
from huiyin.law.words import Phrase, say

TODAY = date(2026, 3, 17)
OFFICE = "岭南县住房和城乡建设局"
TOWN = "松里镇人民政府"


class Example(forms.Form):
    """A form with one field of every kind."""

    what = forms.CharField(
        label=_("What happened"),
        help_text=_("Tell it in your own words, in any order."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    name = forms.CharField(label=_("Your name"))
    phone = forms.CharField(label=_("Phone"), required=False, help_text=_("Only to reach you about this matter."))
    since = forms.DateField(label=_("Since when"), widget=forms.DateInput(attrs={"type": "date"}))
    people = forms.IntegerField(label=_("How many people"), min_value=1, initial=1)
    channel = forms.ChoiceField(
        label=_("How it came in"), choices=[("letter", _("Letter")), ("visit", _("Visit")), ("phone", _("By phone"))]
    )
    wish = forms.ChoiceField(
        label=_("What you ask for"),
        help_text=_("You can change it later."),
        widget=forms.RadioSelect,
        choices=[
            ("claim", _("A request to solve a problem")),
            ("suggestion", _("A suggestion")),
            ("report", _("A report of wrongdoing")),
        ],
    )
    ways = forms.MultipleChoiceField(
        label=_("How to reach you"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("phone", _("By phone")), ("letter", _("Letter"))],
    )
    paper = forms.FileField(label=_("A document or photo"), required=False)
    public = forms.BooleanField(label=_("The answer may be published without my name"), required=False)

    use_required_attribute = False


def everything() -> dict[str, Any]:
    """The context of the component gallery."""
    return {
        "today": TODAY,
        "empty_form": Example(prefix="a"),
        "wrong_form": Example({"b-name": "", "b-people": "0", "b-wish": "other", "b-since": "x"}, prefix="b"),
        "tones": ["info", "good", "warn"],
        "badges": [
            (say("Registered"), "plain"),
            (say("In hand"), "busy"),
            (say("Answered"), "good"),
            (say("Objection raised"), "warn"),
            (say("Ended"), "quiet"),
        ],
        "duties": [(TODAY + timedelta(days=left), None) for left in (12, 2, 0, -5)]
        + [(TODAY, TODAY - timedelta(days=1)), (TODAY, TODAY + timedelta(days=4))],
        "clocks": clocks(),
        "window": explained("ask_review", date(2026, 3, 2)),
        "events": events(),
        "heads": heads(),
        "rows": rows(),
        "summary": summary(),
        "steps": steps(),
        "filters": filters(),
        "files": files(),
        "office": OFFICE,
        "phrase": say("{office} is to answer by {due}.", office=OFFICE, due=date(2026, 5, 16)),
        "nested": say("{what} ({why})", what=say("Due on {day}", day=TODAY), why=say("A34 of the Regulations")),
        "navigation": navigation(),
    }


def explained(clock: str, since: date, length: int = 0) -> Explanation:
    """An explained clock of the national pack."""
    return explain(Pack.load("national_2022").period(clock), since, Calendar.load(), length=length)


def clocks() -> list[dict[str, Any]]:
    """Clocks: running, nearly due, overdue, met, and with an uncertain end."""
    return [
        {"explained": explained("answer", date(2026, 3, 2)), "bearer": OFFICE, "until": None},
        {"explained": explained("pass_on", date(2026, 3, 3)), "bearer": TOWN, "until": None},
        {"explained": explained("objection", date(2026, 3, 2)), "bearer": TOWN, "until": None},
        {"explained": explained("notice_forwarded", date(2026, 3, 2)), "bearer": OFFICE, "until": date(2026, 3, 9)},
        {"explained": explained("answer", date(2026, 12, 1)), "bearer": OFFICE, "until": None},
    ]


def events() -> list[dict[str, Any]]:
    """Events of a timeline."""
    return [
        {
            "on": date(2026, 3, 3),
            "who": say("County petition office"),
            "title": say("Registered"),
            "article": article("A22").citation,
        },
        {
            "on": date(2026, 3, 5),
            "who": say("County petition office"),
            "title": say("Forwarded to {office}", office=TOWN),
            "article": article("A22").citation,
            "tone": "good",
        },
        {
            "on": date(2026, 3, 16),
            "who": TOWN,
            "title": say("Objection raised"),
            "text": say("Three days late."),
            "article": article("A23").citation,
            "tone": "late",
            "files": files()[:1],
        },
        {"on": date(2026, 3, 23), "title": say("Next: accept or decline"), "tone": "quiet"},
    ]


def heads() -> list[dict[str, Any]]:
    """The columns of a table."""
    return [
        {"label": say("Matter number")},
        {"label": say("Category")},
        {"label": say("Office")},
        {"label": say("Due day")},
        {"label": say("How many people"), "is_number": True},
    ]


def rows() -> list[dict[str, Any]]:
    """The rows of a table."""
    cells = [
        ("2026-0317-0021", say("Building permits"), OFFICE, say("overdue by 5 days"), "late", "12"),
        ("2026-0312-0008", say("Land expropriation"), TOWN, say("due today"), "warn", "1"),
        ("2026-0306-0003", say("Village affairs"), TOWN, say("due in 9 days"), "busy", "3"),
    ]
    return [{"url": "#", "cells": _cells(*row)} for row in cells]


def _cells(number: str, about: Phrase, office: str, due: Phrase, tone: str, people: str) -> list[dict[str, Any]]:
    head = heads()
    return [
        {"head": head[0], "text": number, "url": "#table"},
        {"head": head[1], "text": about},
        {"head": head[2], "text": office},
        {"head": head[3], "text": due, "tone": tone},
        {"head": head[4], "text": people},
    ]


def summary() -> list[dict[str, Any]]:
    """The rows of a summary list."""
    return [
        {
            "label": say("What happened"),
            "value": say("The lift has been out of order since the new year, and nobody answers."),
            "change_url": "#summary",
        },
        {"label": say("Where"), "value": TOWN, "change_url": "#summary"},
        {"label": say("Phone"), "value": "", "change_url": "#summary"},
    ]


def steps() -> list[dict[str, Any]]:
    """Four steps, the third being current."""
    return [
        {"label": say("What happened"), "state": "done", "url": "#steps"},
        {"label": say("Where"), "state": "done", "url": "#steps"},
        {"label": say("Papers"), "state": "now"},
        {"label": say("Check and send"), "state": "ahead"},
    ]


def filters() -> list[dict[str, Any]]:
    """Filters with and without a count."""
    return [
        {"label": say("All"), "url": "#filters", "current": True, "count": 38},
        {"label": say("Due today"), "url": "#filters", "count": 3},
        {"label": say("Overdue"), "url": "#filters", "count": 1},
        {"label": say("Waiting for others"), "url": "#filters"},
    ]


def files() -> list[dict[str, Any]]:
    """Two files."""
    return [
        {"name": say("Notice of acceptance"), "url": "#files", "size": 48_213, "note": say("served in person")},
        {"name": say("Photo"), "url": "#files", "size": 2_400_000, "opens_here": True},
    ]


def navigation() -> list[dict[str, Any]]:
    """The side navigation of the desk."""
    return [
        {"label": _("Today"), "key": "t", "count": 4, "current": True},
        {"label": _("Inbox"), "key": "i", "count": 38, "current": False},
        {"label": _("Register a matter"), "key": "r", "count": None, "current": False},
        {"label": _("Figures"), "key": "f", "count": None, "current": False},
    ]
