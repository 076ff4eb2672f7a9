"""The second model, first half: whether the law lets an act be done."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_state import State
from tests.law.petition.model_tables import ABOVE, DAY, PETITION_OFFICES, REACH, STAGES, WHO, Level, Who, lines_above


class Questions(State):
    """What the law asks before each step."""

    def allows(self, verb: str, by: Who, said: dict[str, Any], today: date) -> bool:
        """Whether the law lets it be done."""
        if verb not in STAGES[self.stage] or not any(self.is_one(by, relation) for relation in WHO[verb]):
            return False
        if by.office and self.is_accused(by.office) and by.office != self.holder:
            return False
        rule = getattr(self, f"_may_{verb}", None)
        return rule is None or bool(rule(by, said, today))

    def _may_submit(self, by: Who, said: dict[str, Any], today: date) -> bool:
        web_today = said["channel"] == "web" and said["received_on"] == today
        fits = web_today if by.post == "petitioner" else said["office"] == by.office
        people = len(said["representatives"]) <= 5 and said["people"] >= max(1, len(said["representatives"]))
        return fits and people and said["office"] in ABOVE and said["received_on"] <= today

    def _may_join(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return said["into"] == "open" and not self.is_accused("labour") and not self.is_accused("petition")

    def _may_forward(self, by: Who, said: dict[str, Any], today: date) -> bool:
        target = said["target"]
        if target not in ABOVE or target == self.holder or self.is_accused(target):
            return False
        if self.holder in PETITION_OFFICES:
            return target in REACH[self.holder]
        return self.holder in lines_above(target)

    def _may_assign(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_forward(by, said, today) and 1 <= said["days"] <= 365

    def _may_object(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return bool(self.runs("K4"))

    def _may_notify(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.told is None

    def _may_no_longer(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return said["opinion_on"] <= today

    def _may_hear(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.accepted <= said["heard_on"] <= today

    def _may_extend(self, by: Who, said: dict[str, Any], today: date) -> bool:
        sixty = self.runs("K5")
        return not self.is_extended and bool(sixty) and today <= sixty[0].due() and 1 <= said["days"] <= 30

    def _may_answer(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return (self.is_heard or self.purpose != "claim") and bool(said["basis"])

    def _may_deliver(self, by: Who, said: dict[str, Any], today: date) -> bool:
        made = {"answered": self.answered, "reviewed": self.review, "rechecked": self.recheck}.get(
            self.stage, self.told
        )
        day = made.decided if isinstance(made, Level) else made
        return day is not None and day <= said["served_on"] <= today

    def _may_ask(self, said: dict[str, Any], today: date, window: str, made: date | None, below: str) -> bool:
        in_time = said["filed_on"] <= self.runs(window)[0].due()
        fits = made is not None and made <= said["filed_on"] <= today
        return fits and bool(self.free_above(below)) and (in_time or bool(said["late_reason"]))

    def _may_request_review(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_ask(said, today, "K7", self.answered, self.handler)

    def _may_request_recheck(self, by: Who, said: dict[str, Any], today: date) -> bool:
        assert self.review
        return self._may_ask(said, today, "K9", self.review.decided, self.review.judge)

    def _may_judge(self, by: Who, said: dict[str, Any], level: Level | None) -> bool:
        assert level
        fits = {"redo": 1 <= said["redo_days"] <= 60, "too_late": level.is_late}
        return by.staff not in self.signers and fits.get(said["verdict"], True)

    def _may_review(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._may_judge(by, said, self.review)

    def _may_recheck(self, by: Who, said: dict[str, Any], today: date) -> bool:
        elapsed = (today - self.runs("K10")[0].since).days
        return self._may_judge(by, said, self.recheck) and 0 <= said["hearing_days"] <= elapsed

    def _may_rate(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return not self.is_rated and self.served is not None and today <= self.served + 30 * DAY

    def _may_urge(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return 1 <= said["days"] <= 60

    def _may_correct(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.stage != "accepted" or self.purpose != "claim" or said["purpose"] == "claim"

    def _may_withdraw(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.withdrawn is None

    def _may_reconsider(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.withdrawn is not None

    def _may_end(self, by: Who, said: dict[str, Any], today: date) -> bool:
        if self.withdrawn and today > self.withdrawn + 3 * DAY:
            return True
        if self.served is None or self.served > today:
            return False
        if self.stage in {"recheck_delivered", "declined", "no_longer", "referred"}:
            return True
        if self.stage == "delivered" and self.purpose != "claim":
            return True
        window = {"delivered": "K7", "review_delivered": "K9"}.get(self.stage)
        return window is not None and today > self.runs(window)[0].due()
