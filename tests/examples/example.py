"""What an example of a step is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from huiyin.law.actors import Role


@dataclass(frozen=True)
class Example:
    """A dossier on which the step can be taken (None: the step opens one), who takes it, and what the form says.

    ``added``: fields that no form asks for, because a room fills them in.
    """

    make: Callable[[], Any] | None
    who: tuple[str, Role]
    said: dict[str, Any]
    added: Mapping[str, Any] = field(default_factory=dict)
