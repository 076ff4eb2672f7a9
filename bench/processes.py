"""CPU and memory of a running Huiyin by kind of process, read from /proc."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
KINDS = {"web": "granian", "errands": "huiyin.config.command worker", "database": "postgres"}


def seconds(root: int) -> Counter[str]:
    """Seconds of CPU that the children of ``root`` have used, by kind of process."""
    used: Counter[str] = Counter()
    for pid in _family(root):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        used[_kind(pid)] += (int(fields[11]) + int(fields[12])) / TICKS
    return used


def megabytes(root: int) -> Counter[str]:
    """Proportional memory (PSS) of ``root`` and its children, by kind of process."""
    used: Counter[str] = Counter()
    for pid in (root, *_family(root)):
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        used[_kind(pid)] += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return used


def _kind(pid: int) -> str:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return "other"
    return next((kind for kind, word in KINDS.items() if word in command), "other")


def _family(root: int) -> Iterator[int]:
    """All descendants; the embedded database is among them by its user's file, since it is no child."""
    parents = {int(path.name): _parent(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    found = {root}
    for pid in sorted(parents):
        if parents[pid] in found or _is_database(pid, root):
            found.add(pid)
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    yield from found - {root}


def _parent(path: Path) -> int:
    try:
        return int((path / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _is_database(pid: int, root: int) -> bool:
    """Whether it is the server of the data folder that the process ``root`` was given."""
    try:
        environment = Path(f"/proc/{root}/environ").read_bytes()
        data = next(each[12:] for each in environment.split(b"\0") if each.startswith(b"HUIYIN_DATA="))
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, StopIteration):
        return False
    return command.split(b"\0")[0].endswith(b"postgres") and data + b"/postgres/data" in command
