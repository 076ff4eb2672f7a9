"""What an annual report counts, and what each number is called (A41, law.md 1.7)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.advice.standing import Adoption, Subject
from huiyin.law.categories import category
from huiyin.law.petition.procedure import BY_VERB
from huiyin.law.petition.values import Channel, Purpose
from huiyin.law.words import Phrase, say

#: What offices did with petitions, in the order of the report: each step says whether it is counted.
DEEDS = tuple(verb for verb, step in BY_VERB.items() if step.is_counted)

#: The tables of the report, in its order.
TABLES: Mapping[str, Phrase] = {
    "total": say("Petitions received"),
    "channel": say("By the way they came"),
    "purpose": say("By purpose"),
    "category": say("By what they are about"),
    "visits": say("Visits"),
    "deeds": say("What was done in the year"),
    "advice": say("Advice given"),
    "adoption": say("What became of the advice"),
    "complained": say("Offices most complained of"),
}

_WORDS: Mapping[tuple[str, str], Phrase] = {
    ("total", "all"): say("In all, reports of wrongdoing not counted"),
    ("visits", "batches"): say("Visits, a joint one counted once"),
    ("visits", "people"): say("People who came"),
    ("adoption", ""): say("Not answered yet"),
    ("purpose", ""): say("Not registered yet"),
    ("category", ""): say("Other fields, or not said yet"),
    **{("channel", member.value): member.words for member in Channel},
    **{("purpose", member.value): member.words for member in Purpose},
    **{("advice", member.value): member.words for member in Subject},
    **{("adoption", member.value): member.words for member in Adoption},
    **{("deeds", verb): BY_VERB[verb].title for verb in DEEDS},
}


def words_of(table: str, what: str) -> Phrase | str:
    """What one figure counts; an office is its code, which whoever shows it names."""
    if (table, what) in _WORDS:
        return _WORDS[table, what]
    return category(what).name if table == "category" else what
