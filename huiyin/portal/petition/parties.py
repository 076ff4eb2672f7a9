"""Several who petition in one matter: who the reader is in it, and whom they act for."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from huiyin.dossier.parties import party_name
from huiyin.journal.read import View
from huiyin.law.act import Act
from huiyin.law.petition.parties import agents_of, party, principal
from huiyin.law.petition.settling import under_way
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.parties.end_agency import EndAgency
from huiyin.law.petition.steps.parties.leave import Leave
from huiyin.law.petition.steps.parties.reconsider import Reconsider
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.law.petition.steps.parties.withdraw import Withdraw
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.petition.steps.review.request_review import RequestReview
from huiyin.law.petition.steps.settling.break_off import BreakOff
from huiyin.law.petition.values import Part
from huiyin.portal.petition.words import Now, now

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
    reached = {one.party for one in standing.handling.served}
    if stage in _ON_ITS_WAY and standing.parties and principal(standing, view.party) not in reached:
        return now(standing.but(stage=_ON_ITS_WAY[stage]), view.pack)
    found = now(standing, view.pack)
    asked = _ASKED.get(stage)
    if asked and all(each.is_others for each in view.acts if isinstance(each.act, asked)):
        return Now(ANOTHER_ASKED, found.next)
    return found


#: The stage shown to a party whom the paper has not reached yet, though it has reached others.
_ON_ITS_WAY = {
    Stage.DELIVERED: Stage.ANSWERED,
    Stage.REVIEW_DELIVERED: Stage.REVIEWED,
    Stage.RECHECK_DELIVERED: Stage.RECHECKED,
}
_ASKED: dict[Stage, type[Act[Any]]] = {Stage.REVIEW_ASKED: RequestReview, Stage.RECHECK_ASKED: RequestRecheck}
ANOTHER_ASKED = _("Another person who petitions asked the organ above to look at it again. What it decides is for all.")


def is_beside_the_point(step: type[Act[Any]], view: View) -> bool:
    """Whether a step need not be offered or explained to this reader: taking back what was never withdrawn, leaving as
    the one who brought it, ending a mandate or a mediation where there is none.
    """
    is_signers = bool(principal(view.standing, view.party))
    beside: dict[type[Act[Any]], bool] = {
        Reconsider: not has_withdrawn(view),
        Leave: not is_signers,
        Withdraw: is_signers,
        Sign: is_signers,
        EndAgency: not mandates(view),
        BreakOff: under_way(view.standing) is None,
    }
    return beside.get(step, False)


def mandates(view: View) -> list[tuple[str, str]]:
    """The agents whose mandate the reader can end, for a list: those they named, or themselves."""
    mine = agents_of(view.standing, view.party)
    own = party(view.standing, view.party)
    if own and own.part is not Part.SIGNER:
        return [(str(own.number), gettext("your own mandate"))]
    return [(str(one.number), party_name(view, one.number)) for one in mine]
