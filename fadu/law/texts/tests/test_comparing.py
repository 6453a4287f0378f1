"""Two versions, article by article: what stays, what moves, what is new."""

from __future__ import annotations

from fadu.law.texts.comparing import How, compare, runs
from fadu.law.texts.parsing import parse

OLD = """某办法
第一条 为了管好灯笼，制定本办法。
第二条 悬挂灯笼应当在三日内向街道办事处报备。
第三条 灯笼应当明亮。
第四条 本办法自公布之日起施行。
"""
NEW = """某办法
第一条 为了管好灯笼，制定本办法。
第二条 悬挂灯笼应当在五日内向街道办事处报备。
第三条 烛台适用本办法，但是寺庙里的除外。
第四条 灯笼应当明亮。
"""


def changes(old: str, new: str) -> list[tuple[str, str, str]]:
    """How, and the numbers before and after."""
    found = compare(parse(old).articles, parse(new).articles)
    return [
        (c.how.value, c.before.caption if c.before else "", c.after.caption if c.after else "")
        for c in found
    ]


def test_each_article_is_paired_with_what_became_of_it():
    assert changes(OLD, NEW) == [
        ("same", "第一条", "第一条"),
        ("changed", "第二条", "第二条"),
        ("added", "", "第三条"),
        ("moved", "第三条", "第四条"),
        ("removed", "第四条", ""),
    ]


def test_a_version_compared_with_itself_has_not_changed():
    assert {how for how, _, _ in changes(OLD, OLD)} == {How.SAME.value}


def test_quotation_marks_and_blanks_are_no_change():
    assert (
        changes("某办法\n第一条 称“灯笼”者。\n", '某办法\n第一条 称"灯笼" 者。\n')[0][0] == "same"
    )


def test_the_words_that_changed_are_shown():
    found = [(r.how, r.text) for r in runs("三日内报备", "五日内报备")]

    assert found == [("del", "三"), ("ins", "五"), ("same", "日内报备")]


def test_the_stretches_give_both_versions_back():
    before, after = OLD, NEW
    found = runs(before, after)

    assert "".join(r.text for r in found if r.how != "ins") == before
    assert "".join(r.text for r in found if r.how != "del") == after
