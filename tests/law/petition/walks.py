"""Many walks (walk.py), by hand: python -m tests.law.petition.walks [walks] [steps] [seed]. Prints its seed."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from tests.law.petition.model_tables import WHO
from tests.law.petition.walk import Walk


def main(walks: int = 20_000, steps: int = 60, seed: int | None = None) -> int:
    """Walk; how often each step was done. 1 where a walk failed, with all that it had done."""
    seed = random.SystemRandom().randrange(10**9) if seed is None else seed
    print(f"{walks} walks of {steps} steps, seed {seed}")
    began, done = time.process_time(), Counter[str]()
    for number in range(walks):
        walk = Walk(f"{seed}/{number}", steps)
        try:
            done.update(walk.go())
        except AssertionError:
            print(f"walk {number} failed after:\n{walk.story()}")
            raise
        if (number + 1) % 1_000 == 0:
            print(f"{number + 1:>7} walks, {time.process_time() - began:.0f} s of CPU", flush=True)
    never = sorted(set(WHO) - set(done))
    print("walks in which each step was done:", ", ".join(f"{verb} {count}" for verb, count in done.most_common()))
    print(f"never done: {', '.join(never) or 'none'}")
    return 1 if never else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
