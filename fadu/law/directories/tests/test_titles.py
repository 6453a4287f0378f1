"""Titles as acts: whole words, then endings; what turns a meaning or has two is for a person."""

from __future__ import annotations

from fadu.law.directories.rows import Row
from fadu.law.directories.tests.builders import meanings
from fadu.law.directories.titles import Meaning, Titles, unread


def acts(*names: str, chosen=None) -> list[tuple[str, ...] | None]:
    """The acts of titles, one after the other."""
    reads = Titles(meanings(), chosen or {}).read(Row(n, t) for n, t in enumerate(names, 1))
    return [r.meaning.acts if r.meaning else None for r in reads]


def test_a_title_is_known_by_its_words_its_brackets_aside_and_by_its_longest_ending():
    assert acts(
        "《立案 审批表》", "调查询问笔录（张三）", "关于某公司未培训一案的案件调查终结报告", "不予行政处罚决定书",
        "延期（分期）缴纳罚款批准书", "penalize", "作出处罚决定", "现场照片",
    ) == [
        ("file_case",), ("investigate",), ("conclude_investigation",), ("no_penalty",),
        ("approve_deferral",), ("penalize",), ("penalize",), (),
    ]  # fmt: skip


def test_what_comes_before_decides_between_two_meanings_of_the_same_words():
    assert acts("行政处罚决定书", "送达地址确认书", "送达回证", "履行催告书", "送达回证") == [
        ("penalize",), (), ("serve",), ("demand",), (),
    ]  # fmt: skip


def test_what_turns_a_meaning_is_not_read_as_it_and_a_choice_by_hand_counts_for_the_file():
    assert acts("撤销行政处罚决定书", "某种材料") == [None, None]
    assert acts("某种材料", chosen={"某种材料": Meaning("某种材料", ("educate",))}) == [
        ("educate",)
    ]
    two = Titles([Meaning("意见书", ("legal_review",)), Meaning("意见书", ("review_statement",))])

    (read,) = unread(two.read([Row(1, "意见书")]))

    assert len(read.candidates) == 2
