"""What a proof leaves out, and how a local search widens."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.law.engine.arrow import model
from fadu.law.engine.graph import Graph
from fadu.law.engine.slices import Slice, grown, local, sliced
from fadu.law.engine.steps import Step, steps


def _codes(graph: Graph, found: Iterable[Step]) -> list[str]:
    return [graph.nodes[s.bit][0].code for s in found]


def _sliced(text: str, *keep: str) -> tuple[Graph, Slice]:
    graph, every = steps(model(text), ())
    return graph, sliced(graph, every, None, frozenset(keep))


def test_a_duty_that_can_always_be_paid_is_not_followed_and_is_alive():
    graph, found = _sliced("A *--> B")

    assert found.steps == ()
    assert _codes(graph, found.sinks) == ["A", "B"]
    assert found.alive_sinks(graph, ()) == {"A", "B"}


def test_an_act_that_only_asks_is_judged_and_what_it_asks_for_is_followed():
    graph, found = _sliced("A -->* B")

    assert (_codes(graph, found.steps), _codes(graph, found.sides)) == (["A"], ["B"])
    assert found.inside == {"A"}


def test_an_act_to_be_kept_is_followed():
    graph, found = _sliced("A *--> B", "B")

    assert "B" in _codes(graph, found.steps)


def test_a_sink_that_nothing_opens_is_not_alive():
    graph, found = _sliced("%A; %B; A -->+ B")

    assert found.alive_sinks(graph, ()) == set()


def test_a_local_search_takes_what_bears_on_it_and_widens_step_by_step():
    graph, every = steps(model("A -->* B; X -->% A; Z"), ())
    narrow = local(graph, every, frozenset({"B"}))
    wider = grown(graph, every, narrow.inside)

    assert _codes(graph, narrow.steps) == ["B"]
    assert wider == {"A", "B"}
    assert _codes(graph, local(graph, every, wider).steps) == ["A", "B", "X"]
    assert grown(graph, every, wider) == {"A", "B", "X"}
