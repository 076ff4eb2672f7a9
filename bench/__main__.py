"""`make bench`: what each page costs the real server, at several sizes of a county.

CPU a request is counted over all processes and given as a ratio to the empty view, which is measured in the same
minute. Rates of read pages come from wrk, a compiled client; the others from one connection.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import processes
from bench.visitor import Timing, Visitor, timed
from bench.workloads import READ, WORKLOADS, Scene, forward, register

HOST, PORT = "127.0.0.1", 8799
#: Requests a workload; a way of many pages is gone less often.
COUNT = {"the public's whole way": 12, "act": 60, "registration, form and receipt": 60}
PATHS = {"empty": "/alive/", "inbox": "/desk/inbox/", "today": "/desk/", "form": "/intake/register/"}
PATHS["search"] = "/desk/search/?q=%E8%B7%AF%E7%81%AF"


def main() -> int:
    """Run at each size and print a table."""
    options = _options()
    folder = options.data or Path(tempfile.mkdtemp(prefix="huiyin-bench-"))
    os.environ |= {"HUIYIN_DATA": str(folder), "HUIYIN_PORT": str(PORT), "HUIYIN_DEMO": "yes"}
    first, *larger = options.sizes
    print(f"# data in {folder}; two web workers; CPU of all processes", flush=True)
    _huiyin("demo", "--petitions", str(min(first, 2_000)))
    for size in (first, *larger):
        _inside("clone", str(size))
        print(f"\n# {size:,} petitions", flush=True)
        with _served() as server:
            _memory(server, "just started")
            _at_size(server, options.count)
            _memory(server, "afterwards")
    if not options.quick:
        _inside("acts")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench ARGS=…")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 300_000])
    parser.add_argument("--count", type=int, default=120, help="requests a page")
    parser.add_argument("--data", type=Path, help="the data folder; default: a temporary one")
    parser.add_argument("--quick", action="store_true", help="without acts a second of the journal alone")
    return parser.parse_args()


def _huiyin(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "huiyin.config.command", *arguments], check=True, stdout=subprocess.DEVNULL)


def _inside(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "bench.inside", *arguments], check=True)


@contextmanager
def _served() -> Iterator[int]:
    """Run `huiyin serve`; yields its process id."""
    command = [sys.executable, "-m", "huiyin.config.command", "serve"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait()
        yield server.pid
    finally:
        server.terminate()
        server.wait(60)


def _wait() -> None:
    deadline = time.monotonic() + 180
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://{HOST}:{PORT}/alive/", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the server did not answer")


def _memory(server: int, when: str) -> None:
    used = processes.megabytes(server)
    parts = ", ".join(f"{kind} {amount:.0f}" for kind, amount in sorted(used.items()))
    print(f"memory {when}: {used.total():.0f} MB of PSS ({parts})", flush=True)


def _at_size(server: int, count: int) -> None:
    scene = Scene(lambda: Visitor(HOST, PORT))
    print(f"{'':<32}{'CPU ms':>8}{'of empty':>9}{'web':>7}{'database':>9}{'p50 ms':>8}{'p95 ms':>8}", flush=True)
    empty = 0.0
    for name in (*WORKLOADS, "act"):
        many = COUNT.get(name, count)
        timing, used = _measured(server, scene, name, many)
        cost = used.total() / many * 1000
        empty = empty or cost
        shares = "".join(f"{used[kind] / many * 1000:>{width}.1f}" for kind, width in (("web", 7), ("database", 9)))
        times = f"{timing.percentile(0.5):>8.1f}{timing.percentile(0.95):>8.1f}"
        print(f"{name:<32}{cost:>8.1f}{cost / empty:>9.1f}{shares}{times}", flush=True)
    _rates(scene)


def _measured(server: int, scene: Scene, name: str, many: int) -> tuple[Timing, Counter[str]]:
    """Times and CPU of one workload, after a few requests that are not counted."""
    numbers = [register(scene, n) for n in range(many + 5)] if name == "act" else []

    def one(n: int) -> object:
        return forward(scene, numbers[n]) if numbers else WORKLOADS[name](scene, n)

    for n in range(5):
        one(many + n if numbers else n)
    before = processes.seconds(server)
    timing = timed(one, many)
    # What an act sets off is done by the errand worker within a second or two, and belongs to it.
    time.sleep(2 if numbers else 0)
    after = processes.seconds(server)
    return timing, Counter({kind: after[kind] - before[kind] for kind in after})


def _rates(scene: Scene) -> None:
    """Requests a second of the read pages on four connections; wrk where it is installed."""
    if not shutil.which("wrk"):
        print("wrk is not installed (apt-get install wrk): no rates", flush=True)
        return
    assert isinstance(scene.clerk, Visitor)
    paths = PATHS | {"dossier": f"/desk/dossier/{scene.numbers[0]}/"}
    empty = 0.0
    for name in READ:
        command = ["wrk", "-t", "2", "-c", "4", "-d", "8", "--latency", "-H", f"Cookie: {scene.clerk.cookie}"]
        command += ["-H", "Accept-Language: zh-CN", "-H", "Accept-Encoding: gzip", f"http://{HOST}:{PORT}{paths[name]}"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        rate = float(re.findall(r"Requests/sec:\s+([\d.]+)", said)[0])
        empty = empty or rate
        slow = re.findall(r"99%\s+(\S+)", said)[0]
        print(f"{name:<16}{rate:>8.0f} a second, {rate / empty:.3f} of the empty view, p99 {slow}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
