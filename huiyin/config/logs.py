"""What is written about a running system: where and what went wrong, never about whom.

A message's own words are code and may be shown; what fills them, and what an exception says, may be somebody's
name or text. So only allow-listed fields are written (T-15).
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from types import TracebackType

#: What a call may add with ``extra=``: numbers, codes and names of code, never what a person wrote.
FIELDS = ("attempt", "child", "errand", "job", "kind", "number", "seconds", "status_code", "table", "verb")
DEEPEST = 20


class Lines(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record without anything that a person may have written."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.msg if isinstance(record.msg, str) else type(record.msg).__name__,
        }
        line |= {name: str(getattr(record, name)) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[0]:
            line |= _fault(record.exc_info[0], record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)


def _fault(kind: type[BaseException], trace: TracebackType | None) -> dict[str, object]:
    """The kind of an exception and the places it came through, without its words."""
    frames = traceback.extract_tb(trace)[-DEEPEST:]
    places = [f"{frame.filename.rpartition('/site-packages/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
    return {"fault": f"{kind.__module__}.{kind.__qualname__}", "places": places}
