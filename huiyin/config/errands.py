"""Which act is heard by whom: act -> dotted names of functions that take a dossier's number and the act's place."""

from __future__ import annotations

HEARERS: dict[str, tuple[str, ...]] = {
    "petition.join": ("huiyin.desk.errands.take_repeat",),
}
