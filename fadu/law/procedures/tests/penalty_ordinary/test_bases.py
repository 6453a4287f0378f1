"""The ordinary penalty's acts rest on their own articles: no decision on the one on delegation, no service on the one on files."""

from __future__ import annotations

import pytest

from fadu.law.engine.record import Record
from fadu.law.procedures.penalty_ordinary.bases import BASES
from fadu.law.procedures.tests.penalty_cases import concluded, served


def test_what_is_fined_by_the_day_rests_on_the_article_of_the_daily_fine_and_its_collection_on_that_of_every_fine():
    assert {str(BASES[code]) for code in ("find_refusal", "propose_daily", "forgo_daily")} == {
        "《安全生产法》第一百一十二条"
    }
    assert [
        code for code in BASES
        if "_daily" in code and (same := BASES.get(code.replace("_daily", ""))) and BASES[code] != same
    ] == ["propose_daily"]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "article"),
    [
        ("penalize", "《行政处罚法》第五十七条第一款第一项、第五十九条第一款"),
        ("serve", "《行政处罚法》第六十一条第一款"),
        ("file_case", "《行政处罚法》第五十四条第二款"),
    ],
)
def test_what_was_done_once_is_told_under_the_article_of_the_act(act: str, article: str):
    case = served()
    again = Record(act, case.now, "" if act == "file_case" else "P")

    assert {r.cite for r in case.marking.why(again) if r.kind in ("done", "role", "facts")} == {
        article
    }


def test_a_discussion_without_its_minutes_is_told_under_the_article_on_discussions():
    case = concluded()
    bare = Record("discuss", case.now, "P")

    assert {r.cite for r in case.marking.why(bare) if r.kind == "facts"} == {
        "《行政处罚法》第五十七条第二款"
    }
