"""Random walks through the procedure and its second model (walk.py); by hand, long, with progress: make walks.

Shown red by hand, each on a planted fault: extension_max = 31 in the pack; procedure._is_complained_of never true; the
check of the accused left out of passing_on.check_target; free_above that passes nobody over; are_one without
successors; the extended answer counted from the moved day; the window for a review counted from issue; the answer from
the later of two days; a returned matter with new time; passing_on.sent_back without bearer; End that stops every clock;
Join without its look at the accused; Urge that stops the answer's clock; a cooling-off of two days; a sender who is
complained of.
"""

from __future__ import annotations

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from huiyin.law.petition import procedure
from tests.law.petition.model_tables import NOT_HERE, OF_REPORTS, WHO
from tests.law.petition.walk import Walk

RUNS, STEPS = 300, 50
OURS = settings(deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))


def test_the_procedure_and_its_second_model_never_differ() -> None:
    seen: set[str] = set()

    @settings(OURS, max_examples=RUNS)
    @given(st.integers(0, 2**32))
    def walks(seed: int) -> None:
        walk = Walk(seed, STEPS)
        try:
            seen.update(walk.go())
        except AssertionError:
            note(walk.story())
            raise

    walks()
    assert set(WHO) | OF_REPORTS | NOT_HERE == set(procedure.BY_VERB)
    assert seen == set(WHO), "a step that no walk has done is not tested"
