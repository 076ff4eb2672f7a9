"""The second model, second half: what each act changes. See model_tables.py for what this is."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_questions import Questions
from tests.law.petition.model_tables import DAY, PETITION_OFFICES, STOPS, Level, Who


class Model(Questions):
    """Where a petition stands, for the second time, and how it goes on."""

    def do(self, verb: str, by: Who, said: dict[str, Any], today: date) -> None:
        """What the act changes."""
        if verb == "recheck":
            self.runs("K10")[0].excluded = said["hearing_days"]
        sixty = self.runs("K5")
        self.stop(STOPS.get(verb, ""), today)
        if verb == "extend":
            self.is_extended = True
            self.start("K6", self.holder, sixty[0].since + 60 * DAY, said["days"])
        effect = getattr(self, f"_do_{verb}", None)
        if effect:
            effect(by, said, today)

    def _do_submit(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.received, self.registrar = "received", said["received_on"], said["office"]
        self.give(self.registrar)
        self.start("K0", self.holder, self.received)
        self.start("K1" if self.holder in PETITION_OFFICES else "K2", self.holder, self.received)

    def _do_register(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.purpose, self.accused = "registered", said["purpose"], set(said["accused"])
        self._keep_from_accused(today)

    def _do_join(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage = "joined"
        self.stop_all(today, but=set())

    def _do_forward(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.sender, self.handed, self.told = "handed", self.holder, today, None
        self.give(said["target"])
        self.start("K3", self.holder, today)
        self.start("K4", self.holder, today)

    def _do_assign(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._do_forward(by, said, today)
        self.start("K11", self.holder, today, said["days"])

    def _do_object(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage = "objected"

    def _do_settle_objection(self, by: Who, said: dict[str, Any], today: date) -> None:
        if said["is_agreed"]:
            self._back(self.sender, today)
        else:
            self.stage = "handed"

    def _back(self, office: str, today: date) -> None:
        self.stop("K1 K2 K3 K4 K11", today, self.holder)
        own = [one for one in self.clocks if one.bearer == office and one.name in {"K1", "K2", "K3"}]
        self.stage, self.sender, self.handed = "registered", "", None
        self.give(office)
        self.start(own[-1].name if own else "K1", office, own[-1].since if own else today)

    def _keep_from_accused(self, today: date) -> None:
        """A30: neither the matter nor the decision on an objection stays with an office complained of."""
        sender = self.sender
        if sender and self.is_accused(sender):
            sender = self.free_above(sender)
        if not self.is_accused(self.holder):
            self.sender = sender or self.sender
            return
        above = self.free_above(self.holder)
        if self.stage == "accepted" and above:
            self._take_over(above, today)
        elif self.stage != "accepted" and (sender or above):
            if above:
                self.stop("URGE", today, self.holder)
            self._back(sender or above, today)

    def _take_over(self, office: str, today: date) -> None:
        period = [one for one in self.clocks if one.until is None and one.name in {"K5", "K6", "REDO"}]
        self.stop("K5 K6 REDO K11 URGE", today, self.holder)
        self.handler, self.is_heard, self.sender = office, False, ""
        self.give(office)
        for one in period:
            self.start(one.name, office, one.since, one.days)

    def _do_notify(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.told = today

    def _do_accept(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.accepted, self.handler, self.served = "accepted", today, self.holder, None
        self.told = self.told or today
        if self.purpose == "claim":
            self._start_sixty()

    def _start_sixty(self) -> None:
        latest = (self.handed or self.received) + 15 * DAY
        self.start("K5", self.holder, min(self.accepted, latest))

    def _tell(self, stage: str, today: date) -> None:
        self.stage, self.told, self.handler = stage, today, self.holder

    def _do_decline(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._tell("declined", today)

    def _do_no_longer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._tell("no_longer", today)

    def _do_refer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._tell("referred", today)

    def _do_hear(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_heard = True

    def _do_answer(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage, self.answered, self.handler, self.signers = "answered", today, self.holder, {by.staff}

    def _do_deliver(self, by: Who, said: dict[str, Any], today: date) -> None:
        on = said["served_on"]
        reached = on + (30 if said["service"] == "public_notice" else 0) * DAY
        before, self.served = self.stage, reached
        level = {"reviewed": self.review, "rechecked": self.recheck}.get(before)
        if before == "answered":
            self.stage = "delivered"
            self.stop("K5 K6 REDO", on)
            self.start("K7", "petitioner", reached)
        elif level and level.redo:
            self.stage, self.review, self.recheck = "accepted", None, None
            self.give(self.handler)
            self.start("REDO", self.handler, on, level.redo)
        elif before == "reviewed":
            self.stage = "review_delivered"
            self.start("K9", "petitioner", reached)
        elif before == "rechecked":
            self.stage = "recheck_delivered"

    def _do_report_back(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stop("K11", today, by.office)

    def _do_request_review(self, by: Who, said: dict[str, Any], today: date) -> None:
        judge, late = self.free_above(self.handler), said["filed_on"] > self.runs("K7")[0].due()
        self.stage, self.review = "review_asked", Level(judge, late)
        self.stop("K7", said["filed_on"])
        self.give(judge)
        self.start("K8", judge, today)

    def _do_review(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.review
        self.stage, self.review.decided = "reviewed", today
        self.review.redo = said["redo_days"] if said["verdict"] == "redo" else 0
        self.signers |= {by.staff}

    def _do_request_recheck(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.review
        judge, late = self.free_above(self.review.judge), said["filed_on"] > self.runs("K9")[0].due()
        self.stage, self.recheck = "recheck_asked", Level(judge, late)
        self.stop("K9", said["filed_on"])
        self.give(judge)
        self.start("K10", judge, today)

    def _do_recheck(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.recheck
        self.stage, self.recheck.decided = "rechecked", today
        self.recheck.redo = said["redo_days"] if said["verdict"] == "redo" else 0

    def _do_rate(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.is_rated = True

    def _do_urge(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.urged.append(self.holder)
        self.let_read(by.office)
        self.start("URGE", self.holder, today, said["days"])

    def _do_reply_to_urge(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.urged = [office for office in self.urged if office != by.office]
        self.stop("URGE", today, by.office)

    def _do_correct(self, by: Who, said: dict[str, Any], today: date) -> None:
        becomes_claim = self.stage == "accepted" and self.purpose != "claim" and said["purpose"] == "claim"
        becomes_claim = becomes_claim and not self.runs("REDO")
        self.purpose, self.accused = said["purpose"], set(said["accused"])
        if becomes_claim:
            self._start_sixty()
        self._keep_from_accused(today)

    def _do_withdraw(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.withdrawn = today

    def _do_reconsider(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.withdrawn = None

    def _do_end(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stage = "ended"
        self.stop_all(today, but={"K11", "URGE"})
