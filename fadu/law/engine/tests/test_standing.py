"""How firmly things stand: debts of law and of practice, conditions of one way of acting."""

from __future__ import annotations

import pytest

from fadu.law.engine.explore import Explorer
from fadu.law.engine.lists import open_gates
from fadu.law.engine.marking import Marking
from fadu.law.engine.steps import step
from fadu.law.engine.symbolic import Space
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Gate
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.status import Status

A = Act("a", "甲")
B = Act("b", "乙")
C = Act("c", "丙")
END = Act("end", "结案")
TOLD = Act("name", "载明当事人", names="party", facts=(Fact("party", "当事人", Kind.KEYS),))
NOTIFY = Act("notify", "告知", each="party")
KINDS = {"party": "当事人"}
PRACTICE = STATUTE.art(2).with_status(Status.P)


def standing(*practice: tuple[Rule, ...]) -> Marking:
    """A makes B a debt by law; what else does is practice. The end waits for everything owed."""
    table = {STATUTE.art(1): [A.obliges(B)], PRACTICE: [C.obliges(B), *practice]}
    return Marking(procedure(A, B, C, END, rules=table, closing=END), LAW)


@pytest.mark.parametrize(
    ("words", "barred"),
    [("a", True), ("c", False), ("a c", True), ("c a", True), ("a b c", False), ("c b a", True)],
)
def test_a_debt_holds_back_as_its_cause_does(words: str, barred: bool):
    marking = standing()
    for word in words.split():
        marking.do(record(word))

    assert [o.act for o in marking.owed()] == ["b"]
    assert [r.kind for r in marking.why(record("end"))] == ["waits"] * barred
    assert [r.kind for r in marking.reminders(record("end"))] == ["open"] * (not barred)


def test_what_practice_asks_for_is_never_a_gate_whichever_act_would_wait_for_it():
    marking = standing(A.waits_for(B))
    marking.do(record("c"))

    assert marking.why(record("a")) == []
    assert marking.reminders(record("a"))[0].cite == str(PRACTICE)


def test_a_key_takes_over_how_firmly_its_template_owes():
    for cause, barred in ((A, True), (C, False)):
        table = {STATUTE.art(1): [A.obliges(NOTIFY)], PRACTICE: [C.obliges(NOTIFY)]}
        of = procedure(A, C, TOLD, NOTIFY, END, rules=table, closing=END, kinds=KINDS)
        marking = Marking(of, LAW)
        marking.do(record(cause.code))
        marking.do(record("name", party=["p1"]))

        assert bool(marking.copy().why(record("end"))) is barred


WAY = Fact("way", "方式", Kind.CHOICE, ("当面", "公告"))
SERVE = Act("serve", "送达", facts=(WAY,), repeats=True)
BY_NOTICE = When(WAY, "==", "公告")


@pytest.mark.parametrize(
    ("words", "plain", "standing"),
    [("", [], ["needs"]), ("open", ["needs"], ["needs"]), ("open run", [], []),
     ("open run open2", ["waits"], ["needs", "waits"]), ("open run shut", [], ["needs"])],
)  # fmt: skip
def test_a_condition_of_one_way_of_acting_is_asked_for_in_that_way_alone(
    words: str, plain: list[str], standing: list[str]
):
    begin, again, run, shut = (Act(c, c) for c in ("open", "open2", "run", "shut"))
    effects = (begin.opens(run), again.obliges(run), shut.closes(run))
    for must, kinds in ((False, plain), (True, standing)):
        asked = (
            SERVE.needs(run, when=BY_NOTICE, standing=must), SERVE.waits_for(run, when=BY_NOTICE)
        )  # fmt: skip
        of = procedure(begin, again, run, shut, SERVE, rules=[*effects, *asked])
        marking = Marking(of, LAW)
        for word in words.split():
            marking.do(record(word))

        assert [r.kind for r in marking.why(record("serve", way="公告"))] == kinds
        assert marking.why(record("serve", way="当面")) == []
        assert ("serve", "") in marking.enabled(at(0))


RUN, SHUT = Act("run", "公告期满"), Act("shut", "撤销公告")


OF = procedure(
    RUN, SHUT, SERVE, rules=[SHUT.closes(RUN), SERVE.needs(RUN, when=BY_NOTICE, standing=True)]
)


def test_the_search_asks_for_it_where_the_way_is_stated_as_a_walk_does():
    space = Space(OF, inside=frozenset({"run", "shut", "serve"}))
    bits = space.graph.plain
    by_notice = step(space.graph, bits["serve"], {"way": "公告"})
    explorer = Explorer(OF, facts={"serve": {"way": "公告"}})
    allowed = [
        s for s in explorer.reachable() if explorer.allows(s, explorer.by_bit[bits["serve"]])
    ]
    shut, run = (explorer.by_bit[bits[code]] for code in ("shut", "run"))
    (closed,) = explorer.next(explorer.start, shut)

    assert space.guard(step(space.graph, bits["serve"], {"way": "当面"})) == space.bdd.true
    assert space.path(space.guard(by_notice)) == ["run"]
    assert {bool(s.ex >> bits["run"] & 1) for s in allowed} == {True}
    assert list(explorer.blockers(closed, by_notice)) == ["run"]
    assert explorer.allows(next(iter(explorer.next(explorer.start, run))), by_notice)


def test_a_gate_of_one_way_of_acting_holds_for_that_way():
    stated = {"serve": {"way": "公告"}}

    assert open_gates(OF, [Gate(RUN, SERVE, facts=stated)]) == []
    assert [g.kind for g in open_gates(OF, [Gate(RUN, SERVE)])] == ["skipped"]
