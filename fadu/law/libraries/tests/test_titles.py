"""题名对照: what comes along reads like what the legal office enters, and no act is named that is none."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.libraries.titles import TITLE, shipped_titles


def test_what_comes_along_is_what_the_library_accepts_each_name_once():
    entries = shipped_titles()

    assert all(TITLE.read(e.content) == e.content for e in entries)
    assert len({e.name for e in entries}) == len(entries)


@pytest.mark.parametrize(
    ("cell", "value", "wrong"),
    [("procedure", "tea", "没有代码为“tea”的程序"), ("acts", "file_case tea", "没有环节“tea”"), ("acts", "suit_over", "没有环节")],
)  # fmt: skip
def test_unknown_procedures_and_acts_are_named(cell, value, wrong):
    row = {"procedure": "penalty.ordinary", "words": "某表", "sense": "1"} | {cell: value}

    with pytest.raises(BadInput, match=wrong):
        TITLE.read(row)
