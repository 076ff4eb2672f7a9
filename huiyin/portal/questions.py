"""The questions of a petition, one a page, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.law.categories import Category, categories, children
from huiyin.portal.drafts import Answers
from huiyin.portal.question_forms import About, Office, Part, Reach, Request, Together, What, Where, Who


@dataclass(frozen=True, kw_only=True)
class Question:
    """One page: its name in the address, what it asks, the fields it fills, how its form is made."""

    name: str
    title: Promise
    fields: tuple[str, ...]
    form: Callable[..., forms.Form]
    lead: Promise | None = None


QUESTIONS: tuple[Question, ...] = (
    Question(name="where", title=_("Where is the problem?"), fields=("region",), form=Where),
    Question(
        name="about",
        title=_("What is it about?"),
        fields=("category",),
        form=About,
        lead=_("This helps to find the right office sooner. A wrong choice does no harm: the office corrects it."),
    ),
    Question(name="part", title=_("Can you say more closely?"), fields=("part",), form=Part),
    Question(name="what", title=_("What happened?"), fields=("subject", "text", "is_report"), form=What),
    Question(name="request", title=_("What do you ask for?"), fields=("request",), form=Request),
    Question(name="who", title=_("Who are you?"), fields=("named", "name", "is_confidential"), form=Who),
    Question(
        name="reach",
        title=_("How can you be reached?"),
        fields=("phone", "email", "address"),
        form=Reach,
        lead=_("Nothing here is required. Without any of it you follow your matter with the number and code alone."),
    ),
    Question(name="together", title=_("Are you several people?"), fields=("people", "representatives"), form=Together),
    Question(
        name="office",
        title=_("Which office shall have it?"),
        fields=("office",),
        form=Office,
        lead=_(
            "We have chosen the petition office for the place you named. It passes your matter on to whoever must act."
        ),
    ),
)
BY_NAME = {question.name: question for question in QUESTIONS}


def asked(answers: Answers) -> Iterator[Question]:
    """The questions to ask after these answers; “part” only where the category has subcategories."""
    for question in QUESTIONS:
        if question.name != "part" or children_of_chosen(answers):
            yield question


def children_of_chosen(answers: Answers) -> tuple[Category, ...]:
    """The second level below the chosen first one."""
    chosen = said(answers, "about", "category")
    return children(chosen) if chosen in {one.code for one in categories()} else ()


def said(answers: Answers, question: str, field: str) -> str:
    """One answer as it was typed; empty where there is none."""
    return next(iter(answers.get(question, {}).get(field, ())), "")


def category_of(answers: Answers) -> str:
    """The subcategory if it belongs to the chosen category, else the category."""
    part = said(answers, "part", "part")
    below = {one.code for one in children_of_chosen(answers)}
    return part if part in below else said(answers, "about", "category")


def form_of(question: Question, answers: Answers, *, every: bool = False) -> forms.Form:
    """The form of a question: empty where it was not answered yet, else with what was typed and what is wrong."""
    more: dict[str, Any] = {}
    if question.name == "part":
        more = {"under": said(answers, "about", "category")}
    if question.name == "office":
        more = {"region": said(answers, "where", "region"), "category": category_of(answers), "every": every}
        more["is_report"] = bool(said(answers, "what", "is_report"))
    typed = answers.get(question.name)
    return question.form(_as_post(typed) if typed is not None else None, label_suffix="", **more)


def _as_post(typed: dict[str, list[str]]) -> QueryDict:
    post = QueryDict(mutable=True)
    for name, values in typed.items():
        post.setlist(name, values)
    return post
