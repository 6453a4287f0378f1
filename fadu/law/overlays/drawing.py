"""The picture of a procedure with local pieces: the shipped one, and the added acts in a lane beneath it.

Coordinates of the statutory acts are computed once and shipped; an added act stands below the act
that it hangs on, joined to it, so that nothing has to be laid out anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fadu.law.engine.picture import HEIGHT, WIDTH
from fadu.law.overlays.composing import REFUSAL, Composed, code_of, is_local
from fadu.law.overlays.pieces import Piece, Shorter, Step
from fadu.law.registry import layout_of
from fadu.law.vocabulary.procedure import Procedure

_GAP, _LANE, _MARGIN = 16, 28, 12  # pixels between boxes, above the lane, around the whole
_AROUND = 320  # of a part, on either side of what it is about

Box = dict[str, Any]


def layout(procedure: Procedure) -> Mapping[str, Any] | None:
    """Coordinates of every act of a procedure, local ones included; None where none are shipped."""
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
        for code in _codes(procedure, piece):
            lane.append(_placed(code, anchor, shipped["height"], lane))
            if not code.endswith(REFUSAL):
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


def _codes(procedure: Procedure, piece: Piece) -> Iterator[str]:
    code = code_of(piece)
    yield from (a.code for a in procedure.acts if is_local(a) and a.code in (code, code + REFUSAL))


def _placed(code: str, anchor: Mapping[str, Any], floor: int, lane: Sequence[Box]) -> Box:
    """A box below its act, in the first row of the lane where nothing is in its way."""
    x, y = anchor["x"], floor + _LANE
    while any(abs(n["x"] - x) < WIDTH + _GAP and n["y"] == y for n in lane):
        y += HEIGHT + _GAP
    return {"id": code, "x": x, "y": y, "width": WIDTH, "height": HEIGHT}


def _joined(piece: Piece, box: Box, anchor: Mapping[str, Any]) -> Box:
    """The line between an added act and its anchor, from what comes first to what comes then."""
    x = anchor["x"] + anchor["width"] // 2
    points = [[x, box["y"]], [x, anchor["y"] + anchor["height"]]]
    first, then = (box["id"], anchor["id"])
    if isinstance(piece, Step):
        points, first, then = points[::-1], then, first
    return {"from": first, "to": then, "label": "", "points": points, "at": None}


def _moved(edge: Mapping[str, Any], left: int, top: int) -> Mapping[str, Any]:
    at = edge["at"] and [edge["at"][0] - left, edge["at"][1] - top]
    points = [[x - left, y - top] for x, y in edge["points"]]
    return {**edge, "points": points, "at": at}
