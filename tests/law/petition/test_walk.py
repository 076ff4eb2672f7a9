"""Random walks through the procedure and its second model (walk.py): a part in every run, 20,000 by `make walks`.

The part is fixed: its walks do every step, and one of them sees each fault of test_planted_faults.py.

Shown red by hand, each on a planted fault: extension_max = 31 in the pack; procedure._is_complained_of never true; the
check of the accused left out of passing_on.check_target; free_above that passes nobody over; are_one without
successors; the extended answer counted from the moved day; the window for a review counted from issue; the answer from
the later of two days; a returned matter with new time; passing_on.sent_back without bearer; End that stops every clock;
Join without its look at the accused; Urge that stops the answer's clock; a cooling-off of two days; a sender who is
complained of.
"""

from __future__ import annotations

from huiyin.law.petition import procedure
from tests.law.petition.model_tables import NOT_HERE, OF_REPORTS, WHO
from tests.law.petition.walk import PART, STEPS, Walk


def test_the_procedure_and_its_second_model_never_differ() -> None:
    print(f"{len(PART)} walks of {STEPS} steps, seeds {PART.start} to {PART.stop - 1}")
    seen: set[str] = set()
    for seed in PART:
        walk = Walk(seed, STEPS)
        try:
            seen |= walk.go()
        except AssertionError:
            print(f"walk {seed} failed after:\n{walk.story()}")
            raise
    assert set(WHO) | OF_REPORTS | NOT_HERE == set(procedure.BY_VERB)
    assert seen == set(WHO), "steps that no walk has done are not tested: choose other walks (PART in walk.py)"
