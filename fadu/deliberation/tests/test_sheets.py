"""What was erased, and what nobody signed on paper, stands so on the papers."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.deliberation import sheets
from fadu.deliberation.models import Meeting, MeetingState
from fadu.documents.papers.contents import ERASED
from fadu.law.procedures.registers.meetings import CONSULTATION
from fadu.law.procedures.registers.reviews import NINE


def test_an_erased_opinion_says_so_and_a_consultation_has_notes():
    facts = {code: "通过" for code, _ in NINE} | {
        "conclusion": "审核通过",
        "opinion": {"c": "…"},
        "basis_page": "第3页",
    }
    paper = sheets.opinion("R", 3, facts, {"审核人": "赵六"}, "某局")
    assert paper.blocks[-1].text == ERASED
    assert any(getattr(block, "text", "") == "通过：见第3页" for block in paper.blocks)
    meeting = Meeting(
        id="M", n=1, kind=CONSULTATION, called="会商会", planned=datetime(2026, 3, 2, 1, tzinfo=UTC), venue="三楼",
        chair="a", recorder="b", invited="a,b", state=MeetingState.CALLED,
    )  # fmt: skip
    told = sheets.Told(meeting, [], [], {"a": "王局", "b": "赵六"}, {}, "某局")
    made = sheets.minutes(told)
    assert (made.title, made.number) == (sheets.NOTES, "会商会")
    assert made.blocks[-1].text == "王局、赵六"
