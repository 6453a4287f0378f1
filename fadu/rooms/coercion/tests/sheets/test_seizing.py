"""审批表、决定书、清单、现场笔录 say what 行政强制法 asks for, and name what is not there with its article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.contents import Incomplete
from fadu.rooms.coercion.sheets import seizing
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_the_papers_of_a_seizure_say_what_the_law_asks_for(seizure: CaseFile) -> None:
    (n,) = seizing.seizures(seizure)
    paper = seizing.decision(seizure, n)
    words = said(paper)

    assert paper.number == "（某）应急查扣〔2026〕1号"
    assert "某某化工有限公司：" in words
    assert "当事人：某某化工有限公司，地址：" in words
    assert "地址：。" not in words
    assert "经查，擅自在车间储存乙醇，没有防火防爆措施。" in words
    assert "1. 乙醇，200L，12桶，完好，存放于二号车间。" in words
    assert "起至2026年7月1日止" in words
    assert "六十日内向某市人民政府申请行政复议" in words
    assert "张三（执法证件号43020001）、吴十（执法证件号43020009）" in words

    (check,), (first,), (scene,) = (
        seizing.checks(seizure), seizing.lists(seizure), seizing.scenes(seizure),
    )  # fmt: skip
    assert "批准意见：同意。李四" in said(seizing.approval(seizure, check))
    listed = seizing.inventory(seizure, first)
    assert "共2项" in said(listed)
    assert [one.title for one in listed.blocks[:2]] == ["当事人", "地址"]  # type: ignore[union-attr]
    assert listed.blocks[1].text in words
    assert listed.note == "本清单一式二份，由当事人和本机关分别保存。"
    assert "陈述、申辩：没有提出" in said(seizing.scene(seizure, scene))


def test_what_is_missing_is_named_with_its_article(seizure: CaseFile) -> None:
    (n,) = seizing.seizures(seizure)
    article = "《行政强制法》第二十四条第二款"

    assert missed(
        seizure, seizing.decision, n,
        "check_grounds.party", "check_grounds.reason", "check_grounds.basis", "execute.until",
    ) == [
        f"当事人的姓名或者名称（由“核对查封、扣押的对象和理由”提供，{article}）",
        f"当事人的地址（由“登记当事人”提供，{article}）",
        f"理由（由“核对查封、扣押的对象和理由”提供，{article}）",
        f"依据条文（由“核对查封、扣押的对象和理由”提供，{article}）",
        f"期限的最后一日（由“实施查封、扣押”或者“紧急情况下当场实施查封、扣押”提供，{article}）",
    ]  # fmt: skip
    bare = replace(seizure, lines=tuple(x for x in seizure.lines if x.act != "list_item"))
    with pytest.raises(Incomplete, match="名称、数量等（由“登记查封、扣押清单”提供"):
        seizing.decision(bare, n)
    with pytest.raises(Incomplete, match="救济途径"):
        seizing.decision(replace(seizure, letterheads=()), n)
    (scene,) = seizing.scenes(seizure)
    assert "第十八条第七项" in missed(seizure, seizing.scene, scene, "record_scene.content")[0]
