"""Which rules took an act out of play, and which ask for it."""

from __future__ import annotations

from fadu.law.engine.causes import asked_by, closers_of, fired
from fadu.law.engine.graph import PLAIN
from fadu.law.engine.marking import Marking
from fadu.law.engine.tests.samples import LAW, STATUTE, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.rule import Verb

BAD = Fact("bad", "不合格", Kind.BOOL)
A, B = Act("a", "甲"), Act("b", "乙")
LOOK = Act("look", "检查", facts=(BAD,), repeats=True)


def test_what_did_close_it_is_told_and_of_what_was_never_in_play_only_what_surely_would():
    rules = {
        STATUTE.art(1): [LOOK.closes(B, when=When(BAD, "==", True))], STATUTE.art(2): [A.closes(B)],
    }  # fmt: skip
    marking = Marking(procedure(A, B, LOOK, rules=rules), LAW)
    i = marking.graph.plain["b"]
    told = list[list[str]]()
    for n, (act, facts) in enumerate(
        [("look", {"bad": False}), ("look", {"bad": True}), ("a", {})]
    ):
        marking.do(record(act, n, **facts))
        told.append([r.first.code for r in closers_of(marking, i, B, PLAIN)])

    assert told == [[], ["look"], ["a"]]
    assert [r.first.code for r in fired(marking, B, Verb.CLOSES)] == ["a", "look"]


def test_an_act_is_asked_for_by_what_it_always_needs_before_what_it_is_owed_by():
    rules = {
        STATUTE.art(1): [A.obliges(B)], STATUTE.art(2): [LOOK.obliges(B, when=When(BAD, "==", True))], STATUTE.art(3): [B.needs(LOOK)],
    }  # fmt: skip
    marking = Marking(procedure(A, B, LOOK, rules=rules), LAW)

    assert [str(r.cite) for r in asked_by(marking, B)] == ["《测试法》第三条"]
    assert asked_by(marking, A) == []
