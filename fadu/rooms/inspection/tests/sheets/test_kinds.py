"""The papers of a visit are known to the documents, each under the code of its number."""

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.papers.selectors import papers
from fadu.rooms.inspection.sheets.kinds import KINDS


def test_each_has_a_kind_of_number_with_the_same_title() -> None:
    assert kinds_of("inspection.visit") == KINDS
    assert [BY_CODE[kind.code].title for kind in KINDS] == [kind.title for kind in KINDS]


def test_a_visit_walked_to_its_review_gives_one_of_each(file: CaseFile) -> None:
    offered = papers(file)

    assert [one.kind.code for one in offered] == [
        "approval", "scheme", "notice", "record", "record", "order", "review",
    ]  # fmt: skip
    assert [one.lacks for one in offered] == [None] * 7
