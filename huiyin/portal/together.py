"""Several who petition in one matter: who one is in it, whom one acts for, and the number and code of who joins."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from huiyin.design.phrases import in_words
from huiyin.journal.read import View
from huiyin.journal.readers.party_codes import Codes
from huiyin.law.petition.parties import agents_of, party, principal
from huiyin.law.petition.settling import under_way
from huiyin.law.petition.standing import Stage
from huiyin.law.petition.tracks import Part
from huiyin.people.access import Petitioner
from huiyin.portal.words import Now, now

#: Who reads the page, where it is not who brought the matter.
YOU_ARE: dict[Part, Promise] = {
    Part.SIGNER: _("You signed this petition. Nobody who petitions with you sees who you are or what you add."),
    Part.AGENT: _("You act here as an agent, within your mandate."),
    Part.GUARDIAN: _("You act here as a guardian."),
}


def you_are(view: View) -> Promise | str:
    """What the reader is in this matter; empty for who brought it."""
    found = party(view.standing, view.party)
    return YOU_ARE[found.part] if found else ""


def has_left(view: View) -> bool:
    """Whether the reader signed and has left, and can still think again."""
    found = party(view.standing, view.party)
    return bool(found and found.left_on)


def has_withdrawn(view: View) -> bool:
    """Whether the reader, or whom they act for, has withdrawn the matter or left it."""
    if principal(view.standing, view.party):
        return has_left(view)
    return view.standing.withdrawn_on is not None


def where_it_stands(view: View) -> Now:
    """Where the matter stands for this reader: a paper may have reached others before, or others may have asked."""
    standing, stage = view.standing, view.standing.stage
    reached = {one.party for one in standing.served}
    if stage in _ON_ITS_WAY and standing.parties and principal(standing, view.party) not in reached:
        return now(standing.but(stage=_ON_ITS_WAY[stage]), view.pack)
    found = now(standing, view.pack)
    verb = _ASKED.get(stage, "")
    if verb and all(each.is_others for each in view.of(verb)):
        return Now(ANOTHER_ASKED, found.next)
    return found


#: How far a matter is for somebody whom the paper that others have has not reached.
_ON_ITS_WAY = {
    Stage.DELIVERED: Stage.ANSWERED,
    Stage.REVIEW_DELIVERED: Stage.REVIEWED,
    Stage.RECHECK_DELIVERED: Stage.RECHECKED,
}
_ASKED = {Stage.REVIEW_ASKED: "request_review", Stage.RECHECK_ASKED: "request_recheck"}
ANOTHER_ASKED = _("Another person who petitions asked the organ above to look at it again. What it decides is for all.")


def is_beside_the_point(verb: str, view: View) -> bool:
    """Whether a step need not be explained to this reader: taking back what was never withdrawn, leaving as the one
    who brought it, ending a mandate or a mediation where there is none.
    """
    is_signers = bool(principal(view.standing, view.party))
    return {
        "reconsider": not has_withdrawn(view),
        "leave": not is_signers,
        "withdraw": is_signers,
        "sign": is_signers,
        "end_agency": not mandates(view),
        "break_off": under_way(view.standing) is None,
    }.get(verb, False)


def mandates(view: View) -> list[tuple[str, str]]:
    """The agents whose mandate the reader can end, for a list: those they named, or themselves."""
    mine = agents_of(view.standing, view.party)
    own = party(view.standing, view.party)
    if own and own.part is not Part.SIGNER:
        return [(str(own.number), gettext("your own mandate"))]
    return [(str(one.number), _agent(view, one.number, in_words(one.part.words))) for one in mine]


def _agent(view: View, number: int, part: str) -> str:
    name = [str(getattr(each.act, "name", "")) for each in view.acts if each.act.joins][number - 1]
    return f"{number} · {part} · {name}" if name else f"{number} · {part}"


def show_codes(request: HttpRequest, person: Petitioner, verb: str, codes: Codes) -> HttpResponse:
    """The number and query code of who was just added: here and never again."""
    number, code = codes[0]
    context = {"number": Petitioner(person.dossier, number).number, "code": code, "verb": verb}
    return render(request, "portal/new_code.html", context)
