"""The handlers of each act: "kind.verb" -> dotted names of functions that take a dossier number and an act's place."""

from __future__ import annotations

from collections.abc import Iterator

from huiyin.law.act import Act
from huiyin.law.kinds import KINDS

#: After an act that sends the petitioner a letter, send an e-mail that there is news.
_NEWS = "huiyin.papers.notices.tell"
#: Every letter takes the next number of its office, but for receipts, whose step is not numbered (papers.issue).
_NUMBER = "huiyin.papers.issue.number"
#: What single acts set in motion besides, before the mail.
_OWN: dict[str, tuple[str, ...]] = {"petition.join": ("huiyin.desk.errands.take_repeat",)}


def _handlers(name: str, step: type[Act[object]]) -> Iterator[str]:
    yield from _OWN.get(name, ())
    if step.letter is not None and step.is_told:
        yield _NEWS
    if step.letter is not None and step.is_numbered:
        yield _NUMBER


#: Handlers to skip if the petitioner gave no e-mail address.
BY_MAIL = frozenset({_NEWS})
HANDLERS_OF_ACTS: dict[str, tuple[str, ...]] = {
    name: handlers
    for kind in KINDS.values()
    for verb, step in kind.steps.items()
    if (handlers := tuple(_handlers(name := f"{kind.name}.{verb}", step)))
}
