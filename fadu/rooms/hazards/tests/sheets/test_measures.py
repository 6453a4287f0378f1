"""现场处理措施决定书: what 安全生产法 65(1)(三) asks for stands on it, from a hazard walked through the door."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.rooms.hazards.sheets import measures


def missed(file: CaseFile) -> list[str]:
    with pytest.raises(Incomplete) as lacks:
        measures.make(file, measures.entries(file)[0])
    return [str(one) for one in lacks.value.missing]


def test_it_says_hazard_standard_measure_consent_and_remedy(file: CaseFile) -> None:
    (n,) = measures.entries(file)

    paper = measures.make(file, n)

    words = "\n".join(block.text for block in paper.blocks)
    assert paper.number == "（某）应急现决〔2025〕1号"
    assert "甲公司：" in words
    assert (
        "重大事故隐患：药物线工房超定员作业。该隐患符合《烟花爆竹生产经营单位重大生产安全事故隐患判定标准》第五条目"
        in words
    )
    assert (
        "依照《安全生产法》第六十五条第一款第三项的规定，决定对你单位采取下列现场处理措施：撤出作业人员，暂时停产停业。"
        in words
    )
    assert "经本机关审查同意，方可恢复生产经营和使用" in words
    assert "向某市人民政府申请行政复议" in words
    assert "张三（执法证件号43020001）、吴十（执法证件号43020009）" in words


@pytest.mark.parametrize(
    ("act", "fact", "told"),
    [
        ("stop_work", "stop_kind", "采取的措施（由“责令撤出人员、暂时停产停业或者停止使用”提供，《安全生产法》第六十五条第一款第三项）"),
        ("stop_work", "scope", "措施适用的区域、设施、设备（由“责令撤出人员、暂时停产停业或者停止使用”提供，《安全生产法》第六十五条第一款第三项）"),
        ("stop_work", "order_number", "文书编号（由“责令撤出人员、暂时停产停业或者停止使用”提供）"),
        ("find_hazard", "description", "隐患部位和情形（由“发现重大事故隐患”提供，《安全生产法》第六十五条第一款第三项）"),
        ("judge_hazard", "standard", "重大事故隐患判定标准（由“认定重大事故隐患”提供，《安全生产法》第一百一十八条第二款）"),
        ("judge_hazard", "item", "判定条目（由“认定重大事故隐患”提供，《安全生产法》第一百一十八条第二款）"),
        ("find_hazard", "enterprise", "生产经营单位名称（由“发现重大事故隐患”提供）"),
    ],
)  # fmt: skip
def test_a_content_that_is_missing_is_named_with_its_act_and_article(
    file: CaseFile, act: str, fact: str, told: str
) -> None:
    lines = (
        replace(x, facts={**x.facts, fact: ""}) if x.act == act else x for x in file.lines
    )  # fmt: skip

    assert missed(replace(file, lines=tuple(lines))) == [told]


def test_without_a_letterhead_the_remedy_is_missed(file: CaseFile) -> None:
    assert missed(replace(file, letterheads=())) == [
        "救济途径（复议机关、管辖法院、期限）（由“登记文书抬头”提供，《行政复议法》第二十条第三款）"
    ]
