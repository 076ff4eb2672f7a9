"""What each step says in a timeline: one sentence, with the offices that it names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from huiyin.law.act import Act
from huiyin.law.offices import Offices
from huiyin.law.words import Phrase, say

#: The gaps: ``office`` did it, ``target`` is the office it names, ``number`` another matter.
SENTENCES: Mapping[str, Phrase] = {
    "submit": say("The petition was brought to {target}."),
    "register": say("{office} registered it."),
    "join": say("{office} joined it to the matter {number}, which is under way."),
    "take_repeat": say("The same matter was brought again; it joined this one."),
    "forward": say("{office} forwarded it to {target}."),
    "assign": say("{office} assigned it to {target}, with a period and a report."),
    "object": say("{office} says that it is not competent and objects."),
    "settle_objection": say("{office} decided on the objection."),
    "notify": say("{office} told the person that it has the matter, and what comes next."),
    "accept": say("{office} accepted it."),
    "decline": say("{office} did not accept it, and said why and where to go."),
    "no_longer": say("{office} no longer accepts it after the re-check, and said why."),
    "refer": say("{office} told the person which other procedure is the right one."),
    "hear": say("{office} heard the person."),
    "extend": say("The head of {office} extended the period."),
    "answer": say("{office} answered in writing."),
    "deliver": say("{office} delivered the paper."),
    "report_back": say("{office} reported completion."),
    "request_review": say("The person asked for a review."),
    "review": say("{office} reviewed the answer."),
    "request_recheck": say("The person asked for a re-check."),
    "recheck": say("{office} re-checked the opinion."),
    "rate": say("The person rated the handling."),
    "urge": say("{office} urged the office that has the matter."),
    "reply_to_urge": say("{office} replied to the urging."),
    "add_material": say("Material was added."),
    "correct": say("{office} corrected the registration."),
    "withdraw": say("The person withdrew it; three days remain to think it over."),
    "reconsider": say("The person took the withdrawal back."),
    "end": say("{office} ended the procedure."),
}


def sentence(act: Act[Any], by_office: str, offices: Offices) -> Phrase:
    """The sentence of an act; offices are named as they are called in ``offices``."""

    def name(code: str) -> str:
        return offices[code].name if code in offices else code

    target = getattr(act, "target", "") or getattr(act, "office", "")
    number = getattr(act, "into", "")
    said = SENTENCES[act.verb]
    return say(said.text, office=name(by_office), target=name(target), number=number)
