"""Arguments find what is wrong with a path to it, and are checked (drawn procedures: tests/proofs)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.law.engine.argument import Argument, argue, objections
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act

FILE, REVIEW, DECIDE = Act("file", "立案"), Act("review", "审核"), Act("decide", "决定")
DROP, END = Act("drop", "撤销"), Act("end", "结案")
SOUND = procedure(
    FILE, REVIEW, DECIDE, END,
    rules=(REVIEW.needs(FILE), FILE.obliges(DECIDE), DECIDE.needs(REVIEW)),
    closing=END,
)  # fmt: skip


def test_a_finding_comes_with_a_path():
    of = procedure(
        FILE, REVIEW, DECIDE, DROP, END,
        rules=(DECIDE.needs(REVIEW), DROP.closes(REVIEW)),
        closing=END,
    )  # fmt: skip
    _, found = argue(of)

    assert [(f.kind, f.act, f.other, f.path) for f in found] == [
        ("void", "decide", "review", ("drop",))
    ]


def test_an_argument_survives_its_file_and_holds():
    argument, found = argue(SOUND)

    assert found == ()
    assert objections(SOUND, Argument.of(argument.plain())) == []


@pytest.mark.parametrize(
    ("bent", "told"),
    [
        ({"ways": ()}, "未能说明总可以“结案”"),
        ({"walks": ()}, "未能说明“决定”可以办理"),
        ({"clauses": ((1,),)}, "开始时不成立"),
        ({"clauses": ((-1,),)}, "之后不成立"),
    ],
)
def test_what_an_argument_fails_to_show_is_named(bent, told):
    argument, _ = argue(SOUND)

    assert any(told in text for text in objections(SOUND, replace(argument, **bent)))


def test_a_way_that_lowers_nothing_is_no_way():
    argument, _ = argue(SOUND)
    turns = argument.ways[0][0]

    with pytest.raises(ValueError, match="并未改变"):
        objections(SOUND, replace(argument, ways=((turns, argument.ways[-1][1] + 1, 0),)))


def test_an_argument_about_one_law_says_nothing_about_another():
    argument, _ = argue(SOUND)
    other = procedure(
        FILE, REVIEW, DECIDE, END,
        rules=(REVIEW.needs(FILE), FILE.obliges(DECIDE), DECIDE.needs(REVIEW), FILE.closes(DECIDE)),
        closing=END,
    )  # fmt: skip

    assert objections(other, argument)


def test_what_never_ends_needs_no_argument():
    with pytest.raises(ValueError, match="没有办结环节"):
        argue(procedure(FILE, REVIEW, rules=(REVIEW.needs(FILE),)))
