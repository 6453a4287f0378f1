"""现场检查方案: the scheme as it was made, with the officers assigned."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.inspection.sheets import scheme


def test_it_carries_scheme_unit_and_officers(file: CaseFile) -> None:
    (n,) = scheme.entries(file)

    words = said(scheme.make(file, n))

    assert "核查仓库、工房的定员定量；张三记录，吴十查看；进入前释放静电。" in words
    assert "检查人员：张三（执法证件号43020001）、吴十（执法证件号43020009）" in words


def test_without_scheme_or_officers_it_is_refused_by_name(file: CaseFile) -> None:
    (n,) = scheme.entries(file)
    unmanned = replace(file, lines=tuple(x for x in file.lines if x.act != "assign_officers"))
    bare = without(without(unmanned, "make_scheme", "scheme"), "open_visit", "basis")

    assert [(content, by) for content, by, _ in missed(bare, scheme.make, n)] == [
        ("检查依据", "确定检查任务"), ("检查人员姓名", "指派检查人员"), ("检查人员执法证件号", "登记证件"),
        ("检查内容、分工和安全防护", "制定现场检查方案"),
    ]  # fmt: skip
