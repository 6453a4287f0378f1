"""The automaton judges as the marking does; whole logs are reviewed through it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.engine.arrow import model
from fadu.law.engine.fast import Automaton, Verdict, pure_graph, review_log
from fadu.law.engine.logs import Case, Event
from fadu.law.engine.marking import Marking
from fadu.law.engine.tests.cases import MEDICINE
from fadu.law.engine.tests.samples import LAW, STATUTE, at, procedure, record
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.status import Status


def _slowly(text: str, acts: Sequence[str]) -> Verdict:
    marking, lawful = Marking(model(text), LAW), True
    for act in acts:
        lawful = lawful and not marking.why(record(act))
        marking.apply(record(act))
    return Verdict(lawful, marking.accepting)


def test_the_automaton_judges_every_short_case_as_the_marking_does():
    automaton = Automaton(model(MEDICINE))
    cases = list(product(("PM", "S", "GM", "DT"), repeat=3))

    assert [automaton.verdict(c) for c in cases] == [_slowly(MEDICINE, c) for c in cases]
    assert automaton.markings < len(cases)


def test_an_unknown_act_makes_a_case_unlawful_for_good():
    assert Automaton(model("A")).verdict(["Z", "A"]) == Verdict(lawful=False, paid=True)


def test_a_period_is_beyond_the_automaton():
    timed = model("A -->*(3) B")

    assert not pure_graph(timed)
    with pytest.raises(ValueError, match="order"):
        Automaton(timed)


def test_a_debt_that_only_reminds_is_beyond_the_automaton():
    a, b = Act("a", "甲"), Act("b", "乙")
    firm, mild = STATUTE.art(1), STATUTE.art(1).with_status(Status.P)

    assert pure_graph(procedure(a, b, rules={firm: [a.obliges(b)]}))
    assert not pure_graph(procedure(a, b, rules={mild: [a.obliges(b)]}))


def test_a_log_is_reviewed_case_by_case_in_the_order_of_time():
    late, early = Event("A", at(1)), Event("B", at(0))
    cases = [Case("1", (late, Event("B", at(2)))), Case("2", (late, early))]
    good, bad = review_log(model("A -->* B"), LAW, cases)

    assert good.fit
    assert [(n, r.kind, r.act) for n, r in bad.findings] == [(0, "needs", "B")]


def test_a_debt_that_was_never_paid_has_no_number():
    (found,) = review_log(model("A *--> B"), LAW, [Case("1", (Event("A", None),))])

    assert [(n, r.kind) for n, r in found.findings] == [(None, "open")]


def test_periods_cannot_be_judged_without_times():
    with pytest.raises(BadInput, match="没有时间"):
        list(review_log(model("A *-->(5) B"), LAW, [Case("1", (Event("A", None),))]))
