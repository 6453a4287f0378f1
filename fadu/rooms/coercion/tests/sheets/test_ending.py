"""延长、解除、处理的决定书 name the article and the case, the former decision, and what goes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.rooms.coercion.sheets import ending
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_an_extension_says_its_reasons_and_its_last_day(seizure: CaseFile) -> None:
    (n,) = ending.extensions(seizure)
    words = said(ending.extension(seizure, n))

    assert "期限至2026年7月1日" in words
    assert "因涉及多家单位，需要核实来源，情况复杂" in words
    assert "延长至2026年7月31日" in words
    assert missed(seizure, ending.extension, n, "extend.reason") == [
        "理由（由“批准延长查封、扣押期限”提供，《行政强制法》第二十五条第二款）"
    ]


def test_what_is_lifted_alone_stands_alone_on_its_paper(seizure: CaseFile) -> None:
    (n,) = ending.liftings(seizure)
    words = said(ending.lifting(seizure, n))

    assert "现因与违法行为无关，依照《行政强制法》第二十八条第一款的规定" in words
    assert "叉车，1台" in words
    assert "乙醇" not in words


def test_a_return_lists_what_its_liftings_gave_back_and_not_what_went_before(
    seizure: CaseFile,
) -> None:
    (n,) = ending.returns(seizure)
    part = ending.returned(seizure, n)
    last = seizure.lines[-1]
    lift = replace(
        last,
        n=last.n + 1,
        act="lift",
        facts={"number": "（某）应急查解〔2026〕2号", "lifted_for": "期限已经届满"},
    )
    back = replace(
        last,
        n=last.n + 2,
        act="return_goods",
        facts={"returned": "启封，恢复原状", "signature": "当事人签收"},
    )
    done = replace(seizure, lines=(*seizure.lines, lift, back))
    rest = ending.returned(done, back.n)
    whole = said(ending.lifting(done, lift.n))
    assert ("乙醇" in whole, "叉车" in whole) == (
        True,
        False,
    )  # what was lifted alone is not lifted twice

    assert "解除决定书：（某）应急查解〔2026〕1号" in said(part)
    assert ("叉车" in said(part), "乙醇" in said(part), "共1项" in said(part)) == (
        True,
        False,
        True,
    )
    assert "解除决定书：（某）应急查解〔2026〕2号" in said(rest)
    assert ("叉车" in said(rest), "乙醇" in said(rest)) == (False, True)
    assert missed(done, ending.returned, back.n, "return_goods.signature") == [
        "签名（由“启封、退还财物”提供，《行政强制法》第二十八条第二款）"
    ]


def test_a_decision_on_the_goods_names_its_basis(seizure: CaseFile) -> None:
    last = seizure.lines[-1]
    facts = {
        "disposal": "没收",
        "decided_by": "（某）应急罚〔2026〕9号",
        "number": "（某）应急查处〔2026〕1号",
    }
    done = replace(seizure, lines=(*seizure.lines, replace(last, n=last.n + 1, act="dispose", facts=facts)))  # fmt: skip
    (n,) = ending.disposals(done)

    words = said(ending.disposal(done, n))
    assert "和（某）应急罚〔2026〕9号，决定对下列财物予以没收：\n1. 乙醇，200L，12桶" in words
    assert "叉车" not in words  # lifted alone before
    erased = tuple(
        replace(x, facts={**x.facts, "quantity": None}) if x.act == "list_item" else x
        for x in done.lines
    )
    with pytest.raises(Incomplete, match=r"处理的财物.*个人信息已经依法删除"):
        ending.disposal(replace(done, lines=erased), n)
    assert missed(done, ending.disposal, n, "dispose.decided_by") == [
        "处理的依据和决定文号（由“作出处理决定”提供，《行政强制法》第二十七条）"
    ]
