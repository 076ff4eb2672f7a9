"""The process that examines one file: ``python -m huiyin.papers.examine.child EXAMINER``.

Reads the file on standard input. Writes the kind, a line break and the bytes to keep on standard output; exits with 3
and a reason on standard error where the file is refused. It lowers its own limits first, so that it can open no file
and no connection during the examination.
"""

from __future__ import annotations

import importlib
import resource
import sys

from huiyin.papers.examine.findings import Bad

MEMORY = 512 * 1024 * 1024
SECONDS = 10
EXAMINERS = ("images", "pdf", "office", "media", "text")
NOT_TAKEN = 3


def main(arguments: list[str]) -> int:
    """Examine standard input; returns the exit status."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if arguments[0] not in EXAMINERS:
        return 2
    examiner = importlib.import_module(f"huiyin.papers.examine.{arguments[0]}")
    "".encode("gb18030").decode("utf-16-le").encode("utf-8-sig")  # codecs are read from disk when first used
    content = sys.stdin.buffer.read()
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    try:
        found = examiner.examine(content)
    except Bad as bad:
        sys.stderr.write(bad.reason.value)
        return NOT_TAKEN
    sys.stdout.buffer.write(found.kind.encode() + b"\n" + found.content)
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
