"""The law has no Django, no language and no network (import contracts hold it), so its tests need no guard of these.

Fifteen hundred times set up and torn down, the guards take longer than what they guard: here they are left out.
"""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
#: ours, what they ask for, and those that pytest-django has for every test
GUARDS = frozenset(
    {
        "acts_may_be_swept_away", "no_network", "own_choices", "own_language", "own_offices", "_dj_autoclear_mailbox",
        "_django_clear_site_cache", "_django_db_helper", "_django_db_marker", "_django_isolate_apps",
        "_django_set_urlconf", "_django_setup_unittest", "_live_server_helper", "_template_string_if_invalid_marker",
        "_fail_for_invalid_template_variable", "monkeypatch",
    }
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the guards out."""
    for item in items:
        if HERE in item.path.parents and isinstance(item, pytest.Function):
            asked = item._fixtureinfo.argnames
            item.fixturenames[:] = [name for name in item.fixturenames if name in asked or name not in GUARDS]
