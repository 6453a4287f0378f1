"""States one by one: what may happen, what holds it back, what follows."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.explore import Explorer
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind


def _explorer(text: str) -> tuple[Explorer, dict[str, int]]:
    explorer = Explorer(model(text))
    return explorer, explorer.graph.plain


def test_a_condition_holds_back_until_it_is_done():
    explorer, bit = _explorer("A -->* B")
    a, b = explorer.by_bit[bit["A"]], explorer.by_bit[bit["B"]]
    (after,) = explorer.next(explorer.start, a)

    assert not explorer.allows(explorer.start, b)
    assert list(explorer.blockers(explorer.start, b)) == ["A"]
    assert explorer.allows(after, b)
    assert list(explorer.blockers(after, b)) == []


def test_what_is_owed_is_told_only_while_it_is_in_play():
    explorer, bit = _explorer("A *--> B; C -->% B")
    (owing,) = explorer.next(explorer.start, explorer.by_bit[bit["A"]])
    (dropped,) = explorer.next(owing, explorer.by_bit[bit["C"]])

    assert explorer.owed(owing) == [bit["B"]]
    assert explorer.owed(dropped) == []


def test_every_reachable_state_is_found_once():
    explorer, _ = _explorer("A -->* B; A -->% A; B -->% B")

    assert len(explorer.reachable()) == 3  # nothing, A, A and B


def test_a_key_that_is_not_named_yet_can_do_nothing():
    naming = Act("name", "载明", names="party", facts=(Fact("party", "当事人", Kind.KEYS),))
    notify = Act("notify", "告知", each="party")
    explorer = Explorer(procedure(naming, notify, kinds={"party": "当事人"}), ("party",))
    copy = explorer.by_bit[explorer.graph.index["notify", 0]]
    first = explorer.by_bit[explorer.graph.plain["name"]]
    named = list(explorer.next(explorer.start, first))

    assert not explorer.allows(explorer.start, copy)
    assert [(s.named, explorer.allows(s, copy)) for s in named] == [(1, True)]


def test_walks_meet_every_act_that_is_not_dead_and_end_once_nothing_new_comes():
    explorer = Explorer(model("A -->* B; C -->* D; D -->* C"))

    met = {explorer.graph.nodes[i][0].code for i in explorer.walked(5, 10, 1)}

    assert met == {"A", "B"}
