"""Proofs about a definition: dead acts, unpayable debts, dead ends, void conditions."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.prove import Finding, one_of_each, prove
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act

A, B, C, END = Act("a", "甲"), Act("b", "乙"), Act("c", "丙"), Act("end", "结案")


def test_a_sound_procedure_has_no_findings():
    proof = prove(procedure(A, B, END, rules=[B.needs(A), A.obliges(B)], closing=END))

    assert proof.findings == ()
    assert (proof.acts, proof.keys) == (3, ())


def test_acts_that_wait_for_each_other_are_dead():
    assert [f.act for f in prove(model("A -->* B; B -->* A; C")).of("dead")] == ["A", "B"]


def test_a_debt_that_no_way_pays_is_found_with_the_way_into_it():
    assert prove(model("A *--> B; B -->* B")).of("unpayable") == (
        Finding("unpayable", "B", path=("A",)),
    )


def test_closing_out_of_reach_is_told_in_a_sentence():
    found = procedure(A, B, END, rules=[A.obliges(B), B.needs(B)], closing=END)
    (stuck,) = prove(found).of("stuck")

    assert stuck.path == ("a",)
    assert stuck.sentence(found) == "此后再也不能“结案”（经由：甲）"


def test_a_condition_that_another_act_drops_is_void():
    found = procedure(A, B, C, rules=[B.needs(A), C.closes(A)])

    assert prove(found).of("void") == (Finding("void", "b", "a", ("c",)),)


def test_a_proof_follows_one_key_of_every_kind():
    notify = Act("notify", "告知", each="party")

    assert one_of_each(procedure(A, notify, kinds={"party": "当事人"})) == ("party",)
