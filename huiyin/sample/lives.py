"""Simulate whole petitions in memory, deterministic for seed and number; officers keep to the law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from huiyin.law.act import SHANGHAI
from huiyin.law.calendar import Calendar, Reading
from huiyin.law.offices import Offices
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.values import Channel, Purpose
from huiyin.sample.afterlife import comes_again
from huiyin.sample.afterwards import follow
from huiyin.sample.arriving import CITY_OFFICE, COUNTY_OFFICE, Arrival, bring, pass_on, take_or_tell
from huiyin.sample.cast import Cast
from huiyin.sample.handling import answer, deliver, end, look_into, take_up
from huiyin.sample.letters import Letter, a_letter, paper
from huiyin.sample.life import DAY, Life, Plot, Stop
from huiyin.sample.reports import complain, live_as_report, suffers_retaliation
from huiyin.sample.routes import is_taken_back, reward
from huiyin.sample.tables import table

#: Sets of clocks that a late petition misses, with their weights.
MISSED: Sequence[tuple[frozenset[str], int]] = (
    (frozenset({"register"}), 1),
    (frozenset({"pass_on"}), 3),
    (frozenset({"notice", "notice_forwarded"}), 5),
    (frozenset({"answer", "extended_answer", "redo"}), 8),
)
SHARE_LATE = 0.14
#: Share of petitions that came in during the last sixty days, so that there is enough open work.
SHARE_RECENT = 0.16
RECENT = timedelta(days=60)
#: Petitions that are due on the day of a demo: the step they wait for, the clock, the category.
ARRANGED = (
    ("forward", "pass_on", ""),
    ("forward", "pass_on", ""),
    ("accept", "notice_forwarded", "030900"),
    ("accept", "notice_forwarded", "030900"),
    ("accept", "notice_forwarded", "010200"),
    ("answer", "answer", "030900"),
    ("answer", "answer", "040300"),
    ("answer", "answer", "010200"),
)


@dataclass(frozen=True, kw_only=True)
class World:
    """What all simulations share: people, offices, seed, and the length of the period in days."""

    cast: Cast
    offices: Offices
    seed: int
    now: datetime
    days: int


def plots(world: World, petitions: int) -> Iterator[Plot]:
    """The plot of each petition, the oldest first."""
    draw = Random(f"{world.seed} plots")  # noqa: S311 -- sample data, not a secret
    arranged = list(_arranged(world)) if petitions >= 100 else []
    drawn = [_a_plot(world, draw) for _ in range(petitions - len(arranged))]
    yield from sorted([*drawn, *arranged], key=lambda plot: plot.begins)


def a_life(world: World, number: int, plot: Plot) -> Life:
    """A new simulation; seed and number determine what happens in it."""
    draw = Random(f"{world.seed} {number}")  # noqa: S311
    return Life(plot, draw, cast=world.cast, offices=world.offices)


def an_arrival(life: Life) -> Arrival:
    """Letter, channel, office and region, in some cases an office complained of."""
    draw, plot = life.draw, life.plot
    # In the last days there might be no working time left for a clerk to register it.
    is_web = bool(plot.halt) or plot.begins > plot.now - timedelta(days=12)
    channel = Channel.WEB if is_web else draw.choices(list(Channel), [47, 14, 15, 2, 22])[0]
    region, village = _a_village(draw, "990123101" if plot.category == "010200" else "")
    letter = a_letter(draw, village=village, channel=channel, year=life.today.year, category=plot.category)
    town = _town(region)
    office = draw.choices([COUNTY_OFFICE, CITY_OFFICE, town], [84, 6, 10])[0]
    is_report = letter.purpose is Purpose.REPORT
    is_plain = bool(plot.halt) or is_report
    accused = () if plot.halt or life.chance(0.4 if is_report else 0.95) else (str(town),)
    chosen = COUNTY_OFFICE if is_plain else str(office)
    return Arrival(letter=letter, office=chosen, channel=channel, region=region, accused=accused)


def live_through(life: Life, arrival: Arrival) -> None:
    """Run until the end or the present. Refused would mean an error of the simulation."""
    try:
        if arrival.channel is not Channel.WEB:
            life.reach(life.today)
        if suffers_retaliation(life):
            complain(life, arrival.letter, region=arrival.region, town=_town(arrival.region))
        else:
            bring(life, arrival)
        if life.standing.is_sealed:
            live_as_report(life, arrival.letter)
        _go_on(life, arrival.letter)
    except Stop:
        _come_again(life, arrival.letter)


def _come_again(life: Life, letter: Letter) -> None:
    """Some ended petitions are brought again, and some of these are handled again."""
    try:
        if comes_again(life):
            _go_on(life, letter)
    except Stop:
        return


def live_as_repeat(life: Life, arrival: Arrival, into: str, standing: Any) -> bool:
    """Simulate a repeated petition: registered and joined; returns whether it was joined."""
    life.related = {into: standing}
    try:
        bring(life, arrival)
        life.wait(0, 3)
        life.do(Join(into=into, reasons=paper(life.draw, "join")), life.clerk())
    except Stop:
        return False
    return True


def _go_on(life: Life, letter: Letter) -> None:
    pass_on(life, letter)
    _take_up_or_tell(life, letter)
    reward(life)
    follow(life, letter)
    end(life)


def _take_up_or_tell(life: Life, letter: Letter) -> None:
    if life.standing.stage in {Stage.REGISTERED, Stage.HANDED} and take_or_tell(life, letter):
        take_up(life, letter)
        look_into(life, letter)
        answer(life, letter)
    else:
        life.wait(0, 3)
        deliver(life)
        if is_taken_back(life, letter):
            pass_on(life, letter)
            _take_up_or_tell(life, letter)


def _town(region: str) -> str:
    """The office code of the town government of a region."""
    return str(table("county")["towns"]["codes"][region[:9]])


def _a_village(draw: Random, town: str) -> tuple[str, tuple[str, str]]:
    """The code of a village, its name and its town's name."""
    regions = table("county")["regions"]
    code = draw.choice([each for each in regions if len(each) == 12 and each.startswith(town)])
    return code, (regions[code][0], regions[code[:9]][0])


def _a_plot(world: World, draw: Random) -> Plot:
    span = RECENT if draw.random() < SHARE_RECENT else timedelta(days=world.days)
    moment = world.now - span * draw.random()
    # Draw day and hour separately: most people write by day, so a clerk can register it on the same day.
    hour = time(draw.randint(8, 15), draw.randint(0, 59))
    begins = min(datetime.combine(moment.astimezone(SHANGHAI).date(), hour, SHANGHAI), moment)
    late = draw.choices([each for each, _ in MISSED], [often for _, often in MISSED])[0]
    is_late = draw.random() < SHARE_LATE
    return Plot(begins=begins, now=world.now, late=late if is_late else frozenset())


def _arranged(world: World) -> Iterator[Plot]:
    """Petitions due today or on the next working day in the offices of the log-ins."""
    calendar = Calendar.load()
    day = calendar.working_day_from(world.now.astimezone(SHANGHAI).date(), Reading.LATEST)
    for place, (halt, clock, about) in enumerate(ARRANGED):
        first = day - timedelta(days=60 if clock == "answer" else 15)
        while not calendar.works(first, Reading.LATEST):
            first -= DAY
        begins = datetime.combine(first, time(9, 2 * place), SHANGHAI)
        yield Plot(begins=begins, now=world.now, halt=halt, is_brisk=True, category=about)
