"""The inbox: open dossiers by their next due day. Every filter is part of the address, so it can be bookmarked."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.request import QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.desk.rows import lines
from huiyin.desk.signing.queues import queues
from huiyin.dossier.entrance import at_the_desk
from huiyin.dossier.naming import Name, office_name
from huiyin.journal import lists
from huiyin.journal.lists import Filter
from huiyin.law.choice import Choice
from huiyin.law.kinds import KINDS
from huiyin.people.access import Person, Right
from huiyin.people.choices import category_choices, office_choices
from huiyin.people.offices import offices
from huiyin.people.person import today

#: A page's key as lists gives it: a day and a matter, or a matter.
AFTER = re.compile(r"(\d{4}-\d{2}-\d{2}~)?\d{8}-[0-9A-Z]{8}", re.ASCII)
DUE = ("", "overdue", "today", "week")
WHOSE = ("mine", "all")


@require_GET
@at_the_desk
def inbox(request: HttpRequest, person: Person) -> HttpResponse:
    """A page of open matters."""
    asked = filter_of(request.GET)
    page = lists.inbox(person, asked, on=today(), after=after_of(request.GET))
    context = {
        "today": today(),
        "lines": lines(page.rows, person.office),
        "asked": asked,
        "queues": [queue for queue in queues(person) if queue.is_mine],
        "whose": _whose(asked),
        "dues": _dues(asked),
        "choices": choices(person, asked),
        "older": _address(asked, page.after) if page.after else "",
        "newer": _address(asked) if request.GET.get("after") else "",
        "is_narrowed": bool(narrowing(asked)),
        "is_chosen": bool(set(narrowing(asked)) - {"due"}),
        "keeps": [("whose", asked.whose), ("due", asked.due)],
        "clear": _address(Filter(whose=asked.whose)),
        "may_urge": person.may(Right.URGE),
    }
    return render(request, "desk/inbox.html", context)


def filter_of(query: QueryDict) -> Filter:
    """The filter in an address; unknown values are ignored."""
    given = {name: query.get(name, "")[:24] for name in ("kind", "stage", "category", "channel", "office", "due")}
    return Filter(
        whose="all" if query.get("whose") == "all" else "mine",
        due=given["due"] if given["due"] in DUE else "",
        kind=given["kind"] if given["kind"] in KINDS else "",
        stage=given["stage"] if any(given["stage"] in one.order.stages for one in KINDS.values()) else "",
        channel=given["channel"] if given["channel"] in {one.value for one in _channels()} else "",
        category=given["category"] if re.fullmatch(r"\d{6}", given["category"], re.ASCII) else "",
        office=given["office"] if given["office"] in offices() else "",
    )


def after_of(query: QueryDict) -> str:
    """The page asked for; the first where the key is not one of ours."""
    after = query.get("after", "")
    return after if AFTER.fullmatch(after) else ""


def narrowing(asked: Filter) -> dict[str, str]:
    """The active filters, without ``whose``."""
    return {name: value for name, value in asdict(asked).items() if value and name != "whose"}


def choices(person: Person, asked: Filter) -> list[dict[str, object]]:
    """The selects under “More filters”: name, label, options, chosen."""
    kinds: list[tuple[str, Name]] = [(kind.name, kind.words) for kind in KINDS.values()]
    channels: list[tuple[str, Name]] = [(channel.value, channel.words) for channel in _channels()]
    found: list[dict[str, object]] = [
        {"name": "kind", "label": _("Kind"), "options": kinds, "chosen": asked.kind},
        {"name": "stage", "label": _("Stage"), "options": _stages(asked.kind), "chosen": asked.stage},
        {"name": "category", "label": _("Category"), "options": category_choices(), "chosen": asked.category},
        {"name": "channel", "label": _("Channel"), "options": channels, "chosen": asked.channel},
    ]
    if person.may(Right.READ_BELOW):
        found.append(
            {"name": "office", "label": _("Office"), "options": _offices(person, asked), "chosen": asked.office}
        )
    return found


def _stages(kind: str) -> list[tuple[str, Name]]:
    """The open stages of a kind; of the first kind where none is asked for."""
    stages = KINDS[kind or next(iter(KINDS))].open_stages
    return [(stage.value, words) for stage, words in stages.items()]


def _channels() -> list[Choice]:
    """The ways in which a dossier of any kind may come."""
    return [channel for kind in KINDS.values() for channel in kind.channels]


def _offices(person: Person, asked: Filter) -> list[tuple[str, Name]]:
    options: list[tuple[str, Name]] = [*office_choices(region=person.region)]
    known = any(code == asked.office for code, _name in options)
    return options if known or not asked.office else [*options, (asked.office, office_name(asked.office))]


def _whose(asked: Filter) -> list[dict[str, object]]:
    words = {"mine": _("With my office"), "all": _("All I may read")}
    return [_link(words[each], replace(asked, whose=each), current=asked.whose == each) for each in WHOSE]


def _dues(asked: Filter) -> list[dict[str, object]]:
    words = {"": _("Any day"), "overdue": _("Overdue"), "today": _("Due today"), "week": _("Due within a week")}
    return [_link(words[each], replace(asked, due=each), current=asked.due == each) for each in DUE]


def _link(label: str, asked: Filter, *, current: bool) -> dict[str, object]:
    return {"label": label, "url": _address(asked), "current": current}


def _address(asked: Filter, after: str = "") -> str:
    """The address of this list with a filter, without empty values."""
    said_so = {name: value for name, value in asdict(asked).items() if value and (name, value) != ("whose", "mine")}
    return "?" + urlencode(said_so | ({"after": after} if after else {}))
