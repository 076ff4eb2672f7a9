"""The second model: what runs beside the stages. Hearings, both sides, help, keeping out, signers and agents."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.law.petition.model_state import State
from tests.law.petition.model_tables import ABOVE, ANSWER, DAY, REACH, Party, Run, Talks, Who, lines_above


class Beside(State):
    """Questions and changes of the tracks."""

    # ---- hearings (A31(6), A36(2)) ----
    def is_hearing_waited_for(self) -> bool:
        here = self.hearing_here()
        return "asked" in here and not {"refused", "called"} & set(here)

    def is_hearing_called(self) -> bool:
        here = self.hearing_here()
        return "called" in here and "held" not in here

    def _hearing_is(self, **days: date) -> None:
        self.hearing = self.hearing_here() | days
        self.hearing_of = (self.stage, self.answered)

    def _may_ask_hearing(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return not self.hearing_here()

    def _do_ask_hearing(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._hearing_is(asked=today)

    def _may_refuse_hearing(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.is_hearing_waited_for()

    def _do_refuse_hearing(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._hearing_is(refused=today)

    def _may_call_hearing(self, by: Who, said: dict[str, Any], today: date) -> bool:
        fits = today + 7 * DAY <= said["set_for"] <= today + 30 * DAY and said["host"] > 0
        return fits and "held" not in self.hearing_here() and said["host"] not in self.signers | self.kept_out

    def _do_call_hearing(self, by: Who, said: dict[str, Any], today: date) -> None:
        """Only a re-check loses the days, from the first notice, and not once it is late."""
        if "called" in self.hearing_here():
            self._hearing_is(on=said["set_for"])
            return
        for run in self.runs("recheck") if self.stage == "recheck_asked" else []:
            if today <= run.due():
                run.excluded = (said["set_for"] - today).days
        self._hearing_is(called=today, on=said["set_for"])

    def _may_hold_hearing(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.is_hearing_called() and self.hearing["on"] <= said["held_on"] <= today

    def _do_hold_hearing(self, by: Who, said: dict[str, Any], today: date) -> None:
        self._hearing_is(held=said["held_on"])
        self.is_heard = self.is_heard or self.stage == "accepted"

    # ---- both sides (A33) ----
    def _consent(self, said: dict[str, Any], today: date) -> bool:
        """Everybody consents, and an agent only with a mandate for it."""
        agent = self.party(said["agent"]) if said["agent"] else None
        is_acting = agent is not None and not agent.is_signer and agent.left is None and agent.may_settle
        return set(said["consenting"]) == set(self.petitioning(today)) and (not said["agent"] or is_acting)

    def _may_mediate(self, by: Who, said: dict[str, Any], today: date) -> bool:
        fits = self.purpose == "claim" and not self.talking() and not self.agreed()
        since = self.accepted or date.min
        return fits and since <= said["consented_on"] <= today and self._consent(said, today)

    def _do_mediate(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.talks = Talks(said["consented_on"], said["kind"] == "mediation")

    def _may_settle(self, by: Who, said: dict[str, Any], today: date) -> bool:
        if not self.talking() or not self._consent(said, today):
            return False
        assert self.talks
        signed = said["signed_on"]
        return bool(self.talks.begun <= signed <= today and signed < said["perform_by"] <= signed + 1095 * DAY)

    def _do_settle(self, by: Who, said: dict[str, Any], today: date) -> None:
        """The office's clocks rest, late or not."""
        assert self.talks
        names = {"accepted": ANSWER, "answered": ANSWER, "review_asked": "review", "recheck_asked": "recheck"}
        rest = names.get(self.stage, "").split()
        self.talks.resting = [run for run in self.clocks if run.name in rest and run.until is None]
        self.stop(" ".join(rest), today)
        self.talks.settled, self.talks.by = said["signed_on"], said["perform_by"]
        days = (said["perform_by"] - said["signed_on"]).days
        self.start("performance", self.handler or self.holder, said["signed_on"], days)
        if self.talks.is_mediated:
            self.start("court_confirmation", "petitioner", said["signed_on"])

    def _may_check_performance(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.agreed()

    def _do_check_performance(self, by: Who, said: dict[str, Any], today: date) -> None:
        """Not performed in time: the clocks that rested run on from their first days."""
        assert self.talks
        assert self.talks.by
        if said["is_performed"]:
            self.talks.performed = today
            self.stop("performance", today)
        elif today > self.talks.by and self.stage != "ended":
            self.talks.failed = today
            self.stop("performance", today)
            names = {"accepted": ANSWER, "answered": ANSWER, "review_asked": "review", "recheck_asked": "recheck"}
            for run in self.talks.resting:
                if run.name in names.get(self.stage, "").split() and (run.name != "simple_answer" or self.is_simple):
                    self.clocks.append(Run(run.name, self.holder, run.since, run.days, run.excluded))

    def _may_break_off(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.talking()

    def _do_break_off(self, by: Who, said: dict[str, Any], today: date) -> None:
        assert self.talks
        self.talks.is_broken = True

    def _may_confirm_in_court(self, by: Who, said: dict[str, Any], today: date) -> bool:
        signed = self.talks.settled if self.talks else None
        return bool(self.runs("court_confirmation")) and (signed or date.min) <= said["applied_on"] <= today

    def _do_confirm_in_court(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stop("court_confirmation", said["applied_on"])

    # ---- what is owed (A27, A32, A37) ----
    def _do_carry_out(self, by: Who, said: dict[str, Any], today: date) -> None:
        if said["is_complete"]:
            self.stop("carry_out", today, by.office)

    def _may_attest(self, by: Who, said: dict[str, Any], today: date) -> bool:
        owed = {"solved": ("carry_out", "performance"), "helped": ("help",)}.get(said["dimension"], ())
        return not (said["is_reached"] and any(self.runs(name) for name in owed))

    def _is_one_of_them(self, number: int) -> bool:
        return number == 0 or number in self.signed()

    def _may_help(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self._is_one_of_them(said["party"]) and 1 <= said["days"] <= 365

    def _do_help(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.start("help", by.office, today, said["days"])
        self.helps.append((by.office, self.clocks[-1]))

    def _helping(self, office: str) -> list[int]:
        return [n for n, (giver, run) in enumerate(self.helps, 1) if giver == office and run.until is None]

    def _may_conclude_help(self, by: Who, said: dict[str, Any], today: date) -> bool:
        mine = self._helping(by.office)
        return said["number"] in mine if said["number"] else len(mine) == 1

    def _do_conclude_help(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.helps[(said["number"] or self._helping(by.office)[0]) - 1][1].until = today

    def _may_visit_back(self, by: Who, said: dict[str, Any], today: date) -> bool:
        fits = 0 <= said["next_in_days"] <= 180 and not (said["manner"] == "unwanted" and said["next_in_days"])
        return self._is_one_of_them(said["party"]) and fits and (self.ended or date.min) <= said["visited_on"] <= today

    def _do_visit_back(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stop("return_visit", today, by.office)
        if said["next_in_days"]:
            self.start("return_visit", by.office, today, said["next_in_days"])

    def _may_report_back(self, by: Who, said: dict[str, Any], today: date) -> bool:
        early = {"registered", "handed", "objected", "disputed", "accepted", "answered"}
        return self.stage not in early or self.reopened is not None

    def _do_report_back(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.reported_by = by.office
        self.stop("completion_report", today, by.office)

    def _may_return_report(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.reported_by != "" and 1 <= said["days"] <= 180

    def _do_return_report(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.start("completion_report", self.reported_by, today, said["days"])
        self.reported_by = ""

    def _may_extend_assignment(self, by: Who, said: dict[str, Any], today: date) -> bool:
        owed = self.runs("completion_report")
        return bool(owed) and today <= owed[0].due() and said["days"] >= 1 and owed[0].days + said["days"] <= 365

    def _do_extend_assignment(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.runs("completion_report")[0].days += said["days"]

    def _do_enlist(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.let_read(said["target"])
        self.start("assist", said["target"], today, said["days"])

    def _do_contribute(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.stop("assist", today, by.office)

    # ---- urging and reporting (A25, A40) ----
    def _may_urge(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return bool(1 <= said["days"] <= 60)

    def _do_urge(self, by: Who, said: dict[str, Any], today: date) -> None:
        pressed = self.urged_by(by.office)
        self.urged.append(pressed)
        self.let_read(by.office)
        self.start("urging", pressed, today, said["days"])

    def _do_reply_to_urge(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.urged = [office for office in self.urged if office != by.office]
        self.stop("urging", today, by.office)

    def _must_be_told(self, office: str) -> set[str]:
        """The petition office above (A25); there is no national one in this county."""
        over = [one for one in ("petition", "city_petition") if office in REACH[one] and office != one]
        return {one for one in over if not self.is_accused(one)} & set(over[:1]) or {
            one for one in over[1:] if not self.is_accused(one)
        }

    def _may_report_up(self, by: Who, said: dict[str, Any], today: date) -> bool:
        def is_fit(code: str) -> bool:
            if code not in ABOVE or self.is_accused(code) or code == by.office:
                return False
            return code in REACH[by.office] or by.office in REACH[code]

        if said["for_decision"]:
            has_it = by.office == self.holder and by.office in {"petition", "city_petition"}
            if not has_it or not set(said["targets"]) & lines_above(by.office):
                return False
        return self.is_urgent and 1 <= len(said["targets"]) <= 10 and all(map(is_fit, said["targets"]))

    def _do_report_up(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.chain |= set(said["targets"])
        owing = self.runs("urgent_report")
        if owing and self._must_be_told(owing[0].bearer) <= self.chain:
            self.stop("urgent_report", today)
        if said["for_decision"]:  # 报请 ends K1 (A22(1))
            self.stop("pass_on", today, self.holder)
        for target in said["targets"]:
            self.let_read(target)

    # ---- keeping out (A28(3)) ----
    def _may_recuse(self, by: Who, said: dict[str, Any], today: date) -> bool:
        own = said["staff"] == by.staff or (by.post == "head" and by.office == self.holder)
        return said["staff"] > 0 and own and said["staff"] not in self.kept_out

    def _do_recuse(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.kept_out.add(said["staff"])

    def _may_ask_recusal(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.recusal is None

    def _do_ask_recusal(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.recusal = self.free_above(self.holder) if said["is_head"] or said["is_office"] else ""
        if self.recusal:
            self.let_read(self.recusal)

    def _may_decide_recusal(self, by: Who, said: dict[str, Any], today: date) -> bool:
        if self.recusal is None:
            return False
        if not said["is_granted"]:
            return not said["staff"] and not said["is_office"]
        movable = {"registered", "handed", "accepted", "review_asked", "recheck_asked"}
        by_above = by.office != self.holder and self.stage in movable
        return by_above if said["is_office"] else said["staff"] > 0

    def _do_decide_recusal(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.recusal = None
        if said["is_granted"] and said["staff"]:
            self.kept_out.add(said["staff"])
        if said["is_granted"] and said["is_office"]:
            self._without_holder(today)

    def _without_holder(self, today: date) -> None:
        """The office keeps out (A28): the next above reviews, or has the matter."""
        self.barred.add(self.holder)
        names = {"review_asked": "review", "recheck_asked": "recheck"}
        if self.stage not in names:
            self._keep_from_accused(today)
            return
        above, level = self.free_above(self.holder), getattr(self, names[self.stage])
        if above:
            level.judge = above
            for run in self.runs(names[self.stage]):
                run.until = today
                self.clocks.append(Run(run.name, above, run.since, run.days, run.excluded))
            self.give(above)

    def _keep_from_accused(self, today: date) -> None:
        raise NotImplementedError

    # ---- many who petition (A20) ----
    def _do_sign(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.parties.append(Party(len(self.parties) + 1, is_signer=True))
        self.people = max(self.people, 1 + len(self.signed()))
        self.make_ordinary(today)

    def make_ordinary(self, today: date) -> None:
        self.stop("simple_decision simple_pass_on simple_answer", today)
        self.was_simple, self.is_simple = self.was_simple or self.is_simple, False

    def _may_leave(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.may_settle(by.party)

    def _do_leave(self, by: Who, said: dict[str, Any], today: date) -> None:
        """What was owed to them alone is over; what was late by then stays late (T-12)."""
        found = self.party(self.whose(by.party))
        assert found
        found.left = today
        if self.stage in {"delivered", "review_asked"} and self.reached and not self.unserved(today):
            self.stop(ANSWER, today)

    def _may_appoint_agent(self, by: Who, said: dict[str, Any], today: date) -> bool:
        number = said["party"] if by.office else self.whose(by.party)
        agents = [one for one in self.parties if not one.is_signer and one.acts_for == number and one.left is None]
        few = said["relation"] == "guardian" or sum(not one.is_guardian for one in agents) < 2
        return (bool(by.office) or self.may_settle(by.party)) and self._is_one_of_them(number) and few

    def _do_appoint_agent(self, by: Who, said: dict[str, Any], today: date) -> None:
        is_guardian = said["relation"] == "guardian"
        number = said["party"] if by.office else self.whose(by.party)
        one = Party(len(self.parties) + 1, False, number, is_guardian or said["may_settle"], is_guardian)
        self.parties.append(one)

    def _may_end_agency(self, by: Who, said: dict[str, Any], today: date) -> bool:
        agent = self.party(said["agent"])
        if agent is None or agent.is_signer or agent.left is not None:
            return False
        return bool(by.office) or by.party in {agent.number, agent.acts_for}

    def _do_end_agency(self, by: Who, said: dict[str, Any], today: date) -> None:
        agent = self.party(said["agent"])
        assert agent
        agent.left = today

    def _may_withdraw(self, by: Who, said: dict[str, Any], today: date) -> bool:
        return self.withdrawn is None and self.may_settle(by.party)

    def _do_withdraw(self, by: Who, said: dict[str, Any], today: date) -> None:
        self.withdrawn = today

    def _may_reconsider(self, by: Who, said: dict[str, Any], today: date) -> bool:
        own = self.party(by.party)
        return (own.left if own else self.withdrawn) is not None

    def _do_reconsider(self, by: Who, said: dict[str, Any], today: date) -> None:
        own = self.party(by.party)
        if own:
            own.left = None
        else:
            self.withdrawn = None
