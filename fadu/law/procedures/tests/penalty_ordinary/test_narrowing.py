"""A decision rests on what was told: fewer facts only after a statement or a hearing was taken up, nothing new (44, 62)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from fadu.kernel.errors import Refused
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import narrowing as n
from fadu.law.procedures.tests.penalty_cases import Case, looked, ready, told
from fadu.law.procedures.tests.walking import at

TOLD = "《安全生产法》第九十七条第四项、第九十九条第一项，《行政处罚法》第二十八条第一款"
NOON = at("2025-04-01")
BEFORE = {"notify.*": ((NOON, True),), "notify.told_basis": TOLD}


def later(
    code: str, value: object, hours: int = 24
) -> dict[str, tuple[tuple[datetime, object], ...]]:
    """What was recorded so many hours after the notice."""
    return {code: ((NOON + timedelta(hours=hours), value),)}


STATED = later("review_statement.adopted*", "部分采纳")
HEARD = later("record_hearing.*", True)


@pytest.mark.parametrize(
    ("facts", "before", "refused"),
    [
        ({"beside_notice": n.AS_TOLD}, BEFORE, ""),
        ({"beside_notice": n.AS_TOLD, "kept_facts": "另一违法事实"}, BEFORE, "比较结果却是"),
        ({"beside_notice": n.AS_TOLD, "kept_basis": "《消防法》第一条"}, BEFORE, "比较结果却是"),
        ({"beside_notice": n.BY_STATEMENT, "kept_facts": "一人未培训"}, BEFORE | STATED, ""),
        ({"beside_notice": n.BY_STATEMENT}, BEFORE | STATED, "没有载明采纳意见后"),
        ({"beside_notice": n.BY_STATEMENT, "kept_facts": " "}, BEFORE | STATED, "没有载明采纳意见后"),
        ({"beside_notice": n.BY_STATEMENT, "kept_facts": "少"}, BEFORE, "复核采纳"),
        (
            {"beside_notice": n.BY_STATEMENT, "kept_facts": "少"},
            BEFORE | later("review_statement.adopted*", "不予采纳"),
            "复核采纳",
        ),
        # answered before it was told anew: the new notice has taken it up already
        (
            {"beside_notice": n.BY_STATEMENT, "kept_facts": "少"},
            BEFORE | later("review_statement.adopted*", "全部采纳", -24),
            "复核采纳",
        ),
        ({"beside_notice": n.BY_HEARING, "kept_basis": "少"}, BEFORE | HEARD, ""),
        ({"beside_notice": n.BY_HEARING, "kept_facts": "少"}, BEFORE | STATED, "制作听证笔录"),
        ({"beside_notice": n.BY_HEARING, "kept_facts": "少"}, HEARD, "制作听证笔录"),
    ],
)  # fmt: skip
def test_facts_and_basis_are_those_told_or_fewer_with_their_ground(facts, before, refused):
    if not refused:
        assert n.keeps(facts, lambda code: None, before) is True
        return
    with pytest.raises(Refused, match=refused) as refusal:
        n.keeps(facts, lambda code: None, before)

    assert "第四十四条" in refusal.value.basis
    assert "第六十二条" in refusal.value.basis


@pytest.mark.parametrize(
    ("how", "kept", "basis"),
    [
        (n.AS_TOLD, None, TOLD),
        (n.BY_HEARING, None, TOLD),
        (n.BY_HEARING, "《安全生产法》第九十七条第四项", "《安全生产法》第九十七条第四项"),
        (n.BY_HEARING, "《安全生产法》第九十九条", "《安全生产法》第九十九条"),
        (n.BY_HEARING, "《安全生产法》第一百零一条", ""),
        (n.BY_HEARING, "《消防法》第九十七条", ""),
        (n.BY_STATEMENT, "随便写的依据第九百条", ""),
    ],
)
def test_the_basis_is_the_one_that_was_told_or_less_of_it(how, kept, basis):
    facts = {"beside_notice": how, "kept_basis": kept}
    if basis:
        assert n.basis(facts, lambda code: None, BEFORE) == basis
        return
    with pytest.raises(Refused, match="没有告知当事人"):
        n.basis(facts, lambda code: None, BEFORE)


def test_without_a_notice_there_is_no_basis():
    with pytest.raises(Refused, match="没有告知"):
        n.basis({"beside_notice": n.AS_TOLD}, lambda code: None, {})


def test_nothing_of_what_was_told_is_typed_again():
    typed = {f.code for f in a.penalize.facts if not f.derived}

    assert not typed & {"facts_found", "legal_basis", "remedies"}
    assert ready().why("penalize:P") == []
    assert "重新提出" in str(
        ready().why("penalize:P", beside_notice=n.BY_STATEMENT, kept_facts="少")
    )


def test_what_a_statement_proved_wrong_is_left_out_of_the_decision():
    case: Case = told().do("make_statement:P", "2025-04-02")
    looked(case.do("review_statement:P", adopted="部分采纳"))
    fewer = {"beside_notice": n.BY_STATEMENT, "kept_facts": "一人未培训"}

    assert case.why("penalize:P", **fewer) == []
    assert "制作听证笔录" in str(case.why("penalize:P", **fewer | {"beside_notice": n.BY_HEARING}))
