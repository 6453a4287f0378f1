"""Every paper that an act names is printed or stands on the list with the reason; the list names nothing that no act does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers import outside
from fadu.documents.papers.outside import OUTSIDE, SAME, Why, elsewhere, is_printed, titles
from fadu.documents.tests.numbers.test_stated import alone
from fadu.law import registry
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.vocabulary.procedure import Procedure

PROCEDURES = tuple(p for p in registry.PROCEDURES if not p.register)


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda p: p.code)
def test_every_act_that_names_a_paper_has_a_kind_or_stands_on_the_list_with_the_reason(
    procedure: Procedure,
) -> None:
    named = {(act.code, title) for act in procedure.acts for title in titles(act)}

    lacking = {
        (act, title)
        for act, title in named
        if not is_printed(procedure.code, title) and title not in OUTSIDE
    }
    assert lacking == set()


def test_the_list_names_nothing_that_is_printed_wherever_an_act_names_it() -> None:
    needed = {
        title
        for procedure in PROCEDURES
        for act in procedure.acts
        for title in titles(act)
        if not is_printed(procedure.code, title)
    }
    called = {one for p in PROCEDURES for act in p.acts for one in act.document.split("、")}

    assert set(OUTSIDE) - needed == set()
    assert set(SAME) - called == set()
    assert sum(len(text.split("、")) for text in outside._TITLES.values()) + 1 == len(OUTSIDE)


def test_the_special_receipt_is_the_finance_organ_s_form_and_each_title_is_told_once() -> None:
    by_code = ORDINARY_PENALTY.by_code
    lines = [
        replace(alone(act), n=n)
        for n, act in enumerate(("collect_fine", "penalize", "pay_fine", "collect_fine"))
    ]

    found = list(elsewhere(ORDINARY_PENALTY.code, by_code, lines))

    assert [(one.title, one.line.n, one.why) for one in found] == [
        ("罚款专用票据", 0, Why.FINANCE), ("罚款票据", 2, Why.FINANCE),
    ]  # fmt: skip
    assert "《行政处罚法》第七十条" in Why.FINANCE
    assert (
        list(elsewhere(ORDINARY_PENALTY.code, {}, lines)) == []
    )  # of an act nobody knows nothing is said
