"""The pages of the import: choose a table, see what it would do, then take it.

Between the two pages the rows travel in the form, signed, so that what is taken is what was shown. If the database has
changed meanwhile so that the plan is another one, the new plan is shown first.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from huiyin.administration.importing.columns import TABLES
from huiyin.administration.importing.judges import JUDGES
from huiyin.administration.importing.plan import RESULT_WORDS, NoTable, Plan, Result, plan
from huiyin.administration.importing.take import take
from huiyin.administration.trail_page import said_in_words
from huiyin.design.phrases import in_words
from huiyin.dossier.entrance import for_staff
from huiyin.papers.attachments import NotTaken
from huiyin.papers.tables import MOST_BYTES, read_table
from huiyin.people.access import Person, Right

SALT = "huiyin.administration.importing"
#: Seconds for which a preview can be taken.
VALID = 3600


class Upload(forms.Form):
    """The kind of table, and its file."""

    table = forms.ChoiceField(
        label=_("What is in the table?"),
        widget=forms.RadioSelect,
        choices=[(table.name, table.words) for table in TABLES.values()],
    )
    file = forms.FileField(label=_("Table (xlsx or CSV)"), widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}))

    def clean(self) -> dict[str, Any]:
        """Read and judge the rows; whatever is wrong is said at the file."""
        said = super().clean() or {}
        if said.get("file") and said.get("table"):
            try:
                said["rows"] = read_table(said["file"].read(MOST_BYTES + 1))
                said["plan"] = _judged(said["table"], said["rows"])
            except NotTaken as refused:
                self.add_error("file", in_words(refused.phrase))
            except NoTable as refused:
                self.add_error("file", str(refused))
        return said


@for_staff(Right.MANAGE_STAFF)
def upload(request: HttpRequest, person: Person) -> HttpResponse:
    """Choose a table; show what it would do."""
    form = Upload(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        return _preview(request, said["table"], said["rows"], said["plan"])
    return render(request, "administration/import.html", {"form": form, "tables": TABLES.values()})


@require_POST
@for_staff(Right.MANAGE_STAFF)
def check(request: HttpRequest, person: Person) -> HttpResponse:
    """Take the table that was shown."""
    try:
        kind, rows, shown = signing.loads(request.POST.get("rows", ""), salt=SALT, max_age=VALID)
    except signing.BadSignature:
        messages.warning(request, gettext("The preview is no longer valid. Please choose the table again."))
        return redirect("administration:import")
    judged = _judged(kind, rows)
    if _digest(judged) != shown:
        messages.warning(
            request, gettext("Something has changed meanwhile. Please check again what the table would do.")
        )
        return _preview(request, kind, rows, judged)
    problems = take(judged, by=person.staff)
    done = judged.count(Result.NEW) + judged.count(Result.CHANGED)
    messages.success(request, ngettext("%d row was taken.", "%d rows were taken.", done) % done)
    for line, problem in problems:
        messages.warning(request, gettext("Line {line}: {problem}").format(line=line, problem=problem))
    return redirect("administration:staff" if kind == "staff" else "administration:offices")


def _judged(kind: str, rows: list[list[str]]) -> Plan:
    return plan(TABLES[kind], rows, JUDGES[kind])


def _preview(request: HttpRequest, kind: str, rows: list[list[str]], judged: Plan) -> HttpResponse:
    context = {
        "plan": judged,
        "rows": signing.dumps([kind, rows, _digest(judged)], salt=SALT, compress=True),
        "lines": [
            {
                "line": each.line,
                "called": " · ".join(value for value in list(each.cells.values())[:3] if value),
                "words": RESULT_WORDS[each.result],
                "tone": {"new": "good", "changed": "busy", "same": "quiet", "refused": "late"}[each.result.value],
                "reason": each.reason,
                "said": said_in_words({name: pair for name, pair in each.said.items() if name != "is_new"}),
            }
            for each in judged.lines
        ],
        "counts": [(words, judged.count(result)) for result, words in RESULT_WORDS.items()],
        "can_take": judged.count(Result.NEW) + judged.count(Result.CHANGED) > 0,
    }
    return render(request, "administration/import_check.html", context)


def _digest(judged: Plan) -> str:
    """Of what would be done, in any language of the page."""
    done = [[line.line, line.result.value, dict(line.said)] for line in judged.lines]
    return hashlib.sha256(json.dumps(done, sort_keys=True, default=str).encode()).hexdigest()
