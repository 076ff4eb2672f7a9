"""The second model, first half: whether the law lets an act be done."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_beside import Beside
from tests.law.petition.model_tables import (
    ABOVE,
    ANSWER,
    DAY,
    PETITION_OFFICES,
    REACH,
    SINCE_2022,
    STAGES,
    WHO,
    Level,
    Run,
    Who,
    lines_above,
)


def bearer_of(number: int) -> str:
    """Who bears a party's windows."""
    return f"party-{number}" if number else "petitioner"


class Questions(Beside):
    """What the law asks before each step."""

    def allows(self, verb: str, by: Who, said: dict[str, Any], today: date) -> bool:
        """Whether the law lets it be done."""
        if verb not in STAGES[self.stage] or by.staff in self.kept_out:
            return False
        if by.office and self.is_accused(by.office) and by.office != self.holder:
            return False
        if not any(self.is_one(by, relation) for relation in WHO[verb]):
            return False
        rule = getattr(self, f"_may_{verb}", None)
        return rule is None or bool(rule(by, said, today))

    def _may_submit(self, by: Who, said: dict[str, Any], today: date) -> bool:
        web_today = said["channel"] == "web" and said["received_on"] == today
        fits = said["office"] == by.office if by.office else web_today
        people = len(said["representatives"]) <= 5 and said["people"] >= max(1, len(said["representatives"]))
        spoken = not said["is_oral"] or said["channel"] in {"phone", "visit"}
        return fits and people and spoken and said["office"] in ABOVE and said["received_on"] <= today

    def _may_read_back(self, by: Who, said: dict[str, Any], today: date) -> bool:
        fits = (said["result"] == "corrected") == bool(said["corrections"])
        return self.is_spoken and fits and self.received <= said["read_on"] <= today

    def _may_join(self, by: Who, said: dict[str, Any], today: date) -> bool:
        is_shut = self.is_accused("labour") or self.is_accused("petition")
        return self._may_leave_it() and said["into"] == "open" and not is_shut

    def _may_forward(self, by: Who, said: dict[str, Any], today: date) -> bool:
        target = said["target"]
        if target not in ABOVE or target == self.holder or self.is_accused(target):
            return False
        if self.holder in PETITION_OFFICES:
            return target in REACH[self.holder]
        return self.holder in lines_above(target)

    def _may_assign(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_forward(by, said, today) and 1 <= said["days"] <= 365

    def _may_tell_where(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return not self.is_told_where

    def _may_object(self, by: Who, said: dict[str, Any], today: date) -> bool:
        if self.stage == "accepted":
            return self._may_leave_it() and self.sender != "" and not self.is_given_back
        return bool(self.runs("objection"))

    def _may_leave_it(self) -> bool:
        """What a review ordered anew is decided here; so is what both sides agreed on (A24, A28(2), A31, A33)."""
        return self.stage != "accepted" or not (self.is_redo or self.agreed())

    def _may_tell_competent(self, by: Who, said: dict[str, Any], today: date) -> bool:
        """Not ours, nor of those under us, and nobody passed it on (A23(1))."""
        target = said["target"]
        is_other = target in ABOVE and target != self.holder and not self.is_accused(target)
        return is_other and not self.sender and self._may_leave_it() and not self._may_forward(by, said, today)

    def decider(self, other: str) -> str:
        """The nearest organ above both; else the petition office over both, whose joint conference decides (A24)."""
        office = self.holder
        while office := ABOVE[office]:
            if office in lines_above(other) and not self.is_accused(office):
                return office
        both = {self.holder, other}
        found = [one for one in ("petition", "city_petition") if both <= REACH[one] and one not in both]
        return next((one for one in found if not self.is_accused(one)), "")

    def _may_raise_dispute(self, by: Who, said: dict[str, Any], today: date) -> bool:
        target = said["target"]
        if target not in ABOVE or target == self.holder or self.is_accused(target):
            return False
        if not self._may_leave_it():
            return False
        return not (self.dispute and self.dispute[2]) and bool(self.decider(target))

    def _may_decide_jurisdiction(self, by: Who, said: dict[str, Any], today: date) -> bool:
        assert self.dispute
        target = said["target"]
        if target not in ABOVE or self.is_accused(target):
            return False
        return target in {self.holder, self.dispute[0]} or target in REACH[by.office]

    def _may_notify(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.told is None

    def _may_give_notice(self, by: Who, said: dict[str, Any], today: date) -> bool:
        made = self.notices.get(by.office)
        return made is not None and made <= said["served_on"] <= today and self._has_ground(said)

    def _has_ground(self, said: dict[str, Any]) -> bool:
        """A public notice only after another manner failed, electronic only with consent."""
        return said["service"] not in {"public_notice", "electronic"} or bool(said["ground"])

    def _may_simplify(self, by: Who, said: dict[str, Any], today: date) -> bool:
        """First time, one person, not assigned, not urgent, not once moved out of it; within its first period."""
        is_plain = not (self.was_simple or self.refiled or self.is_assigned or self.is_urgent)
        is_single = self.people == 1 and not self.signed() and self.repeats == 0
        name = "simple_pass_on" if self.holder in PETITION_OFFICES else "simple_decision"
        in_time = today <= Run(name, "", self.handed or self.received).due()
        return not self.is_simple and is_plain and is_single and in_time

    def _may_make_ordinary(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.is_simple

    def _may_accept(self, by: Who, said: dict[str, Any], today: date) -> bool:
        is_claim = self.purpose == "claim"
        is_duty = said["branch"] == "duty"
        fits = said["branch"] == "petition" or (is_duty and is_claim and not self.is_simple)
        reasons = bool(said["branch_reasons"]) or not is_claim
        return fits and reasons and (not self.is_oral or self.is_read_back)

    def _may_decline(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.purpose != ""

    def _may_no_longer(self, by: Who, said: dict[str, Any], today: date) -> bool:
        is_rechecked = self.recheck is not None and self.recheck.served is not None
        return said["opinion_on"] <= today and (self.stage != "refiled" or is_rechecked)

    def _may_refer(self, by: Who, said: dict[str, Any], today: date) -> bool:
        """A letter for a court is forwarded (A22(2)); a petition office reaches the county's court from both levels."""
        is_forwarded = said["branch"] == "court" and self.is_letter and self.holder in PETITION_OFFICES
        return self._may_leave_it() and said["branch"] != "petition" and not is_forwarded

    def _may_enlist(self, by: Who, said: dict[str, Any], today: date) -> bool:
        target, days = said["target"], said["days"]
        if self.is_simple or target not in ABOVE or target == self.holder or self.is_accused(target):
            return False
        if self.runs("assist", target) or not 1 <= days <= 60:
            return False
        is_near = ABOVE[target] == ABOVE[self.holder] != "" or target in REACH[self.holder]
        ends = [run.due() for name in ANSWER.split() for run in self.runs(name)]
        return is_near and not (ends and today <= min(ends) < today + days * DAY)

    def _may_hear(self, by: Who, said: dict[str, Any], today: date) -> bool:
        assert self.accepted
        return bool(self.accepted <= said["heard_on"] <= today)

    def _may_extend(self, by: Who, said: dict[str, Any], today: date) -> bool:
        sixty = self.runs("answer")
        fits = not self.is_extended and not self.is_simple and 1 <= said["days"] <= 30
        return fits and bool(sixty) and today <= sixty[0].due()

    # ---- answers ----
    def _may_decide(self) -> bool:
        """Nobody is passed over: neither who asked that somebody keep out, nor who asked for a hearing."""
        return self.recusal is None and not self.is_hearing_waited_for() and not self.is_hearing_called()

    def _all_assistants_spoke(self, today: date) -> bool:
        return not any(today <= run.due() and not self.is_accused(run.bearer) for run in self.runs("assist"))

    def _may_answer(self, by: Who, said: dict[str, Any], today: date) -> bool:
        is_free = self._may_decide() and self._all_assistants_spoke(today) and not self.agreed()
        heard = self.is_heard or self.purpose != "claim"
        days = 1 <= said["carry_out_days"] <= 365 if said["outcome"] == "support" else said["carry_out_days"] == 0
        kind = not (self.is_simple and said["outcome"] == "refuse")
        return is_free and heard and days and kind and self.purpose != "suggestion" and bool(said["basis"])

    def _may_adopt(self, by: Who, said: dict[str, Any], today: date) -> bool:
        is_free = self._may_decide() and self._all_assistants_spoke(today)
        return self.purpose == "suggestion" and is_free and (said["adoption"] == "not" or bool(said["measures"]))

    def _may_reward(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.is_adopted and self.rewarded is None

    def _may_deliver(self, by: Who, said: dict[str, Any], today: date) -> bool:
        if (self.stage == "accepted" and not self.is_redo) or said["party"] not in self.unserved(today):
            return False
        level = {"reviewed": self.review, "review_delivered": self.review, "recheck_asked": self.review}
        level |= {"rechecked": self.recheck, "recheck_delivered": self.recheck}
        is_answer = self.stage in {"answered", "delivered", "review_asked", "accepted"}
        found = level.get(self.stage)
        made = found.decided if found else self.answered if is_answer else self.told
        return made is not None and made <= said["served_on"] <= today and self._has_ground(said)

    # ---- rounds ----
    def asker(self, by: Who, said: dict[str, Any]) -> int:
        return said["party"] if by.office else self.whose(by.party)

    def is_named(self, number: int) -> bool:
        return number == 0 or number in self.signed()

    def window(self, name: str, number: int) -> Run | None:
        """The party's window; after the end the last one that there was."""
        every = self.clocks if self.stage == "ended" else self.runs(name)
        return next((one for one in reversed(every) if (one.name, one.bearer) == (name, bearer_of(number))), None)

    def _may_ask(self, by: Who, said: dict[str, Any], today: date, name: str) -> bool:
        number, round_ = self.asker(by, said), self.recheck if name == "ask_recheck" else self.review
        made = self.review.decided if name == "ask_recheck" and self.review else self.answered
        if self.stage == "ended":
            is_there = any(run.name == name and run.since >= (self.answered or date.max) for run in self.clocks)
            if round_ is not None or not is_there:
                return False
        if self.stage in {"review_asked", "recheck_asked"}:
            asks = [run.bearer for run in self.runs(name)]
            if not asks or (not by.office and bearer_of(number) not in asks):
                return False
        window = self.window(name, number)
        in_time = window is None or said["filed_on"] <= window.due() or bool(said["late_reason"])
        arrived = said["received_on"] or today
        if not (said["filed_on"] <= arrived <= today and (by.office or arrived == today)):
            return False
        return in_time and self.is_named(number) and made is not None and made <= said["filed_on"] <= today

    def _may_request_review(self, by: Who, said: dict[str, Any], today: date) -> bool:
        fits = self.leads_to_review() and bool(self.handler) and bool(self.free_above(self.handler))
        return fits and self._may_ask(by, said, today, "ask_review")

    def _may_request_recheck(self, by: Who, said: dict[str, Any], today: date) -> bool:
        below = self.review.judge if self.review else self.holder
        return bool(self.free_above(below)) and self._may_ask(by, said, today, "ask_recheck")

    def _may_judge(self, by: Who, said: dict[str, Any], level: Level | None, window: str, today: date) -> bool:
        assert level
        is_free = self._may_decide() and not self.agreed() and by.staff not in self.signers
        still = bool(self.unserved(today)) or any(run.due() >= today for run in self.runs(window))
        fits = {"redo": 1 <= said["redo_days"] <= 60, "too_late": level.is_late and not still, "not_taken": False}
        overturned = said["verdict"] in {"change", "revoke", "redo"}
        own = (said["verdict"] in {"change", "revoke"}) == (said["outcome"] is not None)
        days = 1 <= said["carry_out_days"] <= 365 if said["outcome"] == "support" else not said["carry_out_days"] >= 1
        is_fit = fits.get(said["verdict"], True) and overturned == (said["flaw"] != "none")
        return is_free and is_fit and own and days

    def _may_withdraw_request(self, by: Who, said: dict[str, Any], today: date) -> bool:
        level = self.review if self.stage == "review_asked" else self.recheck
        return bool(level and self.asker(by, said) in level.asked_by) and self.may_settle(by.party)

    def _may_review(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_judge(by, said, self.review, "ask_review", today)

    def _may_recheck(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_judge(by, said, self.recheck, "ask_recheck", today)

    def _may_rate(self, by: Who, said: dict[str, Any], today: date) -> bool:
        number = self.whose(by.party)
        signer = self.party(number)
        is_rated = signer.is_rated if signer else self.is_rated
        served = self.reached[number][1] if number in self.reached else self.last_served
        return not is_rated and served is not None and today <= served + 30 * DAY

    # ---- the end ----
    def _may_end(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.ground(today) != ""

    def ground(self, today: date) -> str:
        """Why the procedure is over, if it is: for all who petition."""
        out = [self.withdrawn, *(one.left for one in self.parties if one.is_signer)]
        if all(day is not None and today > day + 3 * DAY for day in out):
            return "withdrawn"
        talks = self.talks
        is_handled = "mediate" in STAGES[self.stage]
        if is_handled and talks and talks.performed and self.accepted and talks.begun >= self.accepted:
            return "settled"
        if self.unserved(today) or any(day > today for _, day in self.reached.values()):
            return ""
        if self.stage in {"recheck_delivered", "declined", "no_longer", "referred"}:
            return "rechecked" if self.stage == "recheck_delivered" else "told"
        if self.stage == "delivered" and not self.leads_to_review():
            return "answered"
        windows = self.runs({"delivered": "ask_review", "review_delivered": "ask_recheck"}.get(self.stage, ""))
        return "not_challenged" if windows and all(today > run.due() for run in windows) else ""

    def _may_refile(self, by: Who, said: dict[str, Any], today: date) -> bool:
        same_rules = (self.received >= SINCE_2022) == (today >= SINCE_2022)
        fits = said["received_on"] == today if not by.office else self.received <= said["received_on"] <= today
        return same_rules and fits

    def _may_correct(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.stage != "accepted" or self.purpose != "claim" or said["purpose"] == "claim"
