"""What the papers of a hazard say alike: the finding of its key, and nothing of another's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.hazards.sheets import told


def test_the_hazard_is_the_one_of_the_entry_s_key(file: CaseFile) -> None:
    line = next(x for x in file.lines if x.act == "review")

    found = told.found(file, line)
    assert found is not None
    assert found.act == "find_hazard"
    assert told.found(file, replace(line, key="H9")) is None
    assert told.unit(file, line).name == "甲公司"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("5.4.2", "第5.4.2条目"), ("五", "第五条目"), ("管理类2", "“管理类2”条目"), ("第三条第五项", "第三条第五项"),
    ],
)  # fmt: skip
def test_an_item_of_a_standard_reads_as_it_is_counted_named_or_cited(item: str, words: str) -> None:
    assert told.item(item) == words
