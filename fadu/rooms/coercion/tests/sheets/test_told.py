"""What papers of coercion say alike: things in one line each, and erased ones never half told."""

from __future__ import annotations

from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.sheets import told


def test_things_stand_in_one_line_each_and_what_is_erased_is_none(seizure: CaseFile) -> None:
    lines = told.inventory(seizure)
    erased = replace(lines[1], facts=lines[1].facts | {"item_name": None})

    assert told.item_words(lines)[1] == "2. 叉车，1台。"
    assert told.item_words([erased]) == [None]
    assert told.opinion(seizure, None) == ""
