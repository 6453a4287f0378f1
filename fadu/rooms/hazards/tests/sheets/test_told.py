"""What the papers of a hazard say alike: the finding of its key, and nothing of another's."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.hazards.sheets import told


def test_the_hazard_is_the_one_of_the_entry_s_key(file: CaseFile) -> None:
    line = next(x for x in file.lines if x.act == "review")

    found = told.found(file, line)
    assert found is not None
    assert found.act == "find_hazard"
    assert told.found(file, replace(line, key="H9")) is None
    assert told.unit(file, line).name == "甲公司"
