"""What an example of a step is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from huiyin.law.actors import Role


@dataclass(frozen=True)
class Example:
    """A dossier on which the step can be taken (None: the step opens one), who takes it, and what the form says."""

    make: Callable[[], Any] | None
    who: tuple[str, Role]
    said: dict[str, Any]
