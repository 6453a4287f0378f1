"""责令限期整改指令书 of a major hazard: hazard, standard, term, remedy; it may be given before it is judged."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.hazards.sheets import order


def test_it_says_hazard_standard_term_and_remedy(file: CaseFile) -> None:
    (n,) = order.entries(file)

    paper = order.make(file, n)

    words = "\n".join(block.text for block in paper.blocks)
    assert paper.number == "（某）应急责改〔2025〕9号"
    assert "你单位存在下列重大事故隐患：药物线工房超定员作业。该隐患符合" in words
    assert "现责令你单位于2025年3月20日前（含当日）排除。整改要求：按定员组织生产。" in words
    assert "依照《安全生产法》第一百零二条处理" in words
    assert "向某市人民政府申请行政复议" in words
    before = replace(file, lines=tuple(x for x in file.lines if x.act != "judge_hazard"))
    bare = "\n".join(block.text for block in order.make(before, n).blocks)
    assert "你单位存在下列事故隐患：药物线工房超定员作业。" in bare
    assert "该隐患符合" not in bare
