"""A second model of the petition procedure: plain tables from law.md 1.1-1.3, 1.10, 1.11 and 4, not from the code.

It knows its own stages, who may do what, which clocks start and stop, and counts days by itself (working days by the
package chinesecalendar). test_walk.py walks both and compares. Nothing of huiyin is imported here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from chinese_calendar.constants import holidays, workdays

DAY = timedelta(days=1)

# ---- the offices of scenes.py, once more, by hand -----------------------------------------------------------------
ABOVE = {
    "province": "",
    "city": "province",
    "city_petition": "city",
    "county": "city",
    "petition": "county",
    "housing": "county",
    "labour": "county",
    "river": "county",
    "hill": "county",
    "village": "river",
    "next_county": "city",
}
RENAMED = {"old_housing": "housing"}
PETITION_OFFICES = {"petition", "city_petition"}
IN_COUNTY = {"county", "petition", "housing", "labour", "river", "hill", "village"}
REACH = {
    "province": set(ABOVE),
    "city": set(ABOVE) - {"province"},
    "city_petition": set(ABOVE) - {"province"},
    **dict.fromkeys(("county", "petition", "housing", "labour"), IN_COUNTY),
    "river": {"river", "village"},
    "hill": {"hill"},
    "village": {"village"},
    "next_county": {"next_county"},
}

# ---- stage × verb (1.10) ------------------------------------------------------------------------------------------
_EARLY = "forward assign notify accept decline no_longer refer join correct"
_OPEN = "take_repeat add_material withdraw reconsider end urge reply_to_urge"
_AFTER = "rate report_back"
_STAGES = f"""
new                submit
received           register {_OPEN}
registered         {_EARLY} {_OPEN}
handed             {_EARLY} object {_OPEN}
objected           settle_objection correct {_OPEN}
accepted           hear extend answer correct {_OPEN}
answered           deliver {_OPEN}
delivered          request_review {_OPEN} {_AFTER}
review_asked       review {_OPEN} {_AFTER}
reviewed           deliver {_OPEN} {_AFTER}
review_delivered   request_recheck {_OPEN} {_AFTER}
recheck_asked      recheck {_OPEN} {_AFTER}
rechecked          deliver {_OPEN} {_AFTER}
recheck_delivered  {_OPEN} {_AFTER}
declined           deliver accept {_OPEN} {_AFTER}
no_longer          deliver accept {_OPEN} {_AFTER}
referred           deliver accept {_OPEN} {_AFTER}
joined
ended              {_AFTER} reply_to_urge
"""
STAGES = {line.split()[0]: set(line.split()[1:]) for line in _STAGES.strip().splitlines()}

# ---- who (1.11) ---------------------------------------------------------------------------------------------------
_WHO = """
submit            petitioner receiver
register          receiver
join              holder
take_repeat       system
forward           holder
assign            holder
object            holder
settle_objection  sender
notify            holder
accept            holder
decline           holder
no_longer         holder
refer             holder
hear              holder
extend            head
answer            head
deliver           holder
report_back       assigned
request_review    petitioner holder above
review            judge
request_recheck   petitioner holder above
recheck           judge
rate              petitioner
urge              urger
reply_to_urge     urged
add_material      petitioner holder
correct           holder receiver
withdraw          petitioner
reconsider        petitioner
end               holder receiver
"""
WHO = {line.split()[0]: set(line.split()[1:]) for line in _WHO.strip().splitlines()}

# ---- clocks (1.1): days; K4 in working days; 0 where the act sets them ----------------------------------------------
DAYS = {"K0": 0, "K1": 15, "K2": 15, "K3": 15, "K4": 5, "K5": 60, "K7": 30, "K8": 30, "K9": 30, "K10": 30}
IN_WORKING_DAYS = {"K4"}
WINDOWS = {"K4", "K7", "K9"}
#: verb -> clocks that its doing stops, whoever bears them
STOPS = {
    "register": "K0",
    "forward": "K1 K2 K3 K4",
    "assign": "K1 K2 K3 K4",
    "object": "K4",
    "notify": "K2 K3",
    "accept": "K1 K2 K3 K4",
    "decline": "K1 K2 K3 K4",
    "no_longer": "K1 K2 K3 K4",
    "refer": "K1 K2 K3 K4",
    "extend": "K5",
    "review": "K8",
    "recheck": "K10",
}
#: clocks that run on after the end of the procedure (law.md 4, rule 11)
OUTLIVES = {"K11", "URGE"}

# ---- how a walk gets far --------------------------------------------------------------------------------------------
_LEADS = """
received           register
registered         forward assign forward assign accept notify decline refer no_longer join
handed             object object correct forward assign accept accept notify decline
objected           settle_objection settle_objection correct
accepted           hear answer answer extend correct
delivered          request_review request_review request_review report_back end
review_delivered   request_recheck request_recheck report_back end
recheck_delivered  report_back rate end
declined           deliver accept accept
no_longer          deliver accept accept
referred           deliver accept accept
"""
#: stage -> what leads on from it; elsewhere all of its steps but those that lead nowhere
LEADS = {line.split()[0]: tuple(line.split()[1:]) for line in _LEADS.strip().splitlines()}
ASIDE = {*_OPEN.split(), *_AFTER.split()}


@dataclass
class Run:
    """One run of a clock."""

    name: str
    bearer: str
    since: date
    days: int = 0
    excluded: int = 0
    until: date | None = None

    def due(self) -> date:
        """The day that binds."""
        return counted(self.name, self.since, self.days, self.excluded)

    def is_late(self, today: date) -> bool:
        """Whether it was or is past its day."""
        return self.name not in WINDOWS and (self.until or today) > self.due()


@cache
def counted(name: str, since: date, days: int, excluded: int) -> date:
    """The last day of a clock: counted from the day after, moved on where it is no working day."""
    if name not in IN_WORKING_DAYS:
        return works_from(since + timedelta(days=(days or DAYS[name]) + excluded))
    last = since
    for _ in range(DAYS[name]):
        last = works_from(last + DAY)
    return last


@cache
def works_from(day: date) -> date:
    """The first working day on or after ``day``, by the tables of chinesecalendar."""
    while day not in workdays and (day.weekday() > 4 or day in holidays):
        day += DAY
    return day


def known_as(code: str) -> str:
    """The name an office has today."""
    return RENAMED.get(code, code)


#: post and office
Key = tuple[str, str]


@dataclass(frozen=True)
class Who:
    """Somebody: post (petitioner, system, clerk, head, supervisor), office, and a number of their own."""

    post: str
    office: str = ""
    staff: int = 0


@dataclass
class Level:
    """A review or re-check."""

    judge: str
    is_late: bool
    decided: date | None = None
    redo: int = 0


def lines_above(office: str) -> set[str]:
    """All organs above an office."""
    found = set()
    while office := ABOVE[office]:
        found.add(office)
    return found
