"""What `then` says of clocks, rules and papers, asked of a play."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from huiyin.law.duties import Duty
from huiyin.law.petition.parties import principal
from huiyin.law.petition.standing import Standing as Petition
from huiyin.law.running import Fate, bearer_of
from huiyin.law.statute import Pack
from tests.law.cases import papers
from tests.law.cases.book import Line
from tests.law.cases.play import Dossier, Play
from tests.law.cases.terms import CLOCKS

#: clocks that go on from the end of another: the case counts both from the first day
_GOES_ON = {"extended_answer": "answer", "extended_review": "review", "extended_recheck": "recheck"}
#: windows and clocks that are named otherwise when they are cited
_CITED = {"notice clock": "notice"}

Found = tuple[Dossier, Duty]


def found(play: Play, line: Line, fate: Fate) -> list[Found]:
    """The clocks of that name and bearer with that fate."""
    return [
        (dossier, duty)
        for dossier, duty in play.duties()
        if duty.clock == CLOCKS.get(line["clock"], line["clock"])
        and duty.fate is fate
        and _bears(play, dossier, duty, line["by"])
    ]


def _bears(play: Play, dossier: Dossier, duty: Duty, who: str) -> bool:
    if who in play.offices:
        return play.offices.today(duty.bearer) == who
    if not isinstance(dossier.standing, Petition):
        return False
    return duty.bearer == bearer_of(principal(dossier.standing, play.parties.get(who, 99)))


def owed(play: Play, line: Line) -> Iterator[str]:
    """The clock runs, from that day to that day."""
    told = [_runs(play, one, line) for one in found(play, line, Fate.RUNNING)]
    what = f"{line['clock']} of {line['by']}"
    if not told:
        yield f"{what} does not run"
    elif "" not in told:
        yield f"{what} {told[-1]}"


def _runs(play: Play, one: Found, line: Line) -> str:
    """How a running clock differs from the line; empty where it does not."""
    dossier, duty = one
    since, length = _counted(dossier, duty)
    wanted = int(line["length"].split()[0]) if "length" in line else length
    first, last = line.get("between", [line.get("last_day", duty.due)] * 2)
    faults = (
        (since != line["from"], f"runs from {since}"),
        (bool(length) and length != wanted, f"is {length} long"),
        (not first <= duty.due <= last, f"binds on {duty.due}"),
        (line.get("uncertain", False) is duty.certain, f"is {'' if duty.certain else 'un'}certain"),
        (line.get("late", False) and not duty.is_overdue(play.today), "is not late"),
    )
    return next((words for is_at_fault, words in faults if is_at_fault), "")


def _counted(dossier: Dossier, duty: Duty) -> tuple[date, int]:
    """The first day and the whole length of a clock, with that of the clock from whose end it goes on."""
    clocks = dossier.standing.clocks
    clock = clocks[duty.place]
    length = (clock.days or dossier.pack.period(clock.name).length or 0) + clock.excluded
    base = _GOES_ON.get(clock.name)
    if base is None:
        return clock.since, length
    first = [one for one in clocks[: duty.place] if one.name == base][-1]
    return first.since, length + (dossier.pack.period(base).length or 0) + first.excluded


def not_owed(play: Play, line: Line) -> Iterator[str]:
    """No such clock runs."""
    for _, duty in found(play, line, Fate.RUNNING):
        if duty.is_window and duty.since > play.today:  # a public notice that has not reached anybody yet
            continue
        yield f"{line['clock']} of {line['by']} runs until {duty.due}"


def _stopped(fate: Fate) -> Callable[[Play, Line], Iterator[str]]:
    def stopped(play: Play, line: Line) -> Iterator[str]:
        told = [_ended(duty, line) for _, duty in found(play, line, fate)]
        if not told:
            yield f"{line['clock']} of {line['by']} is not {fate.value}"
        elif "" not in told:
            yield f"{line['clock']} of {line['by']} {told[-1]}"

    return stopped


def _ended(duty: Duty, line: Line) -> str:
    if duty.until != line["on"]:
        return f"ended on {duty.until}"
    is_late = duty.was_used_late if duty.is_window else duty.was_late(line["on"])
    if "late" in line and is_late is not line["late"]:
        return "is late" if is_late else "is not late"
    return ""


def governed(play: Play, line: Line) -> Iterator[str]:
    """By which rules a dossier goes; a local pack lies on the national one of the day."""
    name = {"first letter": "first", "second letter": "second"}.get(line.get("says", ""), "")
    dossier = play.dossiers[name or ("third" if "third" in line.get("says", "") else "first")]
    if not dossier.pack.name.startswith(line["pack"]):
        yield f"{line.get('says', 'it')} goes by {dossier.pack.name}"


def cites(play: Play, line: Line) -> Iterator[str]:
    """Which article a clock cites."""
    pack: Pack = next(iter(play.dossiers.values())).pack
    cited = pack.cite(pack.period(_CITED.get(line["what"], line["what"])).article)
    if not cited.startswith(line["article"]):
        yield f"{line['what']} cites {cited}"


CHECKS: dict[str, Callable[[Play, Line], Iterator[str]]] = {
    "owed": owed,
    "not_owed": not_owed,
    "met": _stopped(Fate.MET),
    "moot": _stopped(Fate.MOOT),
    "governed": governed,
    "cites": cites,
    "told": papers.told,
    "counted": papers.counted,
}
