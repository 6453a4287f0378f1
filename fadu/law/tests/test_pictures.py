"""The shipped pictures are of the versions in force, and show what comes before what."""

from __future__ import annotations

import pytest

from fadu.law.engine.picture import graph
from fadu.law.registry import PROCEDURES, layout_of


@pytest.mark.parametrize("known", PROCEDURES, ids=lambda p: p.code)
def test_a_picture_is_of_the_present_version(known):
    layout = layout_of(known)

    assert layout is not None, f"程序图已过时：运行 fadu procedure draw {known.code} --layout"
    drawn = graph(known)
    assert [n["id"] for n in layout["nodes"]] == [n["id"] for n in drawn["nodes"]]
    pairs = [(e["from"], e["to"], e["label"]) for e in drawn["edges"]]
    assert [(e["from"], e["to"], e["label"]) for e in layout["edges"]] == pairs


@pytest.mark.parametrize("known", PROCEDURES, ids=lambda p: p.code)
def test_no_box_covers_another(known):
    boxes = [
        (n["x"], n["y"], n["x"] + n["width"], n["y"] + n["height"])
        for n in (layout_of(known) or {"nodes": []})["nodes"]
    ]
    covered = [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]

    assert boxes
    assert covered == []
