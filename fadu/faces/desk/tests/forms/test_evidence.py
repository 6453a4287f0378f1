"""Forms of evidence: every fact of the act is asked, none of ours, and rectangles stay within the page."""

from __future__ import annotations

from fadu.faces.desk.forms.evidence import OURS, EnterForm, EvidenceForm, RedactForm
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER

PEOPLE = [("p", "张三")]


def test_a_form_asks_for_the_facts_that_people_state() -> None:
    for act in EVIDENCE_REGISTER.acts:
        form = EvidenceForm(act, PEOPLE)
        asked = set(form.fields) - {"token", "expected"}
        assert asked == {fact.code for fact in act.facts} - set(OURS)
    act = EVIDENCE_REGISTER.act("hand_over_evidence")
    told = {
        "moved_at": "2025-03-02T10:00",
        "giver": "甲",
        "taker": "乙",
        "condition": "好",
        "reason": "入库",
    }
    form = EvidenceForm(act, PEOPLE, told)
    assert form.is_valid(), form.errors
    assert form.facts() == told | {"moved_at": "2025-03-02T02:00:00Z"}
    assert "known" in EnterForm(PEOPLE, []).fields


def test_rectangles_are_lines_of_five_numbers_within_the_page() -> None:
    def boxes(text: str) -> object:
        form = RedactForm({"boxes": text, "purpose": "公开", "reason": "隐私"})
        return form.cleaned_data["boxes"] if form.is_valid() else form.errors["boxes"][0]

    assert boxes("1 0 0 1000 10\n\n2，5，5，5，5\n1 1 1 1 1") == {
        1: [[0, 0, 1000, 10], [1, 1, 1, 1]], 2: [[5, 5, 5, 5]],
    }  # fmt: skip
    for wrong, says in (("1 0 0 1", "第1行应当是五个整数"), ("1 0 0 a 1", "五个整数"), ("1 999 0 2 1", "超出页面"),
        ("0 1 1 1 1", "超出页面"), ("1 1 1 0 1", "超出页面"), ("1 1 1 -1 1", "五个整数")):  # fmt: skip
        assert says in str(boxes(wrong))
