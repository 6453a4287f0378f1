"""The picture of a procedure: edges without detours, and an SVG that stands alone."""

from __future__ import annotations

from xml.etree import ElementTree

from fadu.law.engine.arrow import model
from fadu.law.engine.picture import Edge, comes_before, graph, svg

LAYOUT = {
    "width": 300,
    "height": 100,
    "nodes": [{"id": "A", "x": 0, "y": 0, "width": 124, "height": 52}],
    "edges": [{"points": [(0, 0), (9, 9)], "at": (5, 5), "label": "满<2日"}],
}


def test_a_way_that_others_imply_is_left_out_unless_it_says_how_long():
    assert comes_before(model("A -->* B; B -->* C; A -->* C")) == (Edge("A", "B"), Edge("B", "C"))
    assert Edge("A", "C", "满2日") in comes_before(model("A -->* B; B -->* C; A -->*(3) C"))


def test_no_way_leads_back():
    assert comes_before(model("A -->* B; B -->* A; A -->* A")) == (Edge("A", "B"),)


def test_closing_and_duties_are_not_drawn_and_lone_acts_are_left_out():
    found = graph(model("A -->+ B; A -->% C; A *--> D"))

    assert [node["id"] for node in found["nodes"]] == ["A", "B"]
    assert found["edges"] == [{"from": "A", "to": "B", "label": ""}]


def test_the_picture_is_one_document_with_its_labels():
    root = ElementTree.fromstring(svg(model("A"), LAYOUT))
    texts = [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]

    assert root.attrib["viewBox"] == "0 0 300 100"
    assert texts == ["满<2日", "A"]


def test_a_long_title_ends_in_an_ellipsis_and_stays_whole_in_the_hover():
    name = "很" * 40
    nodes = [{"id": name, "x": 0, "y": 0, "width": 124, "height": 52}]
    text = svg(model(name), {**LAYOUT, "nodes": nodes, "edges": []})

    assert "…</text>" in text
    assert f"<title>{name}</title><rect" in text
