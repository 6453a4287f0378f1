"""Sets of markings: the diagrams find what a walk through every marking finds."""

from __future__ import annotations

import pytest

from fadu.law.engine.arrow import model
from fadu.law.engine.explore import Explorer
from fadu.law.engine.steps import step
from fadu.law.engine.symbolic import Space, TooLarge
from fadu.law.engine.tests.cases import CASES, MEDICINE, Case
from fadu.law.engine.tests.samples import STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.status import Status


@pytest.mark.parametrize("case", CASES[::3], ids=[c.name for c in CASES[::3]])
def test_the_acts_that_some_marking_permits_are_those_that_a_walk_finds(case: Case):
    found = model(case.graph)
    explorer = Explorer(found)
    states = explorer.reachable()
    walked = {
        explorer.graph.nodes[s.bit][0].code
        for s in explorer.steps
        if any(explorer.allows(state, s) for state in states)
    }

    assert Space(found).alive() == walked


def test_a_path_is_a_shortest_one_and_none_where_no_way_leads():
    space = Space(model("A -->* B; B -->* C; D -->* D"))
    c, d = (step(space.graph, space.graph.plain[code]) for code in "CD")

    assert space.path(space.guard(c)) == ["A", "B"]
    assert space.path(space.guard(d)) is None


def test_a_marking_is_led_back_to_by_the_move_that_led_to_it():
    space = Space(model("A -->* B; B -->* C"))
    move = next(m for m in space.moves if space.title(m.step.bit) == "A")
    after = space.image(space.start, move)

    assert after != space.start
    assert space.start & space.preimage(after, move) == space.start
    assert space.count(space.start) == 1


def test_a_watched_act_is_remembered_until_it_is_cleared():
    space = Space(model("A -->* B; B -->* C; Z"), inside=frozenset("ABC"))
    seen = space.watch("seen", 1 << space.graph.plain["B"], 1 << space.graph.plain["C"])

    assert space.start & seen == space.bdd.false
    assert space.path(seen) == ["A", "B"]
    assert space.path(space.ex(space.graph.plain["C"]) & ~seen) == ["A", "B", "C"]


def test_a_search_that_outgrows_its_limit_is_given_up():
    with pytest.raises(TooLarge):
        _ = Space(model(MEDICINE), limit=1).reach


def test_debts_of_law_and_of_practice_are_told_apart_as_a_walk_tells_them():
    a, b, c, d = (Act(code, code, repeats=True) for code in "abcd")
    practice = STATUTE.art(2).with_status(Status.P)
    table = {STATUTE.art(1): [a.obliges(b), d.waits_for(b)], practice: [c.obliges(b)]}
    of = procedure(a, b, c, d, rules=table)
    explorer, space = Explorer(of), Space(of, inside=frozenset("abcd"))
    bits = space.graph.plain
    barred = [s for s in explorer.reachable() if not explorer.allows(s, explorer.by_bit[bits["d"]])]
    held = space.reach & space.owed(bits["b"]) & ~space.guard(step(space.graph, bits["d"]))
    free = space.reach & space.owed(bits["b"]) & space.guard(step(space.graph, bits["d"]))

    assert {(s.re, s.firm) for s in barred if s.re} == {(2, 2)}
    assert space.path(held) == ["a"]
    assert space.path(free) == ["c"]
    assert space.count(space.reach) == len(explorer.reachable())
