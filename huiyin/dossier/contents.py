"""What an act says, field by field, as the reader may know it and in their words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from huiyin.design.phrases import in_words
from huiyin.dossier.naming import Reader, category_name, office_names, region_name, staff_badges
from huiyin.law.act import Act
from huiyin.law.choice import Choice
from huiyin.law.fields import Asked, asked_of
from huiyin.law.words import Phrase
from huiyin.people.access import Petitioner

#: Lists whose values are numbers or digests, which mean nothing to a petitioner.
_BY_NUMBER = frozenset({"staff", "colleagues", "parties", "unserved", "agents", "files"})
#: Fields that the sentence of the act or the place of the matter already tells the petitioner.
_IN_SENTENCE = frozenset({"target", "office", "into", "filed_on", "received_on", "channel"})


@dataclass(frozen=True, kw_only=True)
class Said:
    """One field of an act: its label, and what was said: a name, a phrase, a day, a number, or several of them."""

    name: str
    label: Phrase
    value: Any
    #: whether a person wrote it, so that it is shown as it stands
    is_typed: bool = field(default=False, compare=False)

    @property
    def is_long(self) -> bool:
        """Whether it takes more than a line."""
        return isinstance(self.value, str) and (len(self.value) > 40 or "\n" in self.value)

    @property
    def text(self) -> str:
        """The value in the page's language and script, one line each; typed words are left as they are."""
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return "\n".join(str(each) if self.is_typed else in_words(each) for each in values)


def contents(act: Act[Any], reader: Reader | None = None, *, only: Collection[str] | None = None) -> tuple[Said, ...]:
    """Every field that says something, in the order of the form, or those named; for staff where no reader is named."""
    is_petitioner = isinstance(reader, Petitioner)
    if is_petitioner and not act.is_told:
        return ()
    wanted = [one for one in act.fields() if only is None or one.name in only]
    fields = [one for one in wanted if not is_petitioner or _is_for_petitioner(one.name, asked_of(one))]
    said = ((one, named(getattr(act, one.name), asked_of(one).choices)) for one in fields)
    return tuple(
        Said(name=one.name, label=asked_of(one).label, value=value, is_typed=not asked_of(one).choices)
        for one, value in said
        if value not in ("", None, ())
    )


def _is_for_petitioner(name: str, asked: Asked) -> bool:
    return not (asked.inner or asked.choices in _BY_NUMBER or name in _IN_SENTENCE)


def named(value: Any, listed: str) -> Any:
    """A value as people call it; ``listed`` names the list that it was chosen from."""
    if isinstance(value, bool):
        return gettext("Yes") if value else ""
    if isinstance(value, Choice):
        return "" if value.is_silent else value.words
    return _LISTED[listed](value) if listed in _LISTED else value


def _party(number: Any) -> Any:
    if isinstance(number, tuple):
        return tuple(_party(one) or gettext("who brought it") for one in number)
    return gettext("no. {n}").format(n=number) if number else ""


def _staff(value: Any) -> Any:
    return staff_badges(value if isinstance(value, tuple) else (value,)) if value else ""


def _offices(value: Any) -> Any:
    if not value:
        return ""
    names = office_names(value if isinstance(value, tuple) else [value])
    return tuple(names[code] for code in value) if isinstance(value, tuple) else names[value]


#: What is shown of a value, by the name of its list.
_LISTED: Mapping[str, Callable[[Any], Any]] = {
    "offices": _offices,
    "categories": category_name,
    "regions": lambda code: region_name(code) if code else "",
    "staff": _staff,
    "colleagues": _staff,
    "parties": _party,
    "unserved": _party,
    "agents": _party,
    # Files have a list of their own beside the words.
    "files": lambda _digests: (),
}
