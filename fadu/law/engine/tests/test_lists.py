"""The lawyer's two lists: gates passed unseen, permitted acts refused."""

from __future__ import annotations

from dataclasses import replace

from fadu.law.engine.lists import open_gates, refused
from fadu.law.engine.tests.samples import LAW, STATUTE, procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.procedure import Gate, Lawful

A = Act("a", "审核", repeats=True)
B = Act("b", "决定")
C = Act("c", "补充证据")


def test_a_gate_that_nothing_guards_is_skipped():
    found = procedure(A, B)
    (gap,) = open_gates(found, [Gate(A, B)])

    assert (gap.kind, gap.path) == ("skipped", ("b",))
    assert gap.sentence(found) == "未经“审核”也可以“决定”（经由：决定）"


def test_a_gate_that_is_needed_holds():
    assert open_gates(procedure(A, B, rules=[B.needs(A)]), [Gate(A, B)]) == []


def test_a_gate_that_looked_before_the_evidence_came_is_stale():
    (gap,) = open_gates(procedure(A, B, C, rules=[B.needs(A)]), [Gate(A, B, (C,))])

    assert (gap.kind, gap.path) == ("stale", ("a", "c", "b"))


def test_a_gate_that_must_look_again_holds():
    rules = [B.needs(A), C.obliges(A), B.waits_for(A)]

    assert open_gates(procedure(A, B, C, rules=rules), [Gate(A, B, (C,))]) == []


def test_a_permitted_act_that_is_refused_is_told_with_what_was_done_before():
    case = Lawful(B, ("a",), "审核之后即可决定", STATUTE.art(1))
    (text,) = refused(procedure(A, B, C, rules=[B.needs(C)]), [case])

    assert text.startswith("依法可以“决定”，却被拒绝（已经办理：审核；")
    assert refused(procedure(A, B, C, rules=[B.needs(A)]), [case]) == []


GOOD = Fact("good", "合格", Kind.BOOL)
SORT = Fact("sort", "情形", Kind.CHOICE, ("甲", "乙"))
CHECK = Act("check", "检查", facts=(GOOD,), repeats=True)


def test_a_negative_result_that_bars_nothing_is_a_gap():
    rules = [B.needs(CHECK)]
    (gap,) = open_gates(procedure(CHECK, B, rules=rules), [Gate(CHECK, B, against={"good": False})])

    assert (gap.kind, gap.path) == ("against", ("check", "b"))


def test_a_negative_result_that_closes_holds_until_the_check_turns_out_well():
    yes, no = When(GOOD, "==", True), When(GOOD, "==", False)
    rules = [B.needs(CHECK), CHECK.closes(B, when=no), CHECK.opens(B, when=yes)]
    gate = Gate(CHECK, B, against={"good": False})

    assert open_gates(procedure(CHECK, B, rules=rules), [gate]) == []
    forgets = [*rules, C.opens(B)]
    assert [g.kind for g in open_gates(procedure(CHECK, B, C, rules=forgets), [gate])] == [
        "against"
    ]


def test_a_gate_may_be_meant_for_certain_cases_only():
    sort = Act("sort", "分类", facts=(SORT,))
    first = When(SORT, "==", "甲")
    rules = [B.needs(sort), sort.obliges(A, when=first), B.waits_for(A)]
    found = procedure(sort, A, B, rules=rules)

    assert [g.kind for g in open_gates(found, [Gate(A, B)])] == ["skipped"]
    assert open_gates(found, [Gate(A, B, facts={"sort": {"sort": "甲"}})]) == []


def test_a_way_that_ends_with_the_gate_closed_does_not_show_that_it_is_open():
    asks = Act("asks", "认定", facts=(GOOD,))
    send, receive = Act("send", "报请"), Act("receive", "批复")
    yes, no = When(GOOD, "==", True), When(GOOD, "==", False)
    rules = [
        asks.opens(send, receive, when=yes),
        asks.obliges(send, when=yes),
        asks.closes(send, receive, when=no),
        send.obliges(receive),
        receive.needs(send),
        B.waits_for(send, receive),
    ]

    assert open_gates(procedure(asks, send, receive, B, rules=rules), [Gate(receive, B)]) == []


def test_an_act_refused_in_the_case_meant_is_told_though_another_case_lets_it_through():
    yes = When(GOOD, "==", True)
    found = procedure(CHECK, B, rules=[CHECK.opens(B, when=yes)])
    case = Lawful(B, ("check",), "检查之后即可决定", STATUTE.art(1))

    assert refused(found, [case]) == []
    assert refused(found, [replace(case, facts={"check": {"good": False}})])


def test_an_empty_parameter_that_refuses_a_lawful_act_is_told():
    def asks(facts, parameter):
        return bool(parameter("test.days"))

    due = Fact("due", "期满", Kind.BOOL, derived=Derivation(asks, STATUTE.art(1)))
    waive = Act("waive", "放弃", facts=(due,))
    case = Lawful(waive, (), "随时可以放弃", STATUTE.art(1), facts={"waive": {}})
    found = procedure(waive)

    assert refused(found, [case]) == []
    assert "尚未填写" in refused(found, [case], LAW)[0]
