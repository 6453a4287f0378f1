"""A document beside the form: its facts, and its files as pages."""

from __future__ import annotations

from fadu.deliberation import reading
from fadu.matters.selectors import history
from tests.deliberating import DAY, Deliberating, story


def test_files_of_an_entry_are_named_and_those_that_cannot_be_shown_are_opened(
    office: Deliberating,
) -> None:
    review = office.sent()
    story.opine(office.bureau, review, DAY)
    line = history(office.case())[-1]
    read = reading.read(
        office.viewer("wujiu").scope, office.case(), line, "意见书", lambda sha, n: f"{sha[:4]}/{n}"
    )
    assert (read.title, read.who) == ("意见书", "吴九（示范）")
    assert read.paper is not None
    assert read.paper.title == "法制审核意见书"
    assert [(one.name, one.pages) for one in read.sheets] == [("法制审核意见书.docx", ())]
    assert {one.title for one in read.facts} >= {"审核通过", "审核人员资格"}
