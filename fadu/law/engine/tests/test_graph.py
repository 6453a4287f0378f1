"""A procedure as bits: nodes, masks, copies, and what closing adds."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.graph import PLAIN, TEMPLATE, bits, closing_rules, graph_of
from fadu.law.engine.marking import Marking
from fadu.law.engine.tests.samples import LAW, STATUTE, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.rule import Verb
from fadu.law.vocabulary.status import Status

A, B, END = Act("a", "甲"), Act("b", "乙"), Act("end", "结案")


def test_the_bits_of_a_mask_come_lowest_first():
    assert list(bits(0b101001)) == [0, 3, 5]
    assert list(bits(0)) == []


def test_conditions_and_milestones_become_masks_of_their_target():
    graph = graph_of(model("A -->* B; C --<> B"), ())

    assert graph.needs == [0, 0b001, 0]
    assert graph.waits == [0, 0b100, 0]


def test_an_act_that_another_opens_is_closed_at_the_start():
    graph = graph_of(procedure(A, B, rules=[A.opens(B)]), ())

    assert list(bits(graph.open_at_start)) == [graph.plain["a"]]


def test_closing_waits_for_all_others_and_closes_all_without_saying_it_twice():
    bare = closing_rules(procedure(A, B, END, closing=END))
    said = closing_rules(procedure(A, B, END, rules=[END.waits_for(A)], closing=END))

    assert [r.first.code for r in bare if r.verb is Verb.WAITS] == ["a", "b"]
    assert [r.then.code for r in bare if r.verb is Verb.CLOSES] == ["a", "b", "end"]
    assert [r.first.code for r in said if r.verb is Verb.WAITS] == ["b"]
    assert closing_rules(procedure(A, B)) == ()


def test_copies_need_their_own_and_a_template_causes_nothing():
    notify, reply = Act("notify", "告知", each="party"), Act("reply", "答复", each="party")
    found = procedure(A, notify, reply, rules=[reply.needs(notify)], kinds={"party": "当事人"})
    graph = graph_of(found, ("party", "party"))

    assert [j for _, j in graph.nodes] == [PLAIN, TEMPLATE, TEMPLATE, 0, 0, 1, 1]
    for key in (0, 1):
        assert graph.needs[graph.index["reply", key]] == 1 << graph.index["notify", key]
    assert graph.needs[graph.index["reply", TEMPLATE]] == 0
    assert graph_of(found, ("party", "party")) is graph


def test_closing_waits_for_firm_debts_and_not_for_what_only_practice_asks_for():
    start, firm, usual, end = (Act(c, c) for c in ("start", "firm", "usual", "end"))
    rules = {
        STATUTE.art(1): [start.obliges(firm)],
        STATUTE.art(2).with_status(Status.P): [start.obliges(usual), start.obliges(firm)],
    }
    marking = Marking(procedure(start, firm, usual, end, rules=rules, closing=end), LAW)
    marking.do(record("start"))

    assert {o.act for o in marking.owed()} == {"firm", "usual"}
    assert {r.rule.first.code for r in marking.why(record("end", 1))} == {"firm"}
    marking.do(record("firm", 1))
    assert marking.why(record("end", 2)) == []
