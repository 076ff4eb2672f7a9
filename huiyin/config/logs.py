"""The log format: what went wrong and where, without personal data (T-15).

The message template is code and safe to write. Its arguments, and the text of an exception, may contain a name or a
petitioner's words, so they are dropped; of the ``extra`` fields only those in ``FIELDS`` are written.
"""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from types import TracebackType

#: Fields that a call may add with ``extra=``: numbers, codes and identifiers, never text that a person wrote.
FIELDS = ("attempt", "child", "errand", "job", "kind", "number", "seconds", "status_code", "table", "verb")
#: Stack frames to write.
DEPTH = 20


class JsonLines(logging.Formatter):
    """Formats each record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The record without text that a person may have written."""
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
    """The class and the stack of an exception, without its message."""
    frames = traceback.extract_tb(trace)[-DEPTH:]
    places = [f"{frame.filename.rpartition('/site-packages/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
    return {"fault": f"{kind.__module__}.{kind.__qualname__}", "places": places}
