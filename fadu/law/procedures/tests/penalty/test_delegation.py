"""Who decides in the organ's name does so on the paper of its delegation, and within its term."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.penalty import delegation as d
from fadu.law.procedures.tests.penalty_simple.cases import heard
from fadu.law.procedures.tests.walking import law_view

DAY = date(2025, 3, 5)
PAPER = {"organisation": "某执法大队", "delegated_until": "2025-03-05"}
CITED = {f"{d.CITED}.{code}": value for code, value in PAPER.items()}


@pytest.mark.parametrize(
    ("facts", "record", "follows"),
    [
        ({}, CITED, False),
        ({"delegate": " "}, {}, False),
        ({"delegate": "某执法大队"}, {}, True),  # the rule asks for the paper
        ({"delegate": "某 执法大队"}, CITED, True),  # on its last day
    ],
)
def test_the_organ_itself_needs_no_paper_and_a_body_has_one(facts, record, follows):
    assert d.delegated(facts, None, DAY, record) is follows


@pytest.mark.parametrize(
    ("facts", "on", "said"),
    [
        ({"delegate": "另一组织"}, DAY, "不得再委托"),
        ({"delegate": "某执法大队"}, date(2025, 3, 6), "请由本机关作出决定"),
    ],
)
def test_another_body_or_a_paper_that_has_run_out_is_refused(facts, on, said):
    with pytest.raises(Refused) as refusal:
        d.delegated(facts, None, on, CITED)

    assert said in refusal.value.todo
    assert "第二十条" in refusal.value.basis


def test_on_the_spot_too_nothing_is_delegated_while_the_basis_is_not_settled():
    settled = law_view(PARAMETERS, penalty__delegation_basis="示范规章第九条")

    assert "尚未填写" in str(heard().why("cite_delegation")[0])
    assert "第二十条" in heard().why_cites("decide", delegate="某执法大队")
    walk = heard(settled).do("cite_delegation", **PAPER)
    assert walk.why("decide", delegate="某执法大队") == []
