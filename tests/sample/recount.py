"""A second, independent computation of the duties of a petition, from its acts only.

It does not use huiyin's clocks, counting, duties or standings: only the fields of the acts, and the working days of
2024 to 2026 from another package (chinesecalendar).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import chinese_calendar

DAY = timedelta(days=1)
#: The clocks that an answer stops.
ANSWER = ("answer", "extended_answer", "redo", "simple_answer", "legal_duty", "suggestion")
#: The clocks of telling the person, which giving the notice stops (A23).
NOTICES = ("notice", "notice_forwarded")
#: The petition office above those that receive petitions, where it is not the county's; no national one is kept.
ABOVE = {"H-XF": "C-XF", "C-XF": "P-XF"}
PETITION_OFFICES = {"P-XF", "C-XF", "H-XF"}
FIFTEEN, THIRTY, SIXTY = timedelta(days=15), timedelta(days=30), timedelta(days=60)


def worked(day: date) -> date:
    """The day if it is a working day, else the next working day, to which the law moves a due day."""
    while not chinese_calendar.is_workday(day):
        day += DAY
    return day


def two_months_after(day: date) -> date:
    """The same day two months later, or the last day of that month."""
    first = date(day.year + (day.month + 1) // 12, (day.month + 1) % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - DAY
    return min(first + (day.day - 1) * DAY, last)


def workdays_after(day: date, number: int) -> date:
    """The day ``number`` working days after ``day``."""
    while number:
        day += DAY
        number -= chinese_calendar.is_workday(day)
    return day


@dataclass
class Debt:
    """A duty: clock, responsible office, start, due day, and the day it was met or fell away."""

    clock: str
    bearer: str
    since: date
    due: date
    until: date | None = None


class Ledger:
    """The duties of one petition, updated for each act in order."""

    def __init__(self) -> None:
        self.debts: list[Debt] = []
        self.holder = self.sender = self.handler = self.receiver = ""
        self.received = self.handed = self.first = self.perform_by = date.min
        self.is_named, self.answered = True, False
        self.sent: set[str] = set()  # who sent a notice that has not reached the person yet
        self.reported: set[str] = set()  # who has the report of an urgent matter
        self.purpose = self.stage = self.reviewer = ""
        self.redo_days = self.promised = 0
        self.is_gone = self.withdrawn = self.is_simple = False
        self.resting: list[Debt] = []
        self.signers = 0

    def owe(self, clock: str, bearer: str, since: date, until: date) -> None:
        self.debts.append(Debt(clock, bearer, since, worked(until)))

    def pay(self, on: date, *clocks: str, bearer: str = "") -> None:
        for debt in self.running(*clocks, bearer=bearer):
            debt.until = on

    def running(self, *clocks: str, bearer: str = "") -> list[Debt]:
        runs = (debt for debt in self.debts if debt.clock in clocks and debt.until is None)
        return [debt for debt in runs if bearer in {"", debt.bearer}]

    def open(self, *clocks: str, bearer: str = "") -> Debt | None:
        return next(iter(self.running(*clocks, bearer=bearer)), None)

    def read(self, verb: str, act: Any, on: date, by: str) -> None:
        getattr(self, f"on_{verb}", self.on_nothing)(act, on, by)

    def on_nothing(self, act: Any, on: date, by: str) -> None:
        """Other acts (hear, rate, add_material …) start and stop no duty."""

    def on_submit(self, act: Any, on: date, by: str) -> None:
        self.holder = self.receiver = act.office
        self.received = act.received_on
        self.is_named = bool(act.name)
        self.owe("register", act.office, self.received, self.received)
        self.owe_first(self.received)

    def owe_first(self, since: date) -> None:
        """A petition office has to pass it on, any other to tell the person; without a name nobody can be told."""
        if self.holder in PETITION_OFFICES:
            self.owe("pass_on", self.holder, since, since + FIFTEEN)
        elif self.is_named:
            self.owe("notice", self.holder, since, since + FIFTEEN)

    def on_register(self, act: Any, on: date, by: str) -> None:
        self.purpose = act.purpose.value
        self.pay(on, "register")
        if act.is_urgent and self.purpose != "report":
            self.owe("urgent_report", self.holder, on, on)

    def hand(self, act: Any, on: date, sender: str) -> None:
        """Pass it on. Who decided that owes the person word of where it went, or still the notice of what came in."""
        self.pay(on, "pass_on")
        if not self.is_named:
            self.pay(on, *NOTICES)
        elif sender != self.holder:
            self.pay(on, *NOTICES, "word_of_where", bearer=self.holder)
            self.owe("word_of_where", sender, on, on + FIFTEEN)
        elif sender in PETITION_OFFICES or not self.open(*NOTICES, bearer=sender):
            self.pay(on, *NOTICES, bearer=sender)
            self.owe("word_of_where", sender, on, on + FIFTEEN)
        self.sender, self.holder, self.handed = sender, act.target, on
        self.owe("notice_forwarded", self.holder, on, on + FIFTEEN)

    def tell(self, office: str, on: date) -> None:
        """The person has the notice of ``office``; where that one has the matter, they know where it went too."""
        self.pay(on, *NOTICES, "word_of_where", bearer=office)
        if office == self.holder:
            self.pay(on, "word_of_where")
        self.sent.discard(office)

    def give(self, act: Any, office: str, on: date) -> None:
        """A notice was made: given at once, or sent and given when its service is recorded."""
        if act.given.value == "at_once" or not self.is_named:
            self.tell(office, on)
        else:
            self.sent.add(office)

    def on_tell_where(self, act: Any, on: date, by: str) -> None:
        self.give(act, self.sender, on)

    def on_give_notice(self, act: Any, on: date, by: str) -> None:
        if by in self.sent:
            self.tell(by, act.served_on)

    def on_forward(self, act: Any, on: date, by: str) -> None:
        self.hand(act, on, self.holder)
        if self.is_simple:
            self.pay(on, "simple_decision", "simple_pass_on")
            self.begin_simply(on)

    def begin_simply(self, since: date) -> None:
        passes_on = self.holder in PETITION_OFFICES
        clock, days = ("simple_pass_on", 1) if passes_on else ("simple_decision", 3)
        self.debts.append(Debt(clock, self.holder, since, workdays_after(since, days)))

    def on_simplify(self, act: Any, on: date, by: str) -> None:
        self.is_simple = True
        self.begin_simply(self.arrived())

    def no_longer_simple(self, on: date) -> None:
        self.is_simple = False
        self.pay(on, "simple_decision", "simple_pass_on", "simple_answer")

    def on_make_ordinary(self, act: Any, on: date, by: str) -> None:
        self.no_longer_simple(on)

    on_raise_dispute = on_make_ordinary

    def on_decide_jurisdiction(self, act: Any, on: date, by: str) -> None:
        if act.target != self.holder:
            self.hand(act, on, by)

    def on_report_up(self, act: Any, on: date, by: str) -> None:
        """All must have it who must (A25): the petition office above, here the only one."""
        self.reported |= set(act.targets)
        debt = self.open("urgent_report")
        if debt and ABOVE.get(debt.bearer, "H-XF") in self.reported:
            self.pay(on, "urgent_report")
        if act.for_decision:
            self.pay(on, "pass_on", bearer=self.holder)

    def on_enlist(self, act: Any, on: date, by: str) -> None:
        self.owe("assist", act.target, on, on + timedelta(days=act.days))

    def on_contribute(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "assist", bearer=by)

    def on_sign(self, act: Any, on: date, by: str) -> None:
        self.signers += 1
        self.no_longer_simple(on)

    def on_assign(self, act: Any, on: date, by: str) -> None:
        self.no_longer_simple(on)
        self.hand(act, on, self.holder)
        self.owe("completion_report", self.holder, on, on + timedelta(days=act.days))

    def on_settle_objection(self, act: Any, on: date, by: str) -> None:
        """The sender's own period runs on from its first day. An earlier sender still owes word of where it went."""
        if not act.is_agreed:
            return
        self.no_longer_simple(on)
        self.pay(on, "pass_on", *NOTICES, "completion_report", bearer=self.holder)
        self.pay(on, "word_of_where", bearer=self.sender)
        self.holder, self.handed = self.sender, date.min
        self.sent &= {self.holder}
        if not self.open(*NOTICES, bearer=self.holder):
            own = [debt for debt in self.debts if debt.bearer == self.holder and debt.clock in {"pass_on", *NOTICES}]
            since = own[-1].since if own else on
            self.owe(own[-1].clock if own else "pass_on", self.holder, since, since + FIFTEEN)

    def on_notify(self, act: Any, on: date, by: str) -> None:
        self.give(act, self.holder, on)

    def arrived(self) -> date:
        return self.handed if self.handed > date.min else self.received

    def on_reroute(self, act: Any, on: date, by: str) -> None:
        """After a wrong referral, days count from the first arrival."""
        self.first = self.first if self.first > date.min else self.arrived()
        if self.open(*NOTICES):
            return  # the referral never reached the person: the first period still runs
        if self.handed > date.min:
            self.owe("notice_forwarded", self.holder, on, on + FIFTEEN)
        else:
            self.owe_first(on)

    def on_accept(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "pass_on", "simple_decision", "simple_pass_on")
        self.give(act, self.holder, on)
        if self.is_simple:
            self.debts.append(Debt("simple_answer", self.holder, on, workdays_after(on, 10)))
        self.handler, self.stage = self.holder, "accepted"
        first = self.first if self.first > date.min else self.arrived()
        since = min(on, first + FIFTEEN)
        if self.purpose == "suggestion":
            self.owe("suggestion", self.holder, since, since + THIRTY)
        elif self.purpose == "claim" and act.branch.value == "duty":
            self.owe("legal_duty", self.holder, first, two_months_after(first))
        elif self.purpose == "claim":
            self.owe("answer", self.holder, since, since + SIXTY)

    def told_off(self, act: Any, on: date, by: str) -> None:
        """The paper that says so meets the period for telling the person when it is delivered."""
        self.no_longer_simple(on)
        self.pay(on, "pass_on")
        if not self.is_named:
            self.tell(self.holder, on)
        self.handler, self.stage = self.holder, "told off"

    on_decline = on_refer = on_no_longer = told_off

    def on_extend(self, act: Any, on: date, by: str) -> None:
        sixty = self.open("answer")
        assert sixty
        self.pay(on, "answer")
        end = sixty.since + SIXTY
        self.owe("extended_answer", self.holder, end, end + timedelta(days=act.days))

    def on_answer(self, act: Any, on: date, by: str) -> None:
        self.stage, self.promised, self.answered = "answered", act.carry_out_days, True
        self.pay(on, "assist")

    def on_adopt(self, act: Any, on: date, by: str) -> None:
        self.stage, self.promised, self.answered = "answered", 0, True
        self.pay(on, "assist")

    def on_deliver(self, act: Any, on: date, by: str) -> None:
        if self.stage == "answered":
            self.pay(act.served_on, *ANSWER)
            self.tell(self.handler, act.served_on)
            self.owe_what_was_promised(act.served_on)
        elif self.stage == "told off":
            self.tell(self.holder, act.served_on)
        elif self.stage == "decided" and self.redo_days:
            self.holder = self.handler
            self.pay(act.served_on, "carry_out")
            self.owe("redo", self.holder, act.served_on, act.served_on + timedelta(days=self.redo_days))
        elif self.stage == "decided" and self.is_gone:
            self.pay(act.served_on, "carry_out")
            self.owe_what_was_promised(act.served_on)
        self.stage = "served"

    def owe_what_was_promised(self, since: date) -> None:
        if self.promised:
            self.owe("carry_out", self.handler, since, since + timedelta(days=self.promised))

    def on_call_hearing(self, act: Any, on: date, by: str) -> None:
        """In the sample county a hearing is called at most once per level."""
        debt = self.open("recheck")
        if debt and on <= debt.due:
            debt.due = worked(debt.since + (act.set_for - on) + THIRTY)

    def on_settle(self, act: Any, on: date, by: str) -> None:
        """The clocks of the answer are suspended, and the settlement must be performed."""
        self.resting = self.running(*ANSWER)
        self.pay(on, *ANSWER)
        self.owe("performance", by, act.signed_on, act.perform_by)
        self.perform_by = act.perform_by

    def on_check_performance(self, act: Any, on: date, by: str) -> None:
        if act.is_performed:
            self.answered = True  # after a settlement there is a return visit too
            self.pay(on, "performance")
        elif on > self.perform_by:
            self.pay(on, "performance")
            for debt in self.resting:
                self.debts.append(Debt(debt.clock, debt.bearer, debt.since, debt.due))

    def on_refile(self, act: Any, on: date, by: str) -> None:
        """The registering office examines it; a return visit is no longer due."""
        self.pay(on, "return_visit")
        self.holder, self.received, self.handed = self.receiver, act.received_on, date.min
        self.withdrawn = False
        if self.is_named:
            self.owe("notice", self.holder, self.received, self.received + FIFTEEN)

    def on_reopen(self, act: Any, on: date, by: str) -> None:
        self.answered, self.stage, self.redo_days, self.is_simple = False, "", 0, False
        self.first = date.min
        if self.holder in PETITION_OFFICES:
            self.pay(on, "notice", bearer=self.holder)
            self.owe_first(self.received)

    def on_help(self, act: Any, on: date, by: str) -> None:
        self.owe("help", by, on, on + timedelta(days=act.days))

    def on_conclude_help(self, act: Any, on: date, by: str) -> None:
        """In the sample county there is one help measure at a time."""
        self.pay(on, "help", bearer=by)

    def on_visit_back(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "return_visit")
        if act.next_in_days:
            self.owe("return_visit", by, on, on + timedelta(days=act.next_in_days))

    def on_carry_out(self, act: Any, on: date, by: str) -> None:
        if act.is_complete:
            self.pay(on, "carry_out", bearer=by)

    def asked(self, clock: str, received: date) -> None:
        above = {"H-GOV": "C-GOV", "C-GOV": "P-GOV", "H-JW": "C-JW"}
        self.holder = self.reviewer = above.get(self.reviewer or self.handler, "H-GOV")
        self.owe(clock, self.holder, received, received + THIRTY)

    def on_request_review(self, act: Any, on: date, by: str) -> None:
        self.reviewer = ""
        self.asked("review", act.received_on or on)

    def on_request_recheck(self, act: Any, on: date, by: str) -> None:
        self.asked("recheck", act.received_on or on)

    def on_review(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "review", "recheck")
        self.is_gone = act.verdict.value == "revoke" or act.outcome is not None
        self.promised = act.carry_out_days
        self.stage, self.redo_days = "decided", act.redo_days if act.verdict.value == "redo" else 0

    on_recheck = on_review

    def on_urge(self, act: Any, on: date, by: str) -> None:
        self.owe("urging", self.holder, on, on + timedelta(days=act.days))

    def on_reply_to_urge(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "urging", bearer=by)

    def on_report_back(self, act: Any, on: date, by: str) -> None:
        self.pay(on, "completion_report", bearer=by)

    def on_end(self, act: Any, on: date, by: str) -> None:
        """Duties stop, except those that continue after it. What was answered and not withdrawn gets a return visit."""
        left = {debt.clock for debt in self.debts} - {"completion_report", "urging", "carry_out", "help", "performance"}
        self.pay(on, *left)
        if self.answered and not self.withdrawn:
            self.owe("return_visit", self.handler, on, on + THIRTY)

    def on_withdraw(self, act: Any, on: date, by: str) -> None:
        """A withdrawal has no effect while others who signed have not withdrawn."""
        self.withdrawn = not self.signers

    def on_reconsider(self, act: Any, on: date, by: str) -> None:
        self.withdrawn = False

    def on_join(self, act: Any, on: date, by: str) -> None:
        self.pay(on, *{debt.clock for debt in self.debts})


def missed(acts: Iterable[tuple[str, Any, date, str]], today: date) -> set[tuple[str, str, date, date | None]]:
    """Clock, responsible office, due day and day met of every duty that was missed."""
    ledger = Ledger()
    for verb, act, on, by in acts:
        ledger.read(verb, act, on, by)
    late = (debt for debt in ledger.debts if (debt.until or today) > debt.due)
    return {(debt.clock, debt.bearer, debt.due, debt.until) for debt in late}
