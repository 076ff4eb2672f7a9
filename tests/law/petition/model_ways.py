"""The second model: passing a matter on, telling the person, sending back, disputes on competence."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_questions import Questions
from tests.law.petition.model_tables import PETITION_OFFICES, Who


class Ways(Questions):
    """What changes when a matter goes to another office, or the person is told of it."""

    # ---- on ----
    def _leave_acceptance(self, today: date) -> None:
        """Out of an office's hands that had accepted it: the first arrival stays the day that counts (A24, A31)."""
        if self.accepted is None:
            return
        self.first_arrived = self.first_arrived or self.handed or self.refiled or self.received
        self.stop("answer extended_answer legal_duty suggestion simple_answer assist", today)
        self.accepted, self.is_heard, self.branch = None, False, ""

    def _tell_person(self, office: str, given: str, today: date) -> None:
        """The period is met by giving the notice (A23(2)); where there is no name, by deciding."""
        if given == "later" and self.has_name:
            self.notices[office] = today
        else:
            self._have_told(office, today)

    def _have_told(self, office: str, on: date) -> None:
        self.stop("notice notice_forwarded word_of_where", on, office)
        if office == self.holder:
            self.stop("word_of_where", on)
        self.notices.pop(office, None)

    def _decide_without_notice(self, today: date) -> None:
        if not self.has_name:
            self._have_told(self.holder, today)

    def _do_give_notice(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._have_told(by.office, said["served_on"])

    def _word_of_where(self, sender: str, today: date) -> None:
        """A23(1): who is passed on is told where to. A petition office has passed on and tells from then."""
        if not self.has_name:
            self.stop("notice notice_forwarded", today)
            return
        if sender != self.holder:
            self.stop("notice notice_forwarded word_of_where", today, self.holder)
            self.start("word_of_where", sender, today)
            return
        if self.holder in PETITION_OFFICES:
            self.stop("notice notice_forwarded", today, self.holder)
        if not [one for name in ("notice", "notice_forwarded") for one in self.runs(name, self.holder)]:
            self.start("word_of_where", self.holder, today)

    def _pass_on(self, target: str, today: date, sender: str = "") -> None:
        self._leave_acceptance(today)
        self._word_of_where(sender or self.holder, today)
        self.is_given_back, self.reported_by = False, ""
        self.stage, self.sender, self.handed, self.told = "handed", self.holder, today, None
        self.is_told_where = False
        self.give(target)
        if target == "court":  # A23(4): its notices follow rules of their own
            return
        self.start("notice_forwarded", self.holder, today)
        self.start("objection", self.holder, today)

    def _do_forward(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_assigned = False
        self._pass_on(said["target"], today)
        if self.is_simple:
            self.stop("simple_decision simple_pass_on", today)
            self.start("simple_pass_on" if self.holder in PETITION_OFFICES else "simple_decision", self.holder, today)

    def _before_assign(self, today: date) -> None:
        self.make_ordinary(today)

    def _do_assign(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._pass_on(said["target"], today)
        self.is_assigned = True
        self.start("completion_report", self.holder, today, said["days"])

    def _do_tell_where(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_told_where = True
        self._tell_person(self.sender, said["given"], today)

    def _do_object(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_given_back = self.is_given_back or self.accepted is not None
        self.stage = "objected"

    def _do_settle_objection(self, by: Who, said: dict[str, Any], today: date) -> None:
        if said["is_agreed"]:
            self._back(self.sender, today)
        else:
            self._lay_down()

    def _back(self, office: str, today: date) -> None:
        self.stop("pass_on notice notice_forwarded objection completion_report", today, self.holder)
        self.make_ordinary(today)
        self._leave_acceptance(today)
        self.notices = {code: day for code, day in self.notices.items() if code == office}
        self.stop("word_of_where", today, self.sender)
        still = [one for name in ("notice", "notice_forwarded") for one in self.runs(name, office)]
        own = [
            one for one in self.clocks if one.bearer == office and one.name in {"pass_on", "notice", "notice_forwarded"}
        ]
        self.stage, self.sender, self.handed, self.is_assigned = "registered", "", None, False
        self.reported_by = ""
        self.give(office)
        if not still:
            self.start(own[-1].name if own else "pass_on", office, own[-1].since if own else today)

    def _do_recall(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._back(self.sender, today)

    def _may_take_over(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_leave_it()

    def _do_take_over(self, by: Who, said: dict[str, Any], today: date) -> None:
        if self.stage == "accepted":
            self._take_over(by.office, today)
        else:
            self._back(by.office, today)

    def _do_raise_dispute(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.make_ordinary(today)
        self.stage, self.dispute = "disputed", (said["target"], self.decider(said["target"]), False)
        self.let_read(self.dispute[1])

    def _do_decide_jurisdiction(self, by: Who, said: dict[str, Any], today: date) -> None:
        """There is no second objecting: who has it now keeps it."""
        assert self.dispute
        self.dispute = (*self.dispute[:2], True)
        if said["target"] == self.holder:
            self._lay_down()
        else:
            self.stop("pass_on objection", today)
            self._pass_on(said["target"], today, by.office)
            self.sender, self.is_assigned = by.office, False
        self.stop("objection", today)

    def _lay_down(self) -> None:
        self.stage = "accepted" if self.accepted else "handed" if self.sender else "registered"

    def _keep_dispute_free(self) -> None:
        """Nobody complained of is a side of the dispute, or decides it."""
        if self.dispute is None or self.dispute[2]:
            return
        if self.stage != "disputed" or self.is_accused(self.dispute[0]):
            if self.stage == "disputed":
                self._lay_down()
            self.dispute = None
        elif self.is_accused(self.dispute[1]):
            decider = self.decider(self.dispute[0])
            self.dispute = (self.dispute[0], decider, False) if decider else None
            if decider:
                self.let_read(decider)
            else:
                self._lay_down()

    def _keep_from_accused(self, today: date) -> None:
        """A30: neither the matter nor the decision on an objection stays with an office complained of."""
        for run in self.runs("assist"):
            if self.is_accused(run.bearer):
                run.until = today
        sender = self.sender
        if sender and self.is_accused(sender):
            sender = self.free_above(sender)
        if not self.is_accused(self.holder):
            self.sender = sender or self.sender
            return
        above = self.free_above(self.holder)
        if self.stage == "accepted" and above:
            self.stop("urging", today, self.holder)
            self._take_over(above, today)
        elif self.stage != "accepted" and (sender or above):
            if above:
                self.stop("urging", today, self.holder)
            self._back(sender or above, today)

    def _take_over(self, office: str, today: date) -> None:
        names = {"answer", "extended_answer", "redo", "legal_duty", "suggestion"}
        period = [one for one in self.clocks if one.until is None and one.name in names]
        self.stop("answer extended_answer redo legal_duty suggestion completion_report", today, self.holder)
        self.make_ordinary(today)
        self.handler, self.is_heard, self.sender, self.is_assigned = office, False, "", False
        self.give(office)
        for one in period:
            self.start(one.name, office, one.since, one.days)
