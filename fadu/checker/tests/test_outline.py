import pytest

from fadu.checker.outline import heading_of, opens_article


@pytest.mark.parametrize(
    ("text", "level", "number"),
    [("一、主要工作", 1, 1), ("十二、其他", 1, 12), ("（三）加强学习。", 2, 3), ("2.制定计划", 3, 2), ("3、检查", 3, 3), ("（4）复查", 4, 4)],
)  # fmt: skip
def test_numbered_headings_are_recognised_by_level(text, level, number):
    heading = heading_of(7, text)

    assert heading is not None
    assert (heading.paragraph, heading.level, heading.number) == (7, level, number)
    assert text[heading.text_at :] in text


@pytest.mark.parametrize("text", ["2024年工作", "3.5万元投入", "一是加强学习", "全年工作"])
def test_other_beginnings_are_no_headings(text):
    assert heading_of(0, text) is None


def test_an_article_opens_a_section_of_its_own():
    assert opens_article("第三条 本办法")
    assert not opens_article("第三批企业")
