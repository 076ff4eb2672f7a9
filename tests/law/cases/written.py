"""What is written in the fields of a step: as tests/law/petition/scenes.py fills it in, changed as a line says.

"No reasons" leaves the field empty; a field whose value the line gives has that value.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from huiyin.law.act import Act
from huiyin.law.advice.standing import Adoption as Response
from huiyin.law.advice.standing import Subject
from huiyin.law.kinds import KINDS
from huiyin.law.limits import Limit
from huiyin.law.petition.parties import principal
from huiyin.law.petition.procedure import BY_VERB
from huiyin.law.petition.reviewing.judging import Flaw
from huiyin.law.petition.steps.parties.appoint_agent import Relation
from huiyin.law.petition.steps.taking_up import decline, simplify
from huiyin.law.petition.steps.urging import urge
from huiyin.law.petition.telling import Giving
from huiyin.law.petition.values import Adoption, Branch, Channel, Dimension, Outcome, Purpose, Verdict
from huiyin.law.service import Service
from tests.law.cases import county
from tests.law.cases.book import Line, said
from tests.law.cases.play import Play, Unbuilt, Unsayable
from tests.law.petition.scenes import an_act

Changes = dict[str, Any]
#: words by which a line leaves the reasons empty
_NO_REASONS = re.compile(r"\b(no|without|why nothing) (detailed )?reasons?\b|without saying why")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FLAWS = {"facts": Flaw.FACTS, "basis": Flaw.BASIS, "powers": Flaw.POWERS, "improper": Flaw.IMPROPER}
_LIMITS = {
    Branch.ARBITRATION: Limit.LABOUR,
    Branch.COURT: Limit.SUIT,
    Branch.ADMINISTRATIVE: Limit.ADMINISTRATIVE_REVIEW,
}


def days_in(text: str) -> list[date]:
    """The days that a text names."""
    return [date.fromisoformat(found) for found in _DAY.findall(text)]


def has_no_reasons(line: Line) -> bool:
    """Whether the reasons are left empty."""
    return bool(_NO_REASONS.search(said(line)))


def act_of(play: Play, line: Line) -> Act[Any]:
    """The act of a line. Raises Unbuilt for a step that the law does not have, Unsayable for a ground it lacks."""
    verb = line["does"]
    if verb in _OTHER_KINDS:
        kind, write = _OTHER_KINDS[verb]
        return KINDS[kind].steps[verb](**write(play, line))
    if verb not in BY_VERB:
        raise Unbuilt(f"no step “{verb}”")
    changes = {"reasons": ""} if has_no_reasons(line) and _asks(verb, "reasons") else {}
    changes |= {"target": county.standing_for(line["to"])} if "to" in line and _asks(verb, "target") else {}
    changes |= {"days": line["days"]} if "days" in line and _asks(verb, "days") else {}
    write = _WRITTEN.get(verb)
    return an_act(verb, line["on"], **(changes | (write(play, line) if write else {})))


def _asks(verb: str, name: str) -> bool:
    return name in {one.name for one in dataclasses.fields(BY_VERB[verb])}  # type: ignore[arg-type]


def submitted(play: Play, line: Line, office: str) -> Changes:
    """What a petition says that came in as a line tells it."""
    text, name = said(line), line.get("name", "")
    channel = Channel[line.get("channel", "LETTER")]
    named = {} if name == "none" else {"name": "n"} | ({} if name == "without address" else {"address": "a"})
    consents = any("consent and" in said(one) for one in play.case["days"])
    five = tuple("abcde") if "five representatives" in text else ()
    return {
        "channel": channel, "office": office, "received_on": line.get("received", line["on"]),
        "region": county.province(play.case.get("pack", "")) + "0123", "name": "", "address": "",
        "email": "e@example.org" if consents else "", "is_oral": "spoken" in text,
        "is_confidential": "confidential" in text, "people": _people(text), "representatives": five,
    } | named  # fmt: skip


def _people(text: str) -> int:
    numbers = {"nine people": 9, "three people": 3, "seven signers": 7, "30 people": 30}
    return next((number for words, number in numbers.items() if words in text), 1)


def _register(play: Play, line: Line) -> Changes:
    purpose = Purpose[line.get("purpose", "CLAIM")]
    named = next(county.named_in(said(line)), "")
    letter = county.lettered(said(line))
    role = "head" if "the head of" in said(line) else "clerk"
    is_person = bool(letter) or role == "head"
    complained = (named,) if "complains of" in said(line) or "accused" in said(line) else ()
    staff = tuple(county.staff_id(role, office, letter) for office in complained if is_person)
    is_urgent = "major" in said(line)
    region = county.province(play.case.get("pack", "")) + "0123"
    return {"purpose": purpose, "region": region, "accused_staff": staff, "is_urgent": is_urgent} | {
        "accused": () if is_person else complained
    }


def _correct(play: Play, line: Line) -> Changes:
    now = play.standing(play.name_of(line))
    if "purpose" not in line:
        return {"region": now.region, "purpose": now.purpose, "category": "040000"}
    return {"region": now.region, "purpose": Purpose[line["purpose"]], "accused": tuple(county.named_in(said(line)))}


def _accept(play: Play, line: Line) -> Changes:
    purpose = play.standing(play.name_of(line)).purpose
    branch = {"branch": Branch[line["branch"]]} if "branch" in line and purpose is Purpose.CLAIM else {}
    return branch | {"given": Giving.LATER if "notice issued" in said(line) else Giving.AT_ONCE}


def _told(_: Play, line: Line) -> Changes:
    return {"given": Giving[line.get("given", "AT_ONCE")]}


def _return_report(_: Play, line: Line) -> Changes:
    return {"points": "" if has_no_reasons(line) else said(line)}


def _give_notice(_: Play, line: Line) -> Changes:
    return {"service": Service[line["service"]], "served_on": line["reached"]}


def _decline(_: Play, line: Line) -> Changes:
    if "ground" not in line:
        raise Unsayable(said(line))
    return {"ground": decline.Ground[line["ground"]]}


def _no_longer(play: Play, line: Line) -> Changes:
    if "names no opinion" in said(line):
        return {"opinion_number": ""}
    reasons = "" if has_no_reasons(line) or "without saying" in said(line) else "the same facts"
    days = days_in(said(line))
    named = {"delivered_on": days[0]} if days else {"opinion_in": "first" if len(play.dossiers) > 1 else ""}
    return {"opinion_on": days[0] if days else line["on"] - timedelta(days=1), "reasons": reasons} | named


def _refer(_: Play, line: Line) -> Changes:
    branch = Branch[line["branch"]]
    since = next((day for day in days_in(said(line)) if day <= line["on"]), None)
    limit = Limit.SUIT_AFTER_REVIEW if "decision received" in said(line) else _LIMITS.get(branch, Limit.NONE)
    return {"branch": branch, "limit": limit, "runs_from": since}


def _answer(play: Play, line: Line) -> Changes:
    if "spoken" in said(line):
        raise Unbuilt("an answer has no field that says that it was spoken")
    if "repair only" in said(line):
        raise Unbuilt("an answer does not list the requests one by one")
    outcome = Outcome[line["outcome"]]
    days = line.get("days", 30) if outcome is Outcome.SUPPORT else 0
    empty = {"without legal basis": "basis", "without facts": "facts"}
    lacks = {field: "" for words, field in empty.items() if words in said(line)}
    new = "a survey" if "new facts" in said(line) else ""
    return {"outcome": outcome, "carry_out_days": days, "what_is_new": new} | lacks


def _adopt(_: Play, line: Line) -> Changes:
    return {"adoption": _adoption(said(line), Adoption.WHOLLY, Adoption.PARTLY, Adoption.NOT)}


def _adoption(text: str, wholly: Any, partly: Any, not_at_all: Any) -> Any:
    if "wholly" in text:
        return wholly
    return partly if "in part" in text or "one point" in text else not_at_all


def _deliver(play: Play, line: Line) -> Changes:
    whom = re.search(r"to the (petitioner|second signer|third signer|heir)", said(line))
    standing = play.standing(play.name_of(line))
    party = principal(standing, play.parties.get(whom[1], 0)) if whom else 0
    on = line.get("reached", line["on"])
    return {"service": Service[line["service"]], "served_on": on, "party": party, "proof": said(line) or "signed"} | {
        "ground": "" if _mentions(line, "no other kind", "no consent") else said(line),
    }


def _ask_round(play: Play, line: Line) -> Changes:
    received = line.get("received", line["on"])
    posted = days_in(said(line)) if "postmark" in said(line) else []
    party = play.parties.get(line["who"], 0)
    return {"filed_on": posted[0] if posted else received, "received_on": received, "party": party} | {
        "reasons": "wrong", "late_reason": said(line) or "none is given",
    }  # fmt: skip


def _judge(play: Play, line: Line) -> Changes:
    verdict = Verdict[line["verdict"]]
    answers = verdict in {Verdict.CHANGE, Verdict.REVOKE}
    is_overturned = answers or verdict is Verdict.REDO
    flaw = next((one for words, one in _FLAWS.items() if words in said(line)), Flaw.FACTS)
    lacks_answer = _mentions(line, "no answer of its own", "without answer")
    reasons = "" if has_no_reasons(line) and not lacks_answer else "o"
    return {
        "verdict": verdict, "redo_days": line.get("days", 0), "flaw": flaw if is_overturned else Flaw.NONE,
        "outcome": Outcome.EXPLAIN if answers and not lacks_answer else None,
        "opinion": reasons, "weighed": reasons,
    } | ({"redo_by_reviewer": True} if "to" in line else {})  # fmt: skip


def _mentions(line: Line, *words: str) -> bool:
    return any(one in said(line) for one in words)


def _call_hearing(_: Play, line: Line) -> Changes:
    host = county.staff_id("clerk", line["who"].partition(" of ")[2], "A") if "host is clerk A" in said(line) else 7
    return {"set_for": days_in(said(line))[0], "host": host, "is_public": True}


def _hold_hearing(_: Play, line: Line) -> Changes:
    return {"held_on": days_in(said(line))[-1]}


def _mediate(_: Play, line: Line) -> Changes:
    return {"other_consent": ""} if "petitioner only" in said(line) else {}


def _settle(_: Play, line: Line) -> Changes:
    return {"perform_by": line["on"] + timedelta(days=line["days"])}


def _perform(_: Play, line: Line) -> Changes:
    return {"is_performed": "not" not in said(line)}


def _attest(_: Play, line: Line) -> Changes:
    words = {"explained": Dimension.EXPLAINED, "helped": Dimension.HELPED, "solved": Dimension.SOLVED}
    found = next(
        one for word, one in words.items() if said(line).rpartition(": ")[2].startswith(word) or word in said(line)
    )
    return {"dimension": found, "is_reached": True}


def _end(_: Play, line: Line) -> Changes:
    return {"has_died": line["ground"] == "DIED", "note": said(line)}


def _staff(line: Line) -> int:
    letter, office = county.lettered(said(line)), line["who"].partition(" of ")[2]
    return county.staff_id("clerk", office, letter) if letter else 0


def _recuse(_: Play, line: Line) -> Changes:
    return {"staff": _staff(line)}


def _ask_recusal(_: Play, line: Line) -> Changes:
    return {"is_head": "head of" in said(line), "whom": said(line)}


def _decide_recusal(_: Play, line: Line) -> Changes:
    return {"is_granted": False}


def _agent(_: Play, line: Line) -> Changes:
    relation = Relation[line.get("relation", "GUARDIAN" if "guardian" in said(line) else "LAWYER")]
    return {"relation": relation, "scope": said(line), "may_settle": False}


def _end_agency(play: Play, _: Line) -> Changes:
    return {"agent": play.parties["agent"]}


def _help(_: Play, line: Line) -> Changes:
    return {"days": line["days"]}


def _visit(_: Play, line: Line) -> Changes:
    return {"next_in_days": line.get("days", 0)}


def _urge(_: Play, line: Line) -> Changes:
    return {"ground": urge.Ground[line["ground"]], "problem": said(line) or "late"}


def _simplify(_: Play, line: Line) -> Changes:
    return {"ground": simplify.Ground[line["ground"]]}


def _settle_objection(_: Play, line: Line) -> Changes:
    return {"is_agreed": "not agreed" not in said(line)}


def _raise_dispute(_: Play, line: Line) -> Changes:
    named = [one for one in county.named_in(said(line)) if one != line.get("to")]
    return {"target": named[0] if named else "county water bureau"}


def _join(_: Play, line: Line) -> Changes:
    return {"into": "first", "reasons": "" if "no reason" in said(line) else "the same facts"}


def _report_up(_: Play, line: Line) -> Changes:
    told = (line["to"], *county.named_in(said(line)))
    targets = tuple(dict.fromkeys(map(county.standing_for, told)))
    return {"targets": targets, "for_decision": line.get("for_decision", False)}


def _carry_out(_: Play, __: Line) -> Changes:
    return {"is_complete": True}


def _conclude_help(_: Play, __: Line) -> Changes:
    return {"is_given": True}


def _pressed(play: Play, line: Line) -> Changes:
    region = county.province(play.case.get("pack", "")) + "0123"
    return {"office": "county discipline commission", "accused": ("county housing bureau",), "region": region}


def _advise(_: Play, line: Line) -> Changes:
    subjects = {"policy": Subject.POLICY, "accountability": Subject.ACCOUNT}
    subject = next((one for word, one in subjects.items() if word in said(line)), Subject.WORK)
    return {"subject": subject, "target": line["to"], "category": "030900", "facts": "f", "basis": "b"} | {
        "advice": said(line), "days": line.get("days", 30),
    }  # fmt: skip


def _respond(_: Play, line: Line) -> Changes:
    adoption = _adoption(said(line), Response.WHOLLY, Response.PARTLY, Response.NOT)
    reasons = "" if _mentions(line, "no reasons") else "r"
    return {"adoption": adoption, "measures": "m", "reasons": reasons}


def _report_year(_: Play, line: Line) -> Changes:
    targets = ("county Party committee", "county government", "city petition office")
    year = int(said(line)) if said(line) else line["on"].year - 1
    return {"year": year, "targets": targets, "overview": "o", "problems": "p", "figures": (("total", "all", 0),)}


_OTHER_KINDS: dict[str, tuple[str, Callable[[Play, Line], Changes]]] = {
    "advise": ("advice", _advise),
    "respond": ("advice", _respond),
    "report_year": ("annual", _report_year),
}
#: which kind of dossier a step is done on; petitions where it is not named
KIND = {verb: kind for verb, (kind, _) in _OTHER_KINDS.items()}
_WRITTEN: dict[str, Callable[[Play, Line], Changes]] = {
    "return_report": _return_report,
    "tell_where": _told, "notify": _told, "give_notice": _give_notice,
    "register": _register, "correct": _correct, "accept": _accept, "decline": _decline, "no_longer": _no_longer,
    "refer": _refer, "answer": _answer, "adopt": _adopt, "deliver": _deliver, "request_review": _ask_round,
    "request_recheck": _ask_round, "review": _judge, "recheck": _judge,
    "call_hearing": _call_hearing, "hold_hearing": _hold_hearing, "mediate": _mediate, "settle": _settle,
    "check_performance": _perform, "attest": _attest, "end": _end, "recuse": _recuse, "ask_recusal": _ask_recusal,
    "decide_recusal": _decide_recusal, "appoint_agent": _agent, "end_agency": _end_agency, "help": _help,
    "visit_back": _visit, "urge": _urge, "simplify": _simplify, "settle_objection": _settle_objection,
    "raise_dispute": _raise_dispute, "join": _join, "report_up": _report_up, "carry_out": _carry_out,
    "conclude_help": _conclude_help, "report_retaliation": _pressed,
}  # fmt: skip
