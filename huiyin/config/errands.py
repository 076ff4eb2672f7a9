"""Which act is heard by whom: act -> dotted names of functions that take a dossier's number and the act's place."""

from __future__ import annotations

from huiyin.journal.kinds import KINDS

#: After every act that sends the petitioner a letter, a mail says that there is news.
_NEWS = "huiyin.papers.notices.tell"

#: Every act that sends a letter takes the letter's number; a receipt has none (papers.issue).
_NUMBER = "huiyin.papers.issue.number"

#: Heard only where the petitioner gave an e-mail address.
BY_MAIL = frozenset({_NEWS})
HEARERS: dict[str, tuple[str, ...]] = {
    "petition.submit": (_NEWS,),
    "petition.complain_of_pressure": (_NEWS,),
    "petition.conclude": (_NEWS,),
    "petition.join": ("huiyin.desk.errands.take_repeat", _NEWS),
    "petition.notify": (_NEWS,),
    "petition.accept": (_NEWS,),
    "petition.decline": (_NEWS,),
    "petition.no_longer": (_NEWS,),
    "petition.refer": (_NEWS,),
    "petition.reroute": (_NEWS,),
    "petition.adopt": (_NEWS,),
    "petition.reward": (_NEWS,),
    "petition.extend": (_NEWS,),
    "petition.answer": (_NEWS,),
    "petition.carry_out": (_NEWS,),
    "petition.help": (_NEWS,),
    "petition.conclude_help": (_NEWS,),
    "petition.visit_back": (_NEWS,),
    "petition.refuse_hearing": (_NEWS,),
    "petition.call_hearing": (_NEWS,),
    "petition.hold_hearing": (_NEWS,),
    "petition.mediate": (_NEWS,),
    "petition.settle": (_NEWS,),
    "petition.check_performance": (_NEWS,),
    "petition.break_off": (_NEWS,),
    "petition.refile": (_NEWS,),
    "petition.reopen": (_NEWS,),
    "petition.request_review": (_NEWS,),
    "petition.take_request": (_NEWS,),
    "petition.extend_review": (_NEWS,),
    "petition.review": (_NEWS,),
    "petition.request_recheck": (_NEWS,),
    "petition.recheck": (_NEWS,),
    "petition.withdraw": (_NEWS,),
    "petition.sign": (_NEWS,),
    "petition.leave": (_NEWS,),
    "petition.appoint_agent": (_NEWS,),
    "petition.end_agency": (_NEWS,),
}
for _kind in KINDS.values():
    for _verb, _step in _kind.steps.items():
        if _step.letter is not None and _verb != "submit":
            HEARERS[f"{_kind.name}.{_verb}"] = (*HEARERS.get(f"{_kind.name}.{_verb}", ()), _NUMBER)
