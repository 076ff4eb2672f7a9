"""How clocks fared: kept, late, running, fallen away; windows are no breach."""

from __future__ import annotations

from datetime import date

import pytest

from huiyin.law.calendar import Calendar
from huiyin.law.duties import Duty, duties
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from huiyin.law.tally import End, fared, replayed_by, slowed, tally

PACK = Pack.load("national_2022")
FRIDAY, DUE, AFTER = date(2026, 3, 6), date(2026, 3, 23), date(2026, 3, 24)


def run(*, until: date | None = None, fate: Fate = Fate.MET, clock: str = "pass_on") -> Duty:
    standing = Standing().start(clock, bearer="bureau", since=FRIDAY)
    if until:
        standing = standing.stop(clock, on=until, fate=fate)
    (duty,) = duties(standing, PACK, Calendar.load())
    return duty


@pytest.mark.parametrize(
    ("duty", "today", "end"),
    [
        (run(until=DUE), AFTER, End.KEPT),
        (run(until=AFTER), AFTER, End.LATE),
        (run(until=AFTER, fate=Fate.MOOT), AFTER, End.LATE),
        (run(until=DUE, fate=Fate.MOOT), AFTER, End.FELL_AWAY),
        (run(), DUE, End.RUNNING),
        (run(), AFTER, End.RUNNING_LATE),
        (run(clock="ask_review"), date(2030, 1, 1), None),
        (run(clock="objection", until=date(2030, 1, 1)), date(2030, 1, 1), None),
    ],
)
def test_a_clock_fared_as_its_day_and_its_stop_say(duty: Duty, today: date, end: End | None) -> None:
    assert fared(duty, today) is end


def test_clocks_are_counted_by_name_and_end() -> None:
    found = tally([run(until=DUE), run(until=DUE), run(until=AFTER), run(clock="ask_review")], AFTER)
    assert (found.of("pass_on", End.KEPT), found.of("pass_on", End.LATE), found.of("pass_on", End.RUNNING)) == (2, 1, 0)
    assert found.clocks == {"pass_on"}


def test_what_was_assumed_is_said() -> None:
    assert str(replayed_by(PACK, 3)) == "Dossiers replayed: 3. By: Regulations on Petition Work (2022) (national_2022)."
    assert str(slowed(1.5)) == "Offices take 1.5 times as long."
