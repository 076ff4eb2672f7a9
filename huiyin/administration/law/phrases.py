"""The page of the letter phrases: texts that drafters copy into their letters."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText
from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Person, Right
from huiyin.people.models import LetterPhrase, Office
from huiyin.people.trail import note


class PhraseForm(PlainText, forms.Form):
    """A new phrase."""

    office = forms.ModelChoiceField(
        Office.objects.filter(is_active=True),
        label=pgettext_lazy("administration", "Office"),
        required=False,
        empty_label=_("All offices"),
    )
    text = forms.CharField(label=_("Text"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


@for_staff(Right.MANAGE_OFFICES)
def letter_phrases(request: HttpRequest, person: Person) -> HttpResponse:
    """The phrases, each with a button that removes it, and a form to add one."""
    gone = request.POST.get("remove", "")
    if gone:
        if gone.isascii() and gone.isdigit() and len(gone) < 19:
            _remove(int(gone), by=person.staff)
        return redirect("administration:phrases")
    form = PhraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _add(form.cleaned_data["office"], form.cleaned_data["text"], by=person.staff)
        messages.success(request, gettext("Added."))
        return redirect("administration:phrases")
    rows = LetterPhrase.objects.select_related("office")
    return render(request, "administration/phrases.html", {"form": form, "rows": rows})


@transaction.atomic
def _add(office: Office | None, text: str, *, by: int) -> None:
    LetterPhrase.objects.create(office=office, text=text)
    note("phrase.added", office.name if office else "", by=by, said={"text": [None, text]})


@transaction.atomic
def _remove(number: int, *, by: int) -> None:
    row = LetterPhrase.objects.select_related("office").filter(pk=number).first()
    if row:
        row.delete()
        note("phrase.removed", row.office.name if row.office else "", by=by, said={"text": [row.text, None]})
