"""What runs beside the stages of a petition: each track is a frozen value that a standing holds one or more of."""

from __future__ import annotations
