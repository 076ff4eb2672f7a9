"""The form of each question: its fields, labels and error messages."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from huiyin.design.act_form import Lines
from huiyin.design.phrases import in_script, in_words
from huiyin.dossier.naming import office_name
from huiyin.law.categories import Category, children
from huiyin.law.fields import asked_of
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.people.choices import office_choices
from huiyin.portal.places import regions_by_county, report_offices, report_shut, suggested_offices

_FIELDS = {field.name: asked_of(field) for field in Submit.fields()}
NOT_SURE = _("I do not know, or none of these")


def _text(name: str, *, lines: int = 1, **common: Any) -> forms.CharField:
    """A text with the limit that the law's own field has."""
    limit = _FIELDS[name].limit
    widget = forms.Textarea(attrs={"rows": lines}) if lines > 1 else forms.TextInput()
    errors = {
        "required": _("Please write something here."),
        "max_length": _(
            "This is too long: it has %(show_value)d characters, and %(limit_value)d can be taken. "
            "It is all still in the box. You can send the rest as material afterwards."
        ),
    }
    return forms.CharField(max_length=limit, widget=widget, error_messages=errors, **common)


def _choice(options: Any, **common: Any) -> forms.ChoiceField:
    errors = {"required": _("Please choose one."), "invalid_choice": _("Please choose one from the list.")}
    # A function: a form copies its fields, and a list of choices member by member.
    return forms.ChoiceField(choices=lambda: options, error_messages=errors, **common)


class Where(forms.Form):
    """Where the problem is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = regions_by_county()
        options = [("", _("Please choose")), *(groups if len(groups) > 1 else groups[0][1] if groups else [])]
        self.fields["region"] = _choice(
            options,
            label=_("Town, village or county"),
            help_text=_("Where it happened, not where you live. If you are not sure, choose the county."),
        )


class About(forms.Form):
    """What it is about, roughly."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["category"] = _choice(
            _options(children()), label=_("What it is mostly about"), widget=forms.RadioSelect, required=False
        )


class Part(forms.Form):
    """What it is about, more closely."""

    def __init__(self, *args: Any, under: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["part"] = _choice(
            _options(children(under)), label=_("Which of these fits best"), widget=forms.RadioSelect, required=False
        )


class What(forms.Form):
    """What happened."""

    subject = _text(
        "subject", label=_("In one line"), help_text=_("For example: the street lamps in East Street are dark.")
    )
    text = _text(
        "text",
        lines=12,
        label=_("What happened"),
        help_text=_("In your own words: when, where, who, and what you have done so far. It need not be perfect."),
    )
    is_report = forms.BooleanField(
        required=False,
        label=_("I report wrongdoing by officials or staff"),
        help_text=_(
            "Then only custodians of sealed reports read it, from the first moment, and never whom it is about. "
            "It goes to a discipline body or a petition office."
        ),
    )


class Request(forms.Form):
    """What the person asks for."""

    request = _text(
        "request",
        lines=5,
        label=_("What should be done"),
        help_text=_("Say each thing you want on a line of its own, so that each one is answered."),
    )


class Who(forms.Form):
    """Under a name or without one; both are handled alike."""

    named = _choice(
        [
            ("yes", pgettext_lazy("under a name or without one", "I give my name")),
            ("no", pgettext_lazy("under a name or without one", "I stay anonymous")),
        ],
        label=_("Do you give your name?"),
        widget=forms.RadioSelect,
    )
    name = _text(
        "name",
        label=_("Your name, as it should stand on letters"),
        help_text=_("Only if you chose to give it; else leave this empty."),
        required=False,
    )

    is_confidential = forms.BooleanField(
        label=_("Please keep my name and private matters confidential"),
        help_text=_("This is said on every paper that offices send each other about it."),
        required=False,
    )

    def clean_name(self) -> str:
        """A name where one is given, and none where not."""
        name = str(self.cleaned_data.get("name", "")).strip()
        if self.cleaned_data.get("named") == "yes" and not name:
            raise forms.ValidationError(_("Please write your name, or choose to stay anonymous."))
        return name if self.cleaned_data.get("named") == "yes" else ""


class Reach(forms.Form):
    """How to reach the person."""

    phone = _text("phone", label=_("Phone"), required=False)
    email = _text("email", label=_("E-mail"), required=False)
    address = _text(
        "address",
        label=_("Address for letters"),
        help_text=_("Written answers are sent here. You can also read every paper on this site."),
        required=False,
    )


class Together(forms.Form):
    """Alone, or several."""

    people = forms.IntegerField(
        min_value=1,
        max_value=100_000,
        initial=1,
        label=_("How many people are you?"),
        error_messages={
            "required": _("Please give a number; 1 if you are alone."),
            "invalid": _("Please give a number; 1 if you are alone."),
            "min_value": _("Please give a number; 1 if you are alone."),
        },
    )
    representatives = Lines(
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        label=_("Names of your representatives"),
        help_text=_(
            "Only if you are several: one name a line, five at most. They are never shown outside the handling team."
        ),
    )


class Office(forms.Form):
    """Which office gets it."""

    def __init__(
        self, *args: Any, region: str, category: str, is_report: bool = False, every: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        suggested = report_offices(region) if is_report else suggested_offices(region, category)
        options = [(code, in_script(office_name(code))) for code in suggested]
        shut = report_shut() if is_report else frozenset()
        others = [(code, in_script(name)) for code, name in office_choices() if code not in {*suggested, *shut}]
        self.is_report = is_report
        self.is_short = bool(options) and not every
        chosen = self.data.get("office") if self.is_bound else None
        if self.is_short and chosen in dict(others):
            options.append((str(chosen), dict(others)[str(chosen)]))
        self.fields["office"] = _choice(
            options if self.is_short else options + others,
            label=_("Office"),
            widget=forms.RadioSelect if self.is_short else forms.Select,
            initial=suggested[0] if suggested else None,
        )


def _options(found: tuple[Category, ...]) -> list[tuple[str, Any]]:
    return [*((one.code, in_words(one.phrase)) for one in found), ("", NOT_SURE)]
