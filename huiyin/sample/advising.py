"""What the county's petition office advises other organs, what they answer, and its report of last year (A40, A41)."""

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

#: So that the same advice of the same seed is written once.
NAMESPACE = UUID("0d5a0c6e-3f0e-4d0c-9c41-7f4f2c6f2a90")
#: One advice for so many petitions: a dozen in a county of two thousand.
PETITIONS_TO_ONE = 160
#: The report is made in the second half of January.
REPORT_DAY = (1, 16)


def advise(world: World, petitions: int) -> None:
    """Write what has not been written: the advice, each with its answer, and the report once there is advice in it."""
    told = table("advising")["advice"][: petitions // PETITIONS_TO_ONE]
    # The oldest first, as lists have the newest written on top.
    for place, words in sorted(enumerate(told), key=lambda each: -each[1]["ago"]):
        if words["ago"] < world.days:
            import_history("advice", list(_deeds(world, place, words)), once=_once(world, f"advice {place}"))
    if told:
        _report(world)


def _deeds(world: World, place: int, words: dict[str, Any]) -> Iterator[Deed]:
    draw = Random(f"{world.seed} advice {place}")  # noqa: S311 -- a story, no secret
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
    """The office's own report of last year, to its government and to the petition office above."""
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
    """A time of that day or of the working day before it, so that it never lies ahead."""
    calendar, day = Calendar.load(), moment.astimezone(SHANGHAI).date()
    while not calendar.works(day, Reading.LATEST):
        day -= timedelta(days=1)
    return datetime.combine(day, time(9, draw.randint(0, 59)), SHANGHAI)
