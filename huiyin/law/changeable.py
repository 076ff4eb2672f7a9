"""Frozen values of many fields that acts change a few fields at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, kw_only=True)
class Changeable:
    """Base of frozen dataclasses that are changed by copying."""

    def but(self, **changes: object) -> Self:
        """The same value with some fields changed; TypeError for a field that it does not have."""
        unknown = changes.keys() - self.__dataclass_fields__.keys()
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}.")
        # dataclasses.replace takes ten times as long, and every act changes its standing a few times.
        changed = object.__new__(type(self))
        vars(changed).update(vars(self) | changes)
        return changed
