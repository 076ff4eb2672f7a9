"""Advice of the county's petition office to other offices, their responses, and last year's report (A40, A41)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid5

from huiyin.figures.annual import year_figures
from huiyin.journal.record import Deed, import_history
from huiyin.law.act import SHANGHAI
from huiyin.law.advice.standing import Adoption, Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.advice.steps.respond import Respond
from huiyin.law.annual.steps.report_year import ReportYear
from huiyin.law.calendar import Calendar, Reading
from huiyin.sample.arriving import COUNTY_OFFICE
from huiyin.sample.lives import World
from huiyin.sample.tables import table

#: For ids derived from the seed, so that each advice is recorded once.
NAMESPACE = UUID("0d5a0c6e-3f0e-4d0c-9c41-7f4f2c6f2a90")
#: Petitions per advice: 12 advices in a county of 2,000 petitions.
PETITIONS_TO_ONE = 160
#: Month and day of the annual report.
REPORT_DAY = (1, 16)


def advise(world: World, petitions: int) -> None:
    """Record the advices with their responses, and the annual report if there is any advice; safe to repeat."""
    told = table("advising")["advice"][: petitions // PETITIONS_TO_ONE]
    # The oldest first, because lists show the last recorded on top.
    for place, words in sorted(enumerate(told), key=lambda each: -each[1]["ago"]):
        if words["ago"] < world.days:
            import_history("advice", list(_deeds(world, place, words)), once=_once(world, f"advice {place}"))
    if told:
        _report(world)


def _deeds(world: World, place: int, words: dict[str, Any]) -> Iterator[Deed]:
    draw = Random(f"{world.seed} advice {place}")  # noqa: S311 -- sample data, not a secret
    act = Advise(
        subject=Subject(words["subject"]),
        target=words["target"],
        **{name: words[name] for name in ("category", "facts", "basis", "advice", "days")},
    )
    given = _in_office_hours(world.now - timedelta(days=words["ago"]), draw)
    yield Deed(act=act, by=world.cast.clerk(COUNTY_OFFICE, draw), on=given)
    if "after" in words:
        said = {name: words[name] for name in ("measures", "reasons")}
        answer = Respond(adoption=Adoption(words["adoption"]), **said)
        answered = _in_office_hours(given + timedelta(days=words["after"]), draw)
        yield Deed(act=answer, by=world.cast.head(words["target"], draw), on=answered)


def _report(world: World) -> None:
    """Record the office's report of last year to its government and to the petition office above."""
    today = world.now.astimezone(SHANGHAI).date()
    year, draw = today.year - 1, Random(f"{world.seed} report")  # noqa: S311
    moment = _in_office_hours(datetime.combine(date(today.year, *REPORT_DAY), time(9), SHANGHAI), draw)
    by = world.cast.head(COUNTY_OFFICE, draw)
    own = world.offices[COUNTY_OFFICE]
    figures = year_figures(own.region, year, never=(COUNTY_OFFICE,))
    act = ReportYear(
        year=year,
        targets=("H-GOV", "C-XF"),
        figures=tuple((each.table, each.what, each.count) for each in figures),
        **table("advising")["report"],
    )
    import_history("annual", [Deed(act=act, by=by, on=min(moment, world.now))], once=_once(world, f"report {year}"))


def _once(world: World, what: str) -> UUID:
    return uuid5(NAMESPACE, f"{world.seed} {what}")


def _in_office_hours(moment: datetime, draw: Random) -> datetime:
    """A time on that day, or on the last working day before it, so that it is never in the future."""
    calendar, day = Calendar.load(), moment.astimezone(SHANGHAI).date()
    while not calendar.works(day, Reading.LATEST):
        day -= timedelta(days=1)
    return datetime.combine(day, time(9, draw.randint(0, 59)), SHANGHAI)
