"""``{% load desk %}``: what the officers' frame says of the person at work."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context

from huiyin.desk.naming import office_name
from huiyin.people.access import Right
from huiyin.people.words import ROLE_WORDS

register = template.Library()


@register.simple_tag(takes_context=True)
def at_work(context: Context) -> dict[str, Any]:
    """Office, badge and roles of the person asking, and what the frame offers them; empty where nobody is at work."""
    person = getattr(context.get("request"), "person", None)
    if person is None:
        return {}
    return {
        "office": office_name(person.office),
        "badge": person.badge,
        "roles": [ROLE_WORDS[role] for role in sorted(person.roles)],
        "elsewhere": bool(person.elsewhere),
        "may_register": person.may(Right.REGISTER),
        "may_watch": person.may(Right.READ_BELOW),
        "may_advise": person.may(Right.READ_OWN),
        "may_search": person.may(Right.SEARCH),
    }
