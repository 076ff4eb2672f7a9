"""The forms of the desk that are not made from a step of the law."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.design.phrases import lazily
from huiyin.journal.readers.openings import PURPOSES


class CodeForm(forms.Form):
    """To whom a new query code is handed over, and how (R-07)."""

    party = forms.IntegerField(min_value=0, widget=forms.HiddenInput, initial=0)
    reason = forms.CharField(
        label=_("How it is handed over"),
        help_text=_("At least ten characters. The person can read this."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class PurposeForm(forms.Form):
    """The purpose and reason for opening identity (R-05)."""

    purpose = forms.ChoiceField(
        label=_("What for"),
        choices=[(code, lazily(phrase)) for code, phrase in PURPOSES.items()],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("What you need it for"),
        help_text=_("At least ten characters. The person can read this."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
