"""The steps of a kind do not import one another: what two of them need stands beside them, in the kind's folder."""

from __future__ import annotations

import grimp
import pytest

from huiyin.law.kinds import KINDS


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("huiyin", cache_dir=None)


def steps_that_import_steps(graph: grimp.ImportGraph, kind: str) -> list[tuple[str, str]]:
    steps = graph.find_descendants(f"huiyin.law.{kind}.steps")
    return sorted((one, other) for one in steps for other in graph.find_modules_directly_imported_by(one) & steps)


@pytest.mark.parametrize("kind", KINDS)
def test_no_step_imports_another_one(graph: grimp.ImportGraph, kind: str) -> None:
    assert graph.find_descendants(f"huiyin.law.{kind}.steps")
    assert steps_that_import_steps(graph, kind) == []


def test_a_step_that_does_is_found(graph: grimp.ImportGraph) -> None:
    respond, advise = "huiyin.law.advice.steps.respond", "huiyin.law.advice.steps.advise"
    graph.add_import(importer=respond, imported=advise)
    try:
        assert steps_that_import_steps(graph, "advice") == [(respond, advise)]
    finally:
        graph.remove_import(importer=respond, imported=advise)
