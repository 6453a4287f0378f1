"""Remedies are said by the law of the day, with the organ and the court that the agency has named."""

from datetime import date

from fadu.documents.numbers.models import Letterhead
from fadu.documents.papers import remedy

HEAD = Letterhead(government="某市人民政府", court="某市某区人民法院")
DAY = date(2025, 3, 3)


def test_both_ways_are_said_with_their_terms() -> None:
    assert remedy.remedy("决定", HEAD, DAY) == (
        "如不服本决定，可以自收到之日起六十日内向某市人民政府申请行政复议，也可以自收到之日起六个月内直接向"
        "某市某区人民法院提起行政诉讼。行政复议、行政诉讼期间，除法律规定的情形外，不停止本决定的执行。"
    )


def test_without_a_letterhead_or_before_2024_nothing_is_made_up() -> None:
    assert remedy.remedy("决定", None, DAY) == ""
    assert remedy.remedy("决定", HEAD, date(2023, 12, 31)) == ""
    assert remedy.told(DAY).given_by == "登记文书抬头"
    assert "2024年1月1日以前" in remedy.told(date(2023, 12, 31)).given_by


def test_against_a_penalty_on_the_spot_reconsideration_comes_first() -> None:
    words = remedy.remedy("决定", HEAD, DAY, on_the_spot=True)

    assert words.startswith("如不服本决定，应当自收到之日起六十日内先向某市人民政府申请行政复议")
    assert "自收到复议决定书之日起十五日内" in words
    assert "六个月" not in words
