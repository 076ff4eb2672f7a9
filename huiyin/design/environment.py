"""The Jinja2 environment of all pages and papers (docs/decisions/0013). Settings name it; nothing else imports it."""

from __future__ import annotations

from typing import Any, cast

from django.apps import apps
from django.templatetags.static import static
from django.utils.module_loading import import_string
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, Undefined

from huiyin.design.template_functions import FILTERS, FUNCTIONS


def environment(**options: Any) -> Environment:
    """With Django's ``options``. A room adds functions of its own in its app (``template_functions``)."""
    options |= {"trim_blocks": True, "lstrip_blocks": True, "finalize": _shown}
    made: Any = Environment(**options | {"autoescape": True})  # noqa: S701 -- everything is escaped
    made.add_extension("jinja2.ext.i18n")
    made.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)
    made.filters.update(FILTERS)
    made.globals.update(FUNCTIONS | {"static": static})
    for room in apps.get_app_configs():
        named = getattr(room, "template_functions", {})
        made.globals.update({name: import_string(path) for name, path in named.items()})
    return cast("Environment", made)


def _shown(value: Any) -> Any:
    """What a page shows; a method that is not called would be shown as Python names it."""
    if callable(value) and not isinstance(value, Undefined):
        raise TypeError(f"A template shows {value!r}: call it.")
    return value
