"""The page of the notices of holidays: paste one, see what it moves, take it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from huiyin.administration.errands import count_anew
from huiyin.administration.law.notice import Unreadable, read_notice
from huiyin.administration.offices.keep import forget
from huiyin.dossier.entrance import for_staff
from huiyin.dossier.naming import clock_title
from huiyin.journal.moved import moved_by
from huiyin.law.calendar import FESTIVALS, Calendar, Year
from huiyin.people.access import Person, Right
from huiyin.people.models import HolidayNotice
from huiyin.people.person import today
from huiyin.people.trail import note

#: Moves of clocks that are listed; the rest are counted.
SHOWN = 40


class NoticeForm(forms.Form):
    """The year and the text of its notice."""

    year = forms.IntegerField(label=_("Year"), min_value=2004)
    text = forms.CharField(
        label=_("Text of the notice"),
        help_text=_(
            "The whole text of the State Council’s notice, as it is published (国务院办公厅关于…部分节假日安排的通知)."
        ),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def clean_year(self) -> int:
        """At most two years ahead: no notice is out earlier."""
        year = int(self.cleaned_data["year"])
        if year > today().year + 2:
            raise forms.ValidationError(_("Please check the year."))
        return year

    def clean(self) -> dict[str, Any]:
        """Read the notice; what cannot be read is said at the text."""
        said = super().clean() or {}
        if said.get("year") and said.get("text"):
            source = f"国务院办公厅关于{said['year']}年部分节假日安排的通知"
            try:
                said["notice"] = read_notice(said["text"], year=said["year"], source=source)
            except Unreadable as wrong:
                self.add_error("text", str(wrong))
        return said


@for_staff(Right.MANAGE_OFFICES)
def holidays(request: HttpRequest, person: Person) -> HttpResponse:
    """The years that are known; a notice with what it moves; or, confirmed, the notice taken."""
    known = Calendar.load().years
    form = NoticeForm(request.POST or None, initial={"year": known[-1].year + 1})
    context: dict[str, Any] = {"form": form, "years": reversed(known[-4:])}
    if request.method == "POST" and form.is_valid():
        notice: Year = form.cleaned_data["notice"]
        if request.POST.get("doing") == "take":
            take(notice, by=person.staff)
            messages.success(request, gettext("The notice counts from now on. Deadlines are being counted anew."))
            return redirect("administration:holidays")
        context |= _preview(notice)
    return render(request, "administration/holidays.html", context)


@transaction.atomic
def take(notice: Year, *, by: int | None) -> None:
    """Store the notice, and have all deadlines counted anew."""
    off = [[first, last, festival] for first, last, festival in notice.off]
    values = {"source": notice.source, "off": off, "worked": list(notice.worked)}
    HolidayNotice.objects.update_or_create(year=notice.year, defaults=values)
    said = {"off": [None, [f"{first}–{last}" for first, last, _f in notice.off]], "worked": [None, list(notice.worked)]}
    note("holidays.taken", str(notice.year), by=by, said=said)
    forget()
    transaction.on_commit(count_anew)


def _preview(notice: Year) -> dict[str, Any]:
    """The days of the notice, and the running clocks that it moves."""
    moved = moved_by(Calendar.load().with_year(notice))
    moves = [
        {"clock": clock_title(clock), "before": before, "after": after, "count": count}
        for (clock, before, after), count in sorted(moved.items(), key=lambda each: each[0][1])
    ]
    return {
        "notice": notice,
        "off": [{"first": first, "last": last, "festival": FESTIVALS[name]} for first, last, name in notice.off],
        "moves": moves[:SHOWN],
        "moved": moved.total(),
    }
