"""What the party of a seizure is told in writing: the period of a test, and that its goods went along with the case."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.sheets import telling
from fadu.rooms.coercion.tests.sheets.reading import missed, said


def test_the_period_of_a_test_is_definite_and_does_not_count(tested: CaseFile) -> None:
    (n,) = telling.periods(tested)
    paper = telling.period(tested, n)

    assert paper.number == "（某）应急检告〔2026〕1号"
    words = said(paper)
    assert "委托某检测所对有关物品进行检测" in words
    assert "起至2026年6月20日止" in words
    assert (
        "依照《行政强制法》第二十五条第三款的规定，查封的期间不包括上述期间；检测、检验、检疫或者技术鉴定的费用由本机关承担"
        in words
    )
    assert missed(tested, telling.period, n, "start_test.test_until", "start_test.notice") == [
        "告知的期间最后一日（由“委托检测、检验、检疫或者技术鉴定”提供，《行政强制法》第二十五条第三款）",
        "书面告知当事人的文号（由“委托检测、检验、检疫或者技术鉴定”提供，《行政强制法》第二十五条第三款）",
    ]


def test_goods_that_went_along_are_told_and_listed_without_what_was_lifted_before(
    tested: CaseFile,
) -> None:
    (n,) = telling.moves(tested)

    assert "案件已经移送某市公安局，依照《行政强制法》第二十一条的规定" in said(
        telling.moved(tested, n)
    )
    words = said(telling.moved_list(tested, n))
    assert "项数：共1项" in words
    assert "1. 乙醇，200L，12桶" in words
    assert "叉车" not in words
    assert [x[:5] for x in missed(tested, telling.moved, n, "hand_over.notice")] == ["书面告知当"]
    empty = replace(tested, lines=tuple(x for x in tested.lines if x.act != "list_item"))
    assert [x[:9] for x in missed(empty, telling.moved_list, n)] == ["移送财物的名称、数"]
