"""The picture of a procedure with local pieces: the shipped one, and the added acts in a lane beneath it.

Coordinates of the statutory acts are computed once and shipped; an added act stands below the act
that it hangs on, joined to it, so that nothing has to be laid out anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.law.engine.picture import HEIGHT, WIDTH
from fadu.law.overlays.composing import Composed, code_of
from fadu.law.overlays.pieces import Piece, Shorter, Step
from fadu.law.registry import layout_of
from fadu.law.vocabulary.procedure import Procedure

_GAP, _LANE, _MARGIN = 16, 28, 12  # pixels between boxes, above the lane, around the whole
_BESIDE, _CORNER = 9, 8  # how far a line runs from its column, and above the corner of a box
_AROUND = 320  # of a part, on either side of what it is about

Box = dict[str, Any]


def layout(procedure: Procedure) -> Mapping[str, Any] | None:
    """Coordinates of the acts of a procedure, local ones included; None where none are shipped.

    That an approval may be refused is no box of its own.
    """
    if not isinstance(procedure, Composed) or procedure.base is None:
        return layout_of(procedure)
    shipped = layout_of(procedure.base)
    if shipped is None:
        return None
    held = {node["id"]: node for node in shipped["nodes"]}
    lane, edges = list[Box](), list[Box]()
    for piece in procedure.pieces:
        anchor = held.get(_anchor(piece))
        if anchor is None or isinstance(piece, Shorter):
            continue
        lane.append(_placed(code_of(piece), anchor, shipped["height"], lane))
        edges.append(_joined(piece, lane[-1], anchor))
    right = max((n["x"] + WIDTH + _MARGIN for n in lane), default=0)
    low = max((n["y"] + HEIGHT + _MARGIN for n in lane), default=0)
    return {
        "width": max(shipped["width"], right),
        "height": max(shipped["height"], low),
        "nodes": [*shipped["nodes"], *lane],
        "edges": [*shipped["edges"], *edges],
    }


def around(drawn: Mapping[str, Any], code: str) -> Mapping[str, Any]:
    """The part of a picture around an act, moved to the corner; the whole where the act is not in it."""
    about = next((n for n in drawn["nodes"] if n["id"] == code), None)
    if about is None:
        return drawn
    nodes = [n for n in drawn["nodes"] if abs(n["x"] - about["x"]) <= _AROUND]
    kept = {n["id"] for n in nodes}
    left, top = (min(n[axis] for n in nodes) - _MARGIN for axis in ("x", "y"))
    edges = [e for e in drawn["edges"] if e["from"] in kept and e["to"] in kept]
    edges = [e for e in edges if all(x >= left for x, _ in e["points"])]
    return {
        "width": max(n["x"] + n["width"] for n in nodes) - left + _MARGIN,
        "height": max(n["y"] + n["height"] for n in nodes) - top + _MARGIN,
        "nodes": [{**n, "x": n["x"] - left, "y": n["y"] - top} for n in nodes],
        "edges": [_moved(e, left, top) for e in edges],
    }


def anchor_of(piece: Piece) -> str:
    """The code of the act that a part of the picture is about."""
    return _anchor(piece)


def _anchor(piece: Piece) -> str:
    return piece.after if isinstance(piece, Step | Shorter) else piece.before


def _placed(code: str, anchor: Mapping[str, Any], floor: int, lane: Sequence[Box]) -> Box:
    """A box below its act, in the first row of the lane where nothing is in its way."""
    x, y = anchor["x"], floor + _LANE
    while any(abs(n["x"] - x) < WIDTH + _GAP and n["y"] == y for n in lane):
        y += HEIGHT + _GAP
    return {"id": code, "x": x, "y": y, "width": WIDTH, "height": HEIGHT}


def _joined(piece: Piece, box: Box, anchor: Mapping[str, Any]) -> Box:
    """The line between an added act and its anchor, from what comes first to what comes then: beside the column."""
    low, high = box["y"] + HEIGHT // 2, anchor["y"] + anchor["height"] - _CORNER
    if isinstance(piece, Step):
        side, gap = anchor["x"] + WIDTH, anchor["x"] + WIDTH + _BESIDE
        points = [[side, high], [gap, high], [gap, low], [side, low]]
        return {"from": anchor["id"], "to": box["id"], "label": "", "points": points, "at": None}
    side, gap = anchor["x"], anchor["x"] - _BESIDE
    points = [[side, low], [gap, low], [gap, high], [side, high]]
    return {"from": box["id"], "to": anchor["id"], "label": "", "points": points, "at": None}


def _moved(edge: Mapping[str, Any], left: int, top: int) -> Mapping[str, Any]:
    at = edge["at"] and [edge["at"][0] - left, edge["at"][1] - top]
    points = [[x - left, y - top] for x, y in edge["points"]]
    return {**edge, "points": points, "at": at}
