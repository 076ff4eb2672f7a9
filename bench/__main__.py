"""`make bench`: acts per second, and page times of the real server at 2,000 and at 200,000 petitions."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from bench.visitor import Timing, Visitor, rate, times

PORT = 8799
PASSWORD = "every-letter-answered"
PATHS = {
    "today": "/desk/",
    "inbox": "/desk/inbox/",
    "inbox of all": "/desk/inbox/?whose=all",
    "search": "/desk/search/?q=%E8%B7%AF%E7%81%AF",
    "overdue": "/oversight/overdue/",
}


def main() -> int:
    """Run the benchmarks and print one result per line."""
    options = _options()
    folder = options.data or Path(tempfile.mkdtemp(prefix="huiyin-bench-"))
    os.environ |= {"HUIYIN_DATA": str(folder), "HUIYIN_PORT": str(PORT), "HUIYIN_DEMO": "yes"}
    print(f"# data in {folder}; sizes {options.small:,} and {options.large:,}; two web workers")
    _huiyin("demo", "--petitions", str(options.small))
    small = _at_size(options.small)
    _child("acts", "# acts per second")
    _child("clone", "# copies", str(options.large))
    large = _at_size(options.large)
    print(f"\n{'page':<16}{'p95 small':>12}{'p95 large':>12}{'ratio':>8}   (ms; target ≤ 1.3)")
    for name in small:
        ratio = large[name].percentile(0.95) / small[name].percentile(0.95)
        print(f"{name:<16}{small[name].percentile(0.95):>12.1f}{large[name].percentile(0.95):>12.1f}{ratio:>8.2f}")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--small", type=int, default=2_000)
    parser.add_argument("--large", type=int, default=200_000)
    parser.add_argument("--data", type=Path, help="the data folder; default: a temporary one")
    return parser.parse_args()


def _huiyin(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "huiyin.config.command", *arguments], check=True)


def _child(what: str, title: str, *arguments: str) -> None:
    print(title, flush=True)
    subprocess.run([sys.executable, "-m", "bench.inside", what, *arguments], check=True)


@contextmanager
def _served() -> Iterator[None]:
    """Run `huiyin serve`."""
    command = [sys.executable, "-m", "huiyin.config.command", "serve"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait()
        yield
    finally:
        server.terminate()
        server.wait(30)


def _wait() -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/alive/", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not answer")


def _at_size(size: int) -> dict[str, Timing]:
    """Times of each page on one connection; then prints the rates on four."""
    print(f"# at {size:,} petitions", flush=True)
    with _served():
        clerk, supervisor = Visitor("127.0.0.1", PORT), Visitor("127.0.0.1", PORT)
        clerk.sign_in("clerk", PASSWORD)
        supervisor.sign_in("supervisor", PASSWORD)
        numbers = _numbers(clerk)
        found = {name: _timed(supervisor if name == "overdue" else clerk, [path] * 60) for name, path in PATHS.items()}
        found["dossier"] = _timed(clerk, [f"/desk/dossier/{numbers[n % len(numbers)]}/" for n in range(60)])
        _rates(clerk, numbers)
    return found


def _timed(visitor: Visitor, paths: list[str]) -> Timing:
    times(visitor, paths[:10])
    return times(visitor, paths)


def _numbers(clerk: Visitor) -> list[str]:
    _, page = clerk.ask("GET", "/desk/inbox/?whose=all")
    parts = page.decode().split("/desk/dossier/")[1:]
    return sorted({part.split("/")[0] for part in parts})


def _rates(clerk: Visitor, numbers: list[str]) -> None:
    visitors = [clerk.another() for _ in range(4)]
    empty = rate(visitors, _get(["/alive/"]), 2_000)
    print(f"{'empty view':<24}{empty.rate:>8.0f} per second")
    measured: dict[str, Timing] = {
        "dossier pages": rate(visitors, _get([f"/desk/dossier/{number}/" for number in numbers]), 600),
        "inbox pages": rate(visitors, _get(["/desk/inbox/"]), 600),
        "petitions registered": rate(visitors, _register, 600),
    }
    for name, timing in measured.items():
        share, p95 = timing.rate / empty.rate, timing.percentile(0.95)
        print(f"{name:<24}{timing.rate:>8.0f} per second, p95 {p95:.0f} ms, {share:.3f} of an empty view", flush=True)


def _get(paths: list[str]) -> Callable[[Visitor, int], int]:
    return lambda visitor, n: visitor.ask("GET", paths[n % len(paths)])[0]


def _register(visitor: Visitor, n: int) -> int:
    return visitor.ask("POST", "/intake/register/", _letter(n))[0]


def _letter(n: int) -> dict[str, Any]:
    """The fields of the registration form."""
    return {
        "once": str(uuid4()),
        "doing": "record",
        "channel": "letter",
        "received_on": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600)),
        "subject": f"东街第{n}盏路灯不亮",
        "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过，去镇里问过两次都说等一等。" * 4,
        "request": "请修好路灯，并告知时间。",
        "name": "何秋实",
        "people": "1",
        "purpose": "claim",
        "category": "030900",
        "region": "990123101",
    }


if __name__ == "__main__":
    sys.exit(main())
