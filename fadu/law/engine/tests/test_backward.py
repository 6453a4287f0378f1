"""Searches backward end on a shortest path or say that they gave up (drawn procedures: tests/proofs)."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import strategies as st

from fadu.law.engine.arrow import model
from fadu.law.engine.backward import Backward, by_act
from fadu.law.engine.explore import Explorer
from fadu.law.engine.steps import step
from fadu.law.engine.symbolic import Space, TooLarge
from fadu.law.engine.tests.cases import MEDICINE
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure

ACTS = (
    Act("a", "甲"),
    Act("b", "乙", repeats=True),
    Act("c", "丙", starts_open=False),
    Act("told", "载明", names="party"),
    Act("d", "丁", each="party"),
    Act("e", "戊", each="party", repeats=True),
)
END = Act("end", "结案")
VERBS = ("needs", "waits_for", "obliges", "opens", "closes", "releases")
PAIRS = [(a, b) for a in ACTS for b in ACTS]
RULES = st.lists(st.tuples(st.sampled_from(PAIRS), st.sampled_from(VERBS)), max_size=9, unique=True)
REOPENS = st.sampled_from([None, *ACTS[:3]])


def drawn(rules: list[tuple[tuple[Act, Act], str]], reopens: Act | None) -> Procedure:
    """A procedure of six acts; after closing, one of them may follow."""
    made = [getattr(a, verb)(b) for (a, b), verb in rules]
    made += [END.opens(reopens)] if reopens else []
    return procedure(*ACTS, END, rules=made, closing=END, kinds={"party": "当事人"})


def walked(of: Procedure) -> set[tuple[str, str]]:
    """Dead acts and whether closing gets out of reach, from the list of all markings."""
    explorer = Explorer(of, ("party",))
    graph, states = explorer.graph, explorer.reachable()
    end = step(graph, graph.plain["end"])
    able = {
        graph.nodes[s.bit][0].code
        for s in (*explorer.steps, end)
        for state in states
        if explorer.allows(state, s)
    }
    after = {
        state: {
            n for s in explorer.steps if explorer.allows(state, s) for n in explorer.next(state, s)
        }
        for state in states
    }
    over = {s for s in states if s.ex >> end.bit & 1 and not explorer.owed(s)}
    good = {s for s in states if explorer.allows(s, end)} | over
    while more := {s for s, following in after.items() if s not in good and following & good}:
        good |= more
    found = {("dead", a.code) for a in of.acts if a.code not in able}
    return found | ({("stuck", "end")} if good != states else set())


def test_a_path_found_backward_is_a_shortest_one():
    back = Backward(Space(model("A -->* B; B -->* C; C -->* D; D -->* C")))
    c, d = (step(back.space.graph, back.space.graph.plain[code]) for code in "CD")
    both = back.space.guard(c) & back.space.guard(d)

    assert back.path(reduce(lambda x, y: x | y, (both, back.space.guard(d)))) is None
    assert not back.happens(both)


def test_a_search_that_outgrows_its_limit_is_given_up():
    back = Backward(Space(model(MEDICINE), limit=1))

    with pytest.raises(TooLarge):
        back.leading_to(back.space.guard(back.space.steps[-1]) & ~back.space.start)


def test_the_variables_of_an_act_stand_together_and_the_history_comes_last():
    order = by_act(["over", "e1", "i2", "n0", "i1"], [frozenset({"e1", "i1", "n0"})])

    assert abs(order.index("e1") - order.index("i1")) == 1
    assert order[-1] == "over"
