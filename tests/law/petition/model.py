"""The second model, second half: what each act changes. See model_tables.py for what this is."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_questions import bearer_of
from tests.law.petition.model_tables import ANSWER, DAY, OUTLIVES, PETITION_OFFICES, STOPS, Level, Run, Who
from tests.law.petition.model_ways import Ways


class Model(Ways):
    """Where a petition stands, for the second time, and how it goes on."""

    def do(self, verb: str, by: Who, said: dict[str, Any], today: date) -> None:
        """What the act changes."""
        sixty = self.runs("answer")
        before = getattr(self, f"_before_{verb}", None)
        if before:
            before(today)
        self.stop(STOPS.get(verb, ""), today)
        if verb == "extend":
            self.is_extended = True
            self.start("extended_answer", self.holder, sixty[0].since + 60 * DAY, said["days"])
        effect = getattr(self, f"_do_{verb}", None)
        if effect:
            effect(by, said, today)

    # ---- in ----
    def _do_submit(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.received, self.registrar = "received", said["received_on"], said["office"]
        self.people, self.is_oral = said["people"], said["is_oral"]
        self.is_letter = said["channel"] == "letter"
        self.is_spoken = self.is_oral or said["channel"] in {"phone", "visit"}
        self.give(self.registrar)
        self.start("register", self.holder, self.received)
        self.has_name = bool(said["name"])
        if self.holder in PETITION_OFFICES:
            self.start("pass_on", self.holder, self.received)
        elif self.has_name:  # A23(2): nobody can be told who gave no name
            self.start("notice", self.holder, self.received)

    def _do_read_back(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_read_back = True

    def _do_register(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.purpose, self.accused = "registered", said["purpose"], set(said["accused"])
        self.is_urgent = said["is_urgent"]
        self._keep_from_accused(today)
        self._owe_urgent(today)

    def _owe_urgent(self, today: date) -> None:
        """Major or urgent and not reported yet: owed at once; never by an office complained of (A25)."""
        running, is_owed = self.runs("urgent_report"), self.is_urgent and not self.chain
        if not running:
            if is_owed:
                self.start("urgent_report", self.holder, today)
        elif not is_owed:
            self.stop("urgent_report", today)
        elif self.is_accused(running[0].bearer):
            self.stop("urgent_report", today)
            self.start("urgent_report", self.holder, running[0].since)

    def _do_join(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage = "joined"
        self.stop_all(today, but=set())

    def _do_take_repeat(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.repeats += 1

    def _do_correct(self, by: Who, said: dict[str, Any], today: date) -> None:
        was = self._answer_clock()
        self.purpose, self.accused, self.is_urgent = said["purpose"], set(said["accused"]), said["is_urgent"]
        if self.stage == "accepted" and not self.is_redo:
            self.branch = self.branch or ("petition" if self.purpose == "claim" else "")
            if self._answer_clock() != was:
                self.stop(was, today)
                self._owe_answer(today)
        if self.is_urgent:
            self.make_ordinary(today)
        self._keep_from_accused(today)
        self._keep_dispute_free()
        self._owe_urgent(today)

    # ---- taken up, or told ----
    def _do_notify(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.told = today
        self._tell_person(self.holder, said["given"], today)

    def _do_simplify(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_simple = True
        name = "simple_pass_on" if self.holder in PETITION_OFFICES else "simple_decision"
        self.start(name, self.holder, self.handed or self.received)

    def _do_make_ordinary(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.make_ordinary(today)

    def _answer_clock(self) -> str:
        if self.purpose == "claim":
            return "legal_duty" if self.branch == "duty" else "answer"
        return "suggestion" if self.purpose == "suggestion" else ""

    def _owe_answer(self, today: date) -> None:
        """From acceptance, or day 15 of its arrival at the latest: delay lengthens nothing (law.md 1.2)."""
        arrived = self.first_arrived or self.handed or self.refiled or self.received
        is_duty = self._answer_clock() == "legal_duty"  # from arrival (行政诉讼法47)
        since = arrived if is_duty else min(self.accepted or today, arrived + 15 * DAY)
        self.start(self._answer_clock(), self.holder, since)

    def _afresh(self, today: date) -> None:
        """Brought again and taken up: as if just registered. What is owed, and what was late, stays."""
        if not self.is_looked_at():
            return
        self.sender, self.handed, self.first_arrived, self.is_assigned, self.told = "", None, None, False, None
        self.is_given_back, self.notices, self.reported_by = False, {}, ""
        self.branch, self.accepted, self.is_extended, self.is_heard, self.handler = "", None, False, False, ""
        self.carry_days, self.is_adopted, self.answered, self.served, self.is_rated = 0, False, None, None, False
        self.reached, self.is_redo, self.review, self.recheck, self.hearing = {}, False, None, None, {}
        self.reopened = today
        if self.agreed() and self.talks:
            self.talks.resting = []
        else:
            self.talks = None
        self.make_ordinary(today)

    def _before_accept(self, today: date) -> None:
        self._afresh(today)

    def _do_accept(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.accepted, self.handler, self.served = "accepted", today, self.holder, None
        self.branch = said["branch"] if self.purpose == "claim" else ""
        self.told = self.told or today
        self._tell_person(self.holder, said["given"], today)
        if self.is_simple:
            self.stop("simple_decision simple_pass_on", today)
            self.start("simple_answer", self.holder, today)
        self._owe_answer(today)

    def _tell(self, stage: str, today: date) -> None:
        self.handler = self.handler if self.is_looked_at() and self.handler else self.holder
        self.was_simple, self.is_simple = self.was_simple or self.is_simple, False
        self.stage, self.told = stage, today
        self._decide_without_notice(today)

    def _do_decline(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._tell("declined", today)

    def _do_no_longer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._tell("no_longer", today)

    def _do_tell_competent(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._leave_acceptance(today)
        self._tell("referred", today)
        self.branch = ""

    def _do_refer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._leave_acceptance(today)
        self._tell("referred", today)
        self.branch = said["branch"]

    def _do_reroute(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.first_arrived = self.first_arrived or self.handed or self.refiled or self.received
        self.branch, self.served, self.reached = "", None, {}
        self._lay_down()
        own = "pass_on" if self.holder in PETITION_OFFICES else "notice"
        if self.runs("notice") or self.runs("notice_forwarded"):
            return
        if own == "notice" and self.stage != "handed" and not self.has_name:
            return
        self.start("notice_forwarded" if self.stage == "handed" else own, self.holder, today)

    # ---- answered and served ----
    def _do_hear(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_heard = True

    def _do_answer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.answered, self.handler, self.signers = "answered", today, self.holder, {by.staff}
        self.carry_days = said["carry_out_days"]

    def _do_adopt(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.answered, self.handler, self.signers = "answered", today, self.holder, {by.staff}
        self.is_adopted = said["adoption"] != "not"

    def _do_reward(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.rewarded = today

    def _do_deliver(self, by: Who, said: dict[str, Any], today: date) -> None:
        on, number = said["served_on"], said["party"]
        day = on + (30 if said["service"] == "public_notice" else 0) * DAY
        self.reached = ({} if self.is_paper_new() else self.reached) | {number: (on, day)}
        if self.stage in {"answered", "delivered", "review_asked"}:
            self._serve_answer(on, day, number, today)
        elif self.stage in {"reviewed", "review_delivered", "recheck_asked"}:
            self._serve_review(on, day, number)
        elif self.stage == "rechecked":
            assert self.recheck
            self.stage, self.recheck.served = "recheck_delivered", day
            self._serve_verdict(self.recheck, on)
        elif self.stage != "recheck_delivered":
            self.served = self.served or day
            if not self.unserved(today):
                self._have_told(self.holder, max(day for day, _ in self.reached.values()))

    def _serve_answer(self, on: date, day: date, number: int, today: date) -> None:
        """The window opens for each on receipt; the office is done once all have it."""
        if self.stage == "answered":
            self.stage, self.served = "delivered", day
            if self.carry_days:
                self.start("carry_out", self.handler, on, self.carry_days)
        if not self.unserved(today):
            last = max(day for day, _ in self.reached.values())
            self.stop(ANSWER, last)
            self._have_told(self.handler, last)
        if self.leads_to_review():
            self.start("ask_review", bearer_of(number), day)

    def _serve_review(self, on: date, day: date, number: int) -> None:
        assert self.review
        if self.stage == "reviewed":
            self.stage, self.review.served = "review_delivered", day
            self._serve_verdict(self.review, on)
            if self.stage == "accepted":
                return
        self.start("ask_recheck", bearer_of(number), day)

    def _serve_verdict(self, level: Level, on: date) -> None:
        """What was revoked is not carried out; what is to be decided again goes back to who answered."""
        if level.verdict in {"revoke", "redo"}:
            self.stop("carry_out", on)
        if level.outcome:
            self.stop("carry_out", on)
        if level.carry:
            self.start("carry_out", self.handler, on, level.carry)
        if level.verdict == "redo":
            self.served, self.stage, self.is_redo = self.last_served, "accepted", True
            self.review = self.recheck = None
            self.make_ordinary(on)
            self.give(self.handler)
            self.start("redo", self.handler, on, level.redo)

    # ---- rounds ----
    def _ask(self, by: Who, said: dict[str, Any], today: date, window: str, below: str) -> Level:
        number = self.asker(by, said)
        own = self.window(window, number)
        is_late = own is not None and said["filed_on"] > own.due()
        begun = self.recheck if window == "ask_recheck" else self.review
        self.stop(window, said["filed_on"], bearer_of(number))
        if begun:
            begun.is_late = begun.is_late and is_late
            begun.asked_by += [number] if number not in begun.asked_by else []
            return begun
        judge = self.free_above(below)
        if self.stage == "ended":
            self.stop("return_visit", today)
            self.ended = self.withdrawn = None
        self.give(judge)
        self.start("recheck" if window == "ask_recheck" else "review", judge, said["received_on"] or today)
        return Level(judge, is_late, asked_by=[number])

    def _do_request_review(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.review = self._ask(by, said, today, "ask_review", self.handler)
        self.stage = "review_asked"

    def _do_request_recheck(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.recheck = self._ask(by, said, today, "ask_recheck", self.review.judge if self.review else self.holder)
        self.stage = "recheck_asked"

    def _do_withdraw_request(self, by: Who, said: dict[str, Any], today: date) -> None:
        """Only the request: that party's window is open as before; where nobody asks, the opinion before stands."""
        is_review, number = self.stage == "review_asked", self.asker(by, said)
        level = self.review if is_review else self.recheck
        assert level
        level.asked_by.remove(number)
        name = "ask_review" if is_review else "ask_recheck"
        own = [run for run in self.clocks if (run.name, run.bearer) == (name, bearer_of(number))]
        if own and own[-1].until is not None:
            own[-1].until = None
        if level.asked_by:
            return
        self.stop("review" if is_review else "recheck", today)
        if is_review:
            self.review, self.stage = None, "delivered"
            self.give(self.handler)
        else:
            self.recheck, self.stage = None, "review_delivered"
            self.give(self.review.judge if self.review else self.handler)

    def _do_review(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.review
        self.stage, self.review.decided, self.review.verdict = "reviewed", today, said["verdict"]
        self.review.redo = said["redo_days"] if said["verdict"] == "redo" else 0
        self.signers |= {by.staff}
        self.review.outcome, self.review.carry = said["outcome"] or "", said["carry_out_days"]

    def _do_recheck(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.recheck
        self.stage, self.recheck.decided, self.recheck.verdict = "rechecked", today, said["verdict"]
        self.recheck.redo = said["redo_days"] if said["verdict"] == "redo" else 0
        self.recheck.outcome, self.recheck.carry = said["outcome"] or "", said["carry_out_days"]

    def _do_rate(self, by: Who, said: dict[str, Any], today: date) -> None:
        signer = self.party(self.whose(by.party))
        if signer:
            signer.is_rated = True
        else:
            self.is_rated = True

    # ---- the end, and after ----
    def _do_end(self, by: Who, said: dict[str, Any], today: date) -> None:
        ground = self.ground(today)
        self.stage, self.ended = "ended", today
        self.stop_all(today, but=OUTLIVES)
        is_visited = ground in {"rechecked", "not_challenged", "answered", "settled"}
        if is_visited and self.handler and not self.runs("return_visit"):
            self.start("return_visit", self.handler, today, 30)

    def _do_refile(self, by: Who, said: dict[str, Any], today: date) -> None:
        """To the office that registered it, or the next that is not complained of."""
        self.stage, self.refiled, self.ended, self.withdrawn = "refiled", said["received_on"], None, None
        self.told = self.served = None
        self.stop("return_visit", today)
        free = self.registrar if not self.is_accused(self.registrar) else self.free_above(self.registrar)
        self.give(free or self.holder)
        if self.has_name:
            self.start("notice", self.holder, said["received_on"])

    def _do_reopen(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._afresh(today)
        self.stage = "registered" if self.purpose else "received"
        if not self.purpose:
            self.start("register", self.holder, self.refiled or today)
        if self.holder in PETITION_OFFICES:
            self.stop("notice", today, self.holder)
            self.start("pass_on", self.holder, self.refiled or today)


__all__ = ["Model", "Run"]
