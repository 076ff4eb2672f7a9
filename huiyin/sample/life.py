"""A petition that is lived: where it stands, what was done, and what time it is. Every act is asked of the law."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from huiyin.journal.record import Deed
from huiyin.journal.scene import pack_of
from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.actors import PETITIONER, Actor
from huiyin.law.calendar import Calendar, Reading
from huiyin.law.clocks import due
from huiyin.law.offices import Offices
from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from huiyin.sample.cast import Cast

OPENS, CLOSES = time(8, 30), time(17, 30)
DAY = timedelta(days=1)


class Stop(Exception):
    """The life goes no further: it has ended, or the day of the next act has not come."""


@dataclass(frozen=True, kw_only=True)
class Plot:
    """What is settled beforehand: when it begins, which clocks are missed, and before which step everybody waits."""

    begins: datetime
    now: datetime
    late: frozenset[str] = frozenset()
    halt: str = ""
    is_brisk: bool = False
    category: str = ""


class Life:
    """One petition on simulated days. ``moment`` only moves forward and never beyond the plot's now."""

    def __init__(self, plot: Plot, draw: Random, *, cast: Cast, offices: Offices) -> None:
        self.plot = plot
        self.draw = draw
        self.cast = cast
        self.offices = offices
        self.calendar = Calendar.load()
        self.standing = Standing()
        self.deeds: list[Deed] = []
        self.moment = plot.begins
        self.related: dict[str, Standing] = {}

    @property
    def today(self) -> date:
        """The simulated day."""
        return self.moment.astimezone(SHANGHAI).date()

    def works(self, day: date) -> bool:
        """Whether offices are certainly open that day."""
        return self.calendar.works(day, Reading.LATEST)

    def chance(self, share: float) -> bool:
        """True so often."""
        return self.draw.random() < share

    def do(self, act: Act[Standing], by: Actor) -> None:
        """Do it now; raises Refused where the law forbids it, Stop where the plot waits before it."""
        if self.plot.halt == act.verb:
            raise Stop
        scene = self.scene(by, act=act)
        procedure.check(act, self.standing, scene)
        self.standing = procedure.apply(act, self.standing, scene)
        self.deeds.append(Deed(act=act, by=by, on=self.moment))

    @property
    def pack(self) -> Pack:
        """The rules that bind it, by the day on which it was brought and its place."""
        return pack_of(self.standing, self.plot.begins.date())

    def scene(self, by: Actor, *, act: Act[Standing] | None = None) -> Scene:
        """This moment as the law sees it; ``act`` tells the place where nothing is known of it yet."""
        pack = pack_of(self.standing, self.plot.begins.date(), act=act)
        return Scene(
            by=by, on=self.moment, pack=pack, calendar=self.calendar, offices=self.offices, related=self.related
        )

    def clerk(self, office: str = "") -> Actor:
        """A clerk of the office, else of the one that has the matter; of a sealed report the custodian."""
        here = self.offices.today(office or self.standing.holder)
        if self.standing.is_sealed:
            return self.cast.custodian(here, self.draw)
        return self.cast.clerk(here, self.draw, but=self.standing.recused)

    def head(self, office: str = "") -> Actor:
        """The head of the office, else of the one that has the matter."""
        return self.cast.head(self.offices.today(office or self.standing.holder), self.draw)

    def wait(self, least: int, most: int = 0) -> None:
        """Some days go by, then it is office hours; none at all in a brisk plot."""
        days = 0 if self.plot.is_brisk else self.draw.randint(least, max(least, most))
        self.reach(self.today + days * DAY)

    def reach(self, day: date) -> None:
        """Office hours of that day or of the next working day; later the same day if it is today."""
        if day <= self.today:
            self.moment += timedelta(minutes=self.draw.randint(4, 40))
            if self.works(self.today) and OPENS <= self.moment.astimezone(SHANGHAI).time() <= CLOSES:
                return self._see_that_it_is_not_later_than_now()
            day = self.today if self._is_before_opening() else self.today + DAY
        while not self.works(day):
            day += DAY
        minutes = self.draw.randint(0, 500)
        self.moment = datetime.combine(day, OPENS, SHANGHAI) + timedelta(minutes=minutes)
        return self._see_that_it_is_not_later_than_now()

    def _is_before_opening(self) -> bool:
        return self.moment.astimezone(SHANGHAI).time() < OPENS

    def at_home(self, least: int, most: int) -> Actor:
        """The person acts some days on, on any day and until late; none but them."""
        day = self.today + self.draw.randint(least, most) * DAY
        moment = datetime.combine(day, time(7), SHANGHAI) + timedelta(minutes=self.draw.randint(0, 900))
        self.moment = max(moment, self.moment + timedelta(minutes=self.draw.randint(4, 40)))
        self._see_that_it_is_not_later_than_now()
        return PETITIONER

    def _see_that_it_is_not_later_than_now(self) -> None:
        if self.moment > self.plot.now:
            raise Stop

    def due(self, *names: str) -> date | None:
        """The first day that a running clock of these names binds; None where none runs."""
        running = [clock for clock in self.standing.clocks if clock.name in names and clock.fate is Fate.RUNNING]
        days = [
            due(
                self.pack.period(clock.name), clock.since, self.calendar, length=clock.days, excluded=clock.excluded
            ).binding
            for clock in running
        ]
        return min(days, default=None)

    def in_time(self, *names: str, otherwise: int, spare: int = 0) -> date:
        """A day on which to meet these clocks: before they end, or after where the plot misses one of them."""
        end = self.due(*names)
        if end is None:
            return self.today + self.draw.randint(1, otherwise) * DAY
        if self.misses(names):
            return end + self._delay() * DAY
        left = max(0, (end - self.today).days - spare)
        day = self.today + int(left * self.draw.betavariate(2, 2.5)) * DAY
        while day > self.today and not self.works(day):
            day -= DAY
        return day

    def misses(self, names: Collection[str]) -> bool:
        """Whether the plot misses one of these clocks."""
        return bool(self.plot.late & set(names))

    def _delay(self) -> int:
        """Mostly days, sometimes months."""
        return 1 + int(self.draw.expovariate(1 / 8) if self.chance(0.85) else self.draw.uniform(40, 160))
