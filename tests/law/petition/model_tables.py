"""A second model of the petition procedure: plain tables from law.md 1.1-1.3, 1.10, 1.11 and 4, not from the code.

It knows its own stages, who may do what, which clocks start and stop, and counts days by itself (working days by the
package chinesecalendar). test_walk.py walks both and compares. Nothing of huiyin is imported here.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
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
    "court": "",
}
RENAMED = {"old_housing": "housing"}
PETITION_OFFICES = {"petition", "city_petition"}
IN_COUNTY = {"county", "petition", "housing", "labour", "river", "hill", "village", "court"}
REACH = {
    "province": set(ABOVE),
    "city": set(ABOVE) - {"province"},
    "city_petition": set(ABOVE) - {"province"},
    **dict.fromkeys(("county", "petition", "housing", "labour", "court"), IN_COUNTY),
    "river": {"river", "village"},
    "hill": {"hill"},
    "village": {"village"},
    "next_county": {"next_county"},
}
#: the first day of the rules of 2022; a matter of the old rules is not brought again under them
SINCE_2022 = date(2022, 5, 1)

# ---- stage × verb (1.10, and the tracks beside the stages) -------------------------------------------------------
_EARLY = (
    "forward assign notify simplify make_ordinary accept decline no_longer refer join correct raise_dispute"
    " tell_competent"
)
_OPEN = (
    "take_repeat add_material leave appoint_agent end_agency withdraw reconsider end urge reply_to_urge report_up"
    " recuse ask_recusal decide_recusal"
)
_OWED = (
    "give_notice carry_out conclude_help check_performance confirm_in_court report_back"
    " report_progress return_report extend_assignment"
)
_ASKED = "request_review request_recheck"
_DECIDE = "hear extend answer adopt"
_LEAVING = "take_over raise_dispute tell_competent object refer join"
_TALKS = "mediate settle break_off"
_AFTER = "rate attest help"
_TOGETHER = "make_ordinary enlist contribute"
_HEARING = "ask_hearing refuse_hearing call_hearing hold_hearing"
_STAGES = f"""
new                submit
received           register read_back sign {_OPEN}
registered         take_over {_EARLY} read_back sign {_OPEN} {_OWED}
handed             recall take_over {_EARLY} tell_where object read_back sign {_OPEN} {_OWED}
objected           settle_objection correct read_back sign {_OPEN} {_OWED}
disputed           decide_jurisdiction correct read_back sign {_OPEN} {_OWED}
accepted           {_DECIDE} correct deliver {_TOGETHER} {_LEAVING} sign help {_HEARING} {_TALKS} {_OPEN} {_OWED}
answered           deliver attest help {_TALKS} {_OPEN} {_OWED}
delivered          deliver request_review reward {_TALKS} {_OPEN} {_OWED} {_AFTER}
review_asked       deliver request_review review withdraw_request {_HEARING} {_TALKS} {_OPEN} {_OWED} {_AFTER}
reviewed           deliver {_TALKS} {_OPEN} {_OWED} {_AFTER}
review_delivered   deliver request_recheck {_TALKS} {_OPEN} {_OWED} {_AFTER}
recheck_asked      deliver request_recheck recheck withdraw_request {_HEARING} {_TALKS} {_OPEN} {_OWED} {_AFTER}
rechecked          deliver {_TALKS} {_OPEN} {_OWED} {_AFTER}
recheck_delivered  deliver {_TALKS} {_OPEN} {_OWED} {_AFTER}
declined           deliver accept read_back {_OPEN} {_OWED} {_AFTER}
no_longer          deliver accept read_back {_OPEN} {_OWED} {_AFTER}
referred           deliver accept reroute read_back {_OPEN} {_OWED} {_AFTER}
joined
ended              {_AFTER} {_OWED} reward end_agency urge reply_to_urge visit_back {_ASKED} refile
refiled            reopen decline no_longer {_OPEN} {_OWED} {_AFTER}
"""
STAGES = {line.split()[0]: set(line.split()[1:]) for line in _STAGES.strip().splitlines()}

# ---- who (1.11) ---------------------------------------------------------------------------------------------------
_WHO = """
submit              petitioner receiver
register            receiver
read_back           holder receiver
join                holder
take_repeat         system
forward             holder
assign              holder
object              holder
settle_objection    sender
tell_where          sender
tell_competent      holder
recall              sender
take_over           head_above
report_progress     assigned
return_report       sender
extend_assignment   sender
raise_dispute       holder
decide_jurisdiction dispute_head
notify              holder
give_notice         notifier
simplify            holder
make_ordinary       holder
accept              holder
decline             holder
no_longer           holder
refer               holder
reroute             holder petition_above
enlist              holder
contribute          assisting
hear                holder
extend              head
ask_hearing         petitioner holder
refuse_hearing      holder
call_hearing        holder
hold_hearing        holder
mediate             holder
settle              holder
check_performance   performing receiver
break_off           petitioner holder
confirm_in_court    holder handler receiver
answer              head
adopt               head
reward              handler_head
deliver             server
carry_out           enforcing
attest              handler receiver
help                holder handler receiver
conclude_help       helping
visit_back          visiting
report_back         assigned
request_review      petitioner holder above
review              judge
request_recheck     petitioner holder above
recheck             judge
rate                petitioner
withdraw_request    petitioner holder above
urge                urger
reply_to_urge       urged
add_material        petitioner holder
report_up           chain
recuse              holder assisting
ask_recusal         petitioner holder receiver
decide_recusal      recusal_head
sign                bringer holder receiver
leave               signed
appoint_agent       petitioner holder receiver
end_agency          petitioner holder receiver
correct             holder receiver
withdraw            bringer
reconsider          petitioner left
end                 holder receiver
refile              petitioner receiver
reopen              holder
"""
WHO = {line.split()[0]: set(line.split()[1:]) for line in _WHO.strip().splitlines()}
#: of sealed reports alone (A30): walked by custodians in test_reports.py, and not here
OF_REPORTS = {"report_retaliation", "inform", "conclude"}
#: what these rules do not have: local packs do (山东43, 北京50)
NOT_HERE = {"take_request", "extend_review"}

# ---- clocks (1.1): days, working days for some, two months for one; 0 where the act sets them -----------------------
DAYS = {
    "word_of_where": 15,
    "register": 0, "pass_on": 15, "notice": 15, "notice_forwarded": 15, "objection": 5, "answer": 60,
    "ask_review": 30, "review": 30, "ask_recheck": 30, "recheck": 30,
    "simple_decision": 3, "simple_pass_on": 1, "simple_answer": 10, "court_confirmation": 30, "urgent_report": 0,
    "suggestion": 30,
}  # fmt: skip
IN_WORKING_DAYS = {"objection", "simple_decision", "simple_pass_on", "simple_answer"}
IN_MONTHS = {"legal_duty": 2}
WINDOWS = {"objection", "ask_review", "ask_recheck", "court_confirmation"}
#: the clocks of an answer
ANSWER = "answer extended_answer redo legal_duty suggestion simple_answer"
#: verb -> clocks that its doing stops, whoever bears them
STOPS = {
    "register": "register",
    "forward": "pass_on objection",
    "assign": "pass_on objection",
    "object": "objection",
    "accept": "pass_on objection",
    "decline": "pass_on objection simple_decision simple_pass_on",
    "no_longer": "pass_on objection simple_decision simple_pass_on",
    "tell_competent": "pass_on objection simple_decision simple_pass_on",
    "refer": "pass_on objection simple_decision simple_pass_on",
    "extend": "answer",
    "answer": "assist",
    "adopt": "assist",
    "review": f"review ask_review {ANSWER}",
    "recheck": "recheck ask_recheck",
}
#: clocks that run on after the end of the procedure (law.md 4, rule 11)
OUTLIVES = {"completion_report", "urging", "carry_out", "help", "performance", "return_visit", "court_confirmation"}
#: those of them for which an office is urged then
OWED_ON = OUTLIVES - {"urging", "court_confirmation"}

# ---- how a walk gets far --------------------------------------------------------------------------------------------
_LEADS = """
received           register register sign
spoken             read_back register
registered         forward assign forward assign accept accept notify decline refer no_longer join simplify
registered         make_ordinary raise_dispute read_back
handed             make_ordinary object object correct forward assign accept accept notify decline simplify
handed             give_notice raise_dispute tell_where ask_recusal
objected           settle_objection settle_objection correct
disputed           decide_jurisdiction decide_jurisdiction correct
unheard            object raise_dispute refer tell_competent extend_assignment extend_assignment
unheard            hear hear hear hear hear hear hear hear
unheard            hear hear hear hear ask_recusal extend enlist mediate correct simplify make_ordinary
heard              answer answer answer extend enlist contribute mediate settle ask_hearing call_hearing help
suggested          adopt adopt adopt enlist contribute correct ask_hearing help
waits              call_hearing refuse_hearing
called             hold_hearing hold_hearing add_material
asked_to_keep_out  decide_recusal
agreed             check_performance confirm_in_court deliver
talking            settle settle break_off answer
simple             make_ordinary accept forward
answered           deliver deliver deliver mediate settle
delivered          request_review request_review request_review request_review deliver report_back end end end reward
delivered          carry_out check_performance confirm_in_court help conclude_help report_back return_report
review_asked       review review deliver hold_hearing call_hearing withdraw_request
reviewed           deliver
review_delivered   request_recheck request_recheck request_recheck deliver report_back end conclude_help
recheck_asked      recheck recheck call_hearing hold_hearing withdraw_request
rechecked          deliver
recheck_delivered  report_back rate end end deliver
declined           deliver deliver end accept
no_longer          deliver deliver end accept
referred           deliver end accept reroute reroute
ended              refile refile visit_back visit_back request_review request_recheck carry_out
refiled            reopen reopen reopen no_longer decline
"""
#: stage -> what leads on from it; elsewhere all of its steps but those that lead nowhere
LEADS: dict[str, tuple[str, ...]] = {}
for _line in _LEADS.strip().splitlines():
    LEADS[_line.split()[0]] = (*LEADS.get(_line.split()[0], ()), *_line.split()[1:])
ASIDE = {*_OPEN.split(), *_AFTER.split(), *_OWED.split()}


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


@cache
def counted(name: str, since: date, days: int, excluded: int) -> date:
    """The last day of a clock: counted from the day after, moved on where it is no working day."""
    if name in IN_MONTHS:
        return works_from(months_on(since, IN_MONTHS[name]))
    if name not in IN_WORKING_DAYS:
        return works_from(since + timedelta(days=(days or DAYS[name]) + excluded))
    last = since
    for _ in range(DAYS[name]):
        last = works_from(last + DAY)
    return last


def months_on(day: date, months: int) -> date:
    """The same day some months on, or the last of that month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


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
    party: int = 0


@dataclass
class Level:
    """A review or re-check."""

    judge: str
    is_late: bool
    decided: date | None = None
    redo: int = 0
    asked_by: list[int] = field(default_factory=list)
    outcome: str = ""
    carry: int = 0
    verdict: str = ""
    served: date | None = None


@dataclass
class Talks:
    """A mediation or reconciliation."""

    begun: date
    is_mediated: bool
    is_broken: bool = False
    settled: date | None = None
    by: date | None = None
    resting: list[Run] = field(default_factory=list)
    performed: date | None = None
    failed: date | None = None


@dataclass
class Party:
    """Somebody beside who brought the matter (number 0)."""

    number: int
    is_signer: bool
    acts_for: int = 0
    may_settle: bool = True
    is_guardian: bool = False
    left: date | None = None
    is_rated: bool = False


def lines_above(office: str) -> set[str]:
    """All organs above an office."""
    found = set()
    while office := ABOVE[office]:
        found.add(office)
    return found
