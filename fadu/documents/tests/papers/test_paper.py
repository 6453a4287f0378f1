"""What the square of a paper says, and whose square is none of ours."""

import pytest

from fadu.documents.papers.paper import Marked, mark_of_number, read_mark
from fadu.documents.tests.papers.builders import MATTER, a_paper
from fadu.kernel.errors import BadInput


def test_the_square_names_matter_kind_and_entry_in_its_narrow_mode() -> None:
    mark = a_paper().mark

    assert mark == f"FADU:P:{MATTER}:ORDER:7"
    assert set(mark) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert read_mark(f" {mark}\n") == Marked(MATTER, "order", 7)
    assert read_mark(a_paper(kind="two_words").mark).kind == "two_words"


def test_a_sheet_printed_before_its_entry_stood_is_known_by_its_number() -> None:
    paper = a_paper()
    mark = read_mark(mark_of_number(MATTER, "order", paper.number))

    assert mark == Marked(MATTER, "order", -1, "2025-1")
    assert mark.names(paper)
    assert read_mark(paper.mark).names(paper)
    assert not mark.names(a_paper(number="（某）应急责改〔2025〕11号"))
    assert not mark.names(a_paper(kind="record"))
    assert not read_mark(paper.mark).numbers(paper.number)


@pytest.mark.parametrize(
    "text", ["", "https://example.cn", "FADU:P:M:ORDER", "FADU:V:M:ORDER:7", "FADU:P:M:ORDER:７", "FADU:P:M:ORDER:-1"]
)  # fmt: skip
def test_another_square_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadInput, match="不是本系统文书的二维码"):
        read_mark(text)


def test_its_file_is_called_by_title_and_number() -> None:
    assert a_paper().name == "责令限期整改指令书（某）应急责改〔2025〕1号"
    assert a_paper(number="").name == "责令限期整改指令书（未编号）"
    assert a_paper(number="", unnumbered=True).name == "责令限期整改指令书"
