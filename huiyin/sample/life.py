"""The simulation of one petition: standing, acts so far, and the simulated time. The law checks every act."""

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
    """The simulation stops: the procedure has ended, or the next act would be in the future."""


@dataclass(frozen=True, kw_only=True)
class Plot:
    """What is fixed in advance: the start, the clocks that are missed, and the step to stop before (``halt``)."""

    begins: datetime
    now: datetime
    late: frozenset[str] = frozenset()
    halt: str = ""
    is_brisk: bool = False
    category: str = ""


class Life:
    """A petition on simulated days. ``moment`` only moves forward, and not beyond ``plot.now``."""

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
        """Whether the day is certainly a working day."""
        return self.calendar.works(day, Reading.LATEST)

    def chance(self, share: float) -> bool:
        """True with that probability."""
        return self.draw.random() < share

    def do(self, act: Act[Standing], by: Actor) -> None:
        """Do an act now; raises Refused if the law forbids it, Stop if the plot stops before it."""
        if self.plot.halt == act.verb:
            raise Stop
        scene = self.scene(by, act=act)
        procedure.check(act, self.standing, scene)
        self.standing = procedure.apply(act, self.standing, scene)
        self.deeds.append(Deed(act=act, by=by, on=self.moment))

    @property
    def pack(self) -> Pack:
        """The applicable rule pack, by the day of submission and the region."""
        return pack_of(self.standing, self.plot.begins.date())

    def scene(self, by: Actor, *, act: Act[Standing] | None = None) -> Scene:
        """The scene of an act now; ``act`` gives the region before the petition is submitted."""
        pack = pack_of(self.standing, self.plot.begins.date(), act=act)
        return Scene(
            by=by, on=self.moment, pack=pack, calendar=self.calendar, offices=self.offices, related=self.related
        )

    def clerk(self, office: str = "") -> Actor:
        """A clerk of the office (default: the holder); for a sealed report a custodian."""
        here = self.offices.today(office or self.standing.holder)
        if self.standing.is_sealed:
            return self.cast.custodian(here, self.draw)
        return self.cast.clerk(here, self.draw, but=self.standing.recused)

    def head(self, office: str = "") -> Actor:
        """A head of the office (default: the holder)."""
        return self.cast.head(self.offices.today(office or self.standing.holder), self.draw)

    def wait(self, least: int, most: int = 0) -> None:
        """Wait some days until office hours; no days in a brisk plot."""
        days = 0 if self.plot.is_brisk else self.draw.randint(least, max(least, most))
        self.reach(self.today + days * DAY)

    def reach(self, day: date) -> None:
        """Move to office hours of that day or the next working day; if it is today, some minutes later."""
        if day <= self.today:
            self.moment += timedelta(minutes=self.draw.randint(4, 40))
            if self.works(self.today) and OPENS <= self.moment.astimezone(SHANGHAI).time() <= CLOSES:
                return self._stop_if_in_the_future()
            day = self.today if self._is_before_opening() else self.today + DAY
        while not self.works(day):
            day += DAY
        minutes = self.draw.randint(0, 500)
        self.moment = datetime.combine(day, OPENS, SHANGHAI) + timedelta(minutes=minutes)
        return self._stop_if_in_the_future()

    def _is_before_opening(self) -> bool:
        return self.moment.astimezone(SHANGHAI).time() < OPENS

    def at_home(self, least: int, most: int) -> Actor:
        """Wait some days and return the petitioner, who acts on any day from morning to night."""
        day = self.today + self.draw.randint(least, most) * DAY
        moment = datetime.combine(day, time(7), SHANGHAI) + timedelta(minutes=self.draw.randint(0, 900))
        self.moment = max(moment, self.moment + timedelta(minutes=self.draw.randint(4, 40)))
        self._stop_if_in_the_future()
        return PETITIONER

    def _stop_if_in_the_future(self) -> None:
        if self.moment > self.plot.now:
            raise Stop

    def due(self, *names: str) -> date | None:
        """The earliest due day of running clocks with these names; None if none runs."""
        running = [clock for clock in self.standing.clocks if clock.name in names and clock.fate is Fate.RUNNING]
        days = [
            due(
                self.pack.period(clock.name), clock.since, self.calendar, length=clock.days, excluded=clock.excluded
            ).binding
            for clock in running
        ]
        return min(days, default=None)

    def in_time(self, *names: str, otherwise: int, spare: int = 0) -> date:
        """A day to act: before these clocks end, or after if the plot misses one of them."""
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
        """Days of delay: mostly a few, sometimes months."""
        return 1 + int(self.draw.expovariate(1 / 8) if self.chance(0.85) else self.draw.uniform(40, 160))
