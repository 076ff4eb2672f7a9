"""The trail of changes, which the audit administrator reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from huiyin.administration.offices.forms import LABELS
from huiyin.dossier.entrance import for_staff
from huiyin.law.actors import Role
from huiyin.people.access import Person, Right
from huiyin.people.models import Change
from huiyin.people.trail import WHAT
from huiyin.people.words import ROLE_WORDS

#: Entries of one page.
SHOWN = 50
WORDS: dict[str, Promise] = {
    **LABELS,
    "badge": _("Badge number"),
    "username": _("Account name"),
    "title": _("Title"),
    "role": pgettext_lazy("administration", "Role"),
    "rank": _("Rank"),
    "post": pgettext_lazy("administration", "Post"),
    "until": _("Last day"),
    "at_once": _("At once"),
    "proposed_by": _("Proposed by"),
    "successor": _("Successor"),
    "reason": _("Decision on which this is based"),
    "offices": _("In charge of these offices"),
    "half": _("Half of"),
    "off": _("Days off"),
    "worked": _("Working days in exchange"),
    "office": _("Office"),
    "text": _("Text"),
    "petition_office": _("Petition office"),
    "site": _("Public address"),
    "mail_host": _("Mail server"),
    "mail_port": _("Port"),
    "mail_user": _("User name at the mail server"),
    "mail_security": _("Encryption"),
    "mail_from": _("Sender"),
}


@require_safe
@for_staff(Right.READ_TRAIL)
def trail(request: HttpRequest, person: Person) -> HttpResponse:
    """The entries, the newest first. ``what`` narrows them to a kind, ``after`` is the entry at which a page begins."""
    rows = Change.objects.select_related("by")
    what = request.GET.get("what", "")
    if what in WHAT:
        rows = rows.filter(what=what)
    after = request.GET.get("after", "")
    if after.isascii() and after.isdigit() and len(after) < 19:
        rows = rows.filter(pk__lt=int(after))
    found = list(rows[: SHOWN + 1])
    context = {
        "lines": [
            {"row": each, "words": WHAT.get(each.what, each.what), "said": said_in_words(each.said)}
            for each in found[:SHOWN]
        ],
        "older": found[SHOWN - 1].pk if len(found) > SHOWN else None,
        "kinds": WHAT.items(),
        "what": what,
    }
    return render(request, "administration/trail.html", context)


def said_in_words(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The changes of an entry (field -> [before, after]) in words."""
    return [
        {"label": WORDS.get(name, name), "before": _words(before), "after": _words(after)}
        for name, (before, after) in said.items()
    ]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, str) and value in set(Role):
        return str(ROLE_WORDS[Role(value)])
    return "" if value is None else str(value)
