"""Added acts stand beneath the statutory picture, where nothing is covered, joined to the act they hang on."""

from __future__ import annotations

from fadu.law.overlays.composing import code_of, compose
from fadu.law.overlays.drawing import anchor_of, around, layout
from fadu.law.overlays.tests.samples import AGAIN, APPROVAL, BASE, DOCUMENT, STEP, shorter
from fadu.law.registry import layout_of

WHOLE = compose(BASE, (APPROVAL, AGAIN, STEP, DOCUMENT, shorter()))


def test_every_added_act_has_its_place_and_covers_nothing():
    drawn = layout(WHOLE)
    boxes = [(n["x"], n["y"], n["x"] + n["width"], n["y"] + n["height"]) for n in drawn["nodes"]]

    assert {code_of(p) for p in (APPROVAL, AGAIN, STEP, DOCUMENT)} <= {
        n["id"] for n in drawn["nodes"]
    }
    assert all(x2 <= drawn["width"] and y2 <= drawn["height"] for _, _, x2, y2 in boxes)
    assert not [
        (a, b)
        for i, a in enumerate(boxes)
        for b in boxes[i + 1 :]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def test_statutory_acts_stay_where_they_are():
    assert layout(WHOLE)["nodes"][: len(layout_of(BASE)["nodes"])] == layout_of(BASE)["nodes"]
    assert layout(BASE) is layout_of(BASE)


def test_lines_run_from_what_comes_first():
    ways = {(e["from"], e["to"]) for e in layout(WHOLE)["edges"]}

    assert (code_of(APPROVAL), "list_supervision") in ways
    assert ("judge_hazard", code_of(STEP)) in ways


def test_a_part_shows_the_act_with_what_was_added_to_it():
    part = around(layout(WHOLE), anchor_of(APPROVAL))
    shown = {n["id"] for n in part["nodes"]}

    assert {code_of(APPROVAL), code_of(AGAIN), "list_supervision"} <= shown
    assert len(shown) < len(WHOLE.acts)
    assert all(n["x"] >= 0 and n["x"] + n["width"] <= part["width"] for n in part["nodes"])
    assert around(layout(WHOLE), "nothing") == layout(WHOLE)
