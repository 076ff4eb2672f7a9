"""What a paper says and leaves out where the person asks that name and private matters be kept confidential."""

from __future__ import annotations

from huiyin.law.petition.standing import Standing
from huiyin.law.statute import Pack, article
from huiyin.law.words import Phrase, say

#: Stands where a copy for another office would repeat what the person asks for.
NOT_COPIED = say("Not copied here, at the person’s request: please read it in the matter itself.")
_WISH = say("The person asks that their name and private matters be kept confidential.")


def wish(standing: Standing, pack: Pack) -> Phrase | None:
    """That the person asks for it, with the provision where the rules of the place have one; None where they do not."""
    if not standing.is_confidential:
        return None
    rule = pack.rules.get("confidential")
    if rule is None:
        return _WISH
    return say("{wish} ({article}: {says})", wish=_WISH, article=article(rule.article).citation, says=rule.says)
