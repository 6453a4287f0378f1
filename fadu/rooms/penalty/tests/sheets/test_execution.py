"""A demand has its four contents, an application to court what 行政强制法 55 asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import execution


def test_demand_application_and_the_end_of_execution(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    (demand,), (court,) = execution.DEMAND.entries(file), execution.COURT.entries(file)

    words = said(execution.DEMAND.make(file, demand))

    assert "现催告你单位于2025年11月3日前履行" in words
    assert "有权陈述和申辩" in words
    for fact, item in (("demand_until", "一"), ("demand_how", "二项、第三十五条第三")):
        lacking = missed(without(file, "demand", fact), execution.DEMAND.make, demand)
        assert [x[2] for x in lacking] == [f"《行政强制法》第三十五条第{item}项"]
    words = said(execution.COURT.make(file, court))
    assert words.startswith(
        "某市某区人民法院：\n申请人：某市应急管理局。\n被申请人：某某化工有限公司，地址：某区某路8号"
    )
    assert "催告情况：2025年10月20日 09:00催告（宣告后当场交付），期满仍未履行。" in words
    assert "被申请人的意见：某主要内容。" in words
    silent = replace(file, lines=tuple(x for x in file.lines if x.act != "answer_demand"))
    assert "当事人没有陈述、申辩" in said(execution.COURT.make(silent, court))
    undemanded = replace(silent, lines=tuple(x for x in silent.lines if x.act != "demand"))
    assert [x[0] for x in missed(undemanded, execution.COURT.make, court)] == [
        "催告情况",
        "当事人的意见",
    ]
    (stopped,), (ended,) = execution.SUSPENSION.entries(file), execution.ENDING.entries(file)
    assert "决定中止执行。中止执行的情形消失后" in said(execution.SUSPENSION.make(file, stopped))
    assert "依照《行政强制法》第四十条，决定终结执行。" in said(execution.ENDING.make(file, ended))
