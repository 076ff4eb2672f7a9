"""Make the act from the answers, and check it against the law before it is sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from huiyin.journal.scene import scene_for
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import PETITIONER
from huiyin.law.kinds import KINDS
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.values import Channel
from huiyin.law.refusals import Refused
from huiyin.people.offices import offices
from huiyin.portal.drafts import Answers
from huiyin.portal.questions import Question, asked, category_of, form_of, said


def first_open(answers: Answers) -> Question | None:
    """The first question that has no valid answer."""
    return next((question for question in asked(answers) if not form_of(question, answers).is_valid()), None)


def submission(answers: Answers, on: datetime) -> Submit:
    """The act made from these answers. What is missing stays blank, and the law will refuse it."""
    given: dict[str, Any] = {}
    for question in asked(answers):
        form = form_of(question, answers)
        if form.is_valid():
            given |= form.cleaned_data
    return Submit(
        channel=Channel.WEB,
        received_on=on.astimezone(SHANGHAI).date(),
        office=given.get("office", ""),
        region=given.get("region", ""),
        category=category_of(answers),
        people=given.get("people", 1),
        is_confidential=given.get("is_confidential", False),
        is_report=given.get("is_report", False),
        representatives=given.get("representatives", ()),
        **{name: given.get(name, "") for name in ("subject", "text", "request", "name", "phone", "email", "address")},
    )


def refusal(act: Submit, on: datetime) -> Refused | None:
    """Why the law refuses this act now; None if it does not."""
    kind = KINDS["petition"]
    try:
        kind.order.check(act, kind.new, scene_for(kind.new, by=PETITIONER, on=on, act=act))
    except Refused as refused:
        return refused
    return None


def refused_here(question: Question, answers: Answers, on: datetime) -> Refused | None:
    """Why the law refuses the answers to this question, apart from what other questions still lack."""
    act = submission(answers, on)
    office = act.office or _any_office()
    filled = {name: "-" for name in ("subject", "text", "request") if not getattr(act, name).strip()}
    refused = refusal(act.corrected(office=office, **filled), on)
    return refused if refused and refused.field in question.fields else None


def _any_office() -> str:
    known = offices()
    return next((code for code in known if known.today(code) == code), "")


def in_short(question: Question, answers: Answers) -> list[tuple[Any, str]]:
    """The answers of a question for the summary: label and what was said, choices by their name."""
    form = form_of(question, answers)
    return [
        (form[name].label, _shown(form, name, answers.get(question.name, {}).get(name, []))) for name in form.fields
    ]


def _shown(form: forms.Form, name: str, values: list[str]) -> str:
    field = form.fields[name]
    text = "\n".join(values).strip()
    if isinstance(field, forms.BooleanField):
        return _("Yes") if text else _("No")
    if not isinstance(field, forms.ChoiceField):
        return text
    choices: Any = field.choices
    flat: dict[str, str] = {}
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            flat |= {str(code): str(of) for code, of in label}
        else:
            flat[str(value)] = str(label)
    return flat.get(text, "").strip()


def is_begun(answers: Answers) -> bool:
    """Whether anything was typed at all."""
    return any(said(answers, question, field).strip() for question, typed in answers.items() for field in typed)
