"""Evidence held has its four papers; an appraisal is asked of its institution."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import OTHERS
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.rooms.penalty.sheets import evidence
from fadu.rooms.penalty.sheets.told import Told


def test_held_evidence_is_approved_told_listed_and_decided_upon(
    files: Mapping[str, CaseFile],
) -> None:
    file, one = files["contested"], files["daily"]
    (approval,), (notice,) = (
        evidence.HOLD_APPROVAL.entries(file),
        evidence.HOLD_NOTICE.entries(file),
    )
    (decided,), (listed,) = evidence.HOLD_DECISION.entries(file), evidence.HOLD_LIST.entries(file)

    words = said(evidence.HOLD_NOTICE.make(file, notice))

    assert "负责人审批意见：同意先行登记保存。李四" in said(
        evidence.HOLD_APPROVAL.make(file, approval)
    )
    wanted = without(file, "approve_registration", "to_register", "培训记录三册，考勤表一册")
    for made, told in ((wanted, "：培训记录三册，考勤表一册\n"), (file, "：\n")):
        form = said(evidence.HOLD_APPROVAL.make(made, approval))
        assert f"拟登记保存的证据{told}" in form
    assert words.startswith("＿＿＿＿")  # of two parties, which one held it is not on record
    assert "培训记录三册。" in words
    (_, man) = Told(file, file.lines[-1]).parties
    held = without(file, "register_evidence", "holder", man)
    for sheet, n in ((evidence.HOLD_NOTICE, notice), (evidence.HOLD_DECISION, decided)):
        assert said(sheet.make(held, n)).startswith("钱某：")
    held = without(held, "register_evidence", "kept_at", "某仓库，干燥")
    assert "保存地点和条件：某仓库，干燥" in said(evidence.HOLD_LIST.make(held, listed))
    assert "七个工作日内作出处理决定（《行政处罚法》第五十六条、第八十五条）" in words
    (alone,) = evidence.HOLD_NOTICE.entries(one)
    assert said(evidence.HOLD_NOTICE.make(one, alone)).startswith("某某化工有限公司：")
    assert "物品名称和数量：培训记录三册" in said(evidence.HOLD_LIST.make(file, listed))
    words = said(evidence.HOLD_DECISION.make(file, decided))
    assert "2025年3月3日先行登记保存" in words
    assert "解除登记保存并返还" in words
    assert missed(
        without(file, "register_evidence", "goods"), evidence.HOLD_NOTICE.make, notice
    ) == [("物品名称和数量", "先行登记保存证据", "《行政处罚法》第五十六条")]
    (asked,) = evidence.APPRAISAL.entries(file)
    assert said(evidence.APPRAISAL.make(file, asked)).startswith("某检测鉴定机构：")


def test_held_evidence_concerns_its_holder_or_the_only_party_and_of_several_else_nobody(
    files: Mapping[str, CaseFile],
) -> None:
    file, one = files["contested"], files["daily"]
    _, man = Told(file, file.lines[-1]).parties
    sheets = (evidence.HOLD_NOTICE, evidence.HOLD_LIST, evidence.HOLD_DECISION)
    cases = (
        (file, OTHERS), (without(file, "register_evidence", "holder", man), man), (one, Told(one, one.lines[-1]).parties[0]),
        (without(file, "register_evidence", "holder", "somebody else"), OTHERS), (without(one, "register_evidence", "holder", None), OTHERS),
    )  # fmt: skip
    for held, whose in cases:
        for sheet in sheets:
            (n,) = sheet.entries(held)

            assert sheet.kind.concerns(held, n) == whose  # type: ignore[misc]
    listed = said(evidence.HOLD_LIST.make(cases[1][0], evidence.HOLD_LIST.entries(file)[0]))
    assert "证据持有人：钱某" in listed
    assert "某某化工有限公司" not in listed


def test_things_entered_a_line_each_stand_in_one_sentence_and_the_list_names_their_holder(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (notice,), (decided,) = evidence.HOLD_NOTICE.entries(file), evidence.HOLD_DECISION.entries(file)
    (listed,) = evidence.HOLD_LIST.entries(file)
    (_, man) = Told(file, file.lines[-1]).parties
    held = without(file, "register_evidence", "goods", "台账一册；\n硬盘一块\n")
    named = without(held, "register_evidence", "holder", man)

    told = said(evidence.HOLD_NOTICE.make(held, notice))

    assert "对下列物品先行登记保存：台账一册；硬盘一块。" in told
    assert "，已经出示执法证件。" in told  # 行政处罚法 55(1)
    words = said(evidence.HOLD_DECISION.make(held, decided))
    assert "先行登记保存下列证据：台账一册；硬盘一块。" in words
    assert "对上述证据作出处理决定：解除登记保存并返还。" in words
    assert "证据持有人：钱某\n" in said(evidence.HOLD_LIST.make(named, listed))
    assert "证据持有人：\n" in said(evidence.HOLD_LIST.make(held, listed))  # of two, nobody knows


def test_an_appraisal_says_for_which_case_it_is_asked(files: Mapping[str, CaseFile]) -> None:
    file = files["contested"]
    (asked,) = evidence.APPRAISAL.entries(file)

    told = said(evidence.APPRAISAL.make(file, asked))

    assert f"因办理“{Told(file, file.lines[-1]).cause}”一案的需要，" in told
