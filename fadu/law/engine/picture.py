"""The picture of a procedure: what comes before what, from left to right (程序图).

Closing, release and guards are left out; only needs, waits and opens are drawn, without the ways
that other ways already imply. Coordinates are computed once, when a definition changes, and shipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from fadu.law.parameters.titles import titled
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb

WIDTH, HEIGHT = 124, 52  # pixels of a box
_EM, _LINE = 13, 16
_ORDER = (Verb.NEEDS, Verb.OPENS, Verb.WAITS)


class Edge(NamedTuple):
    """One `comes before`, with the period that runs along it."""

    first: str
    then: str
    label: str = ""


def comes_before(procedure: Procedure) -> tuple[Edge, ...]:
    """The edges of the picture: transitively reduced, without ways back, in a fixed order."""
    labels: dict[tuple[str, str], str] = {}
    ahead: dict[str, set[str]] = {a.code: set() for a in procedure.acts}
    for verb in _ORDER:
        for rule in procedure.rules:
            pair = (rule.first.code, rule.then.code)
            if rule.verb is not verb or pair[0] == pair[1] or _leads(ahead, pair[1], pair[0]):
                continue
            ahead[pair[0]].add(pair[1])
            labels[pair] = labels.get(pair) or _label(rule)
    kept = {pair for pair in labels if labels[pair] or not _detour(ahead, *pair)}
    place = {a.code: n for n, a in enumerate(procedure.acts)}
    ordered = sorted(kept, key=lambda p: (place[p[0]], place[p[1]]))
    return tuple(Edge(first, then, labels[first, then]) for first, then in ordered)


def _label(rule: Rule) -> str:
    return titled(f"满{rule.term}") if rule.term and rule.verb is Verb.NEEDS else ""


def _leads(ahead: Mapping[str, Iterable[str]], start: str, goal: str) -> bool:
    """Whether a way leads from `start` to `goal`."""
    left, seen = [start], {start}
    while left:
        here = left.pop()
        if here == goal:
            return True
        new = set(ahead[here]) - seen
        seen |= new
        left += new
    return False


def _detour(ahead: Mapping[str, set[str]], first: str, then: str) -> bool:
    """Whether another way leads from one act to the other, so that the edge says nothing new."""
    return any(_leads(ahead, other, then) for other in ahead[first] if other != then)


def graph(procedure: Procedure) -> dict[str, Any]:
    """What the layout program reads: boxes of one size, edges with their labels.

    Acts that nothing joins to the others are left out: a box alone says nothing of order.
    """
    edges = comes_before(procedure)
    joined = {code for edge in edges for code in edge[:2]}
    acts = [a for a in procedure.acts if a.code in joined] or list(procedure.acts)
    return {
        "nodes": [{"id": a.code, "title": a.title, "width": WIDTH, "height": HEIGHT} for a in acts],
        "edges": [{"from": e.first, "to": e.then, "label": e.label} for e in edges],
    }


def svg(procedure: Procedure, layout: Mapping[str, Any]) -> str:
    """The picture as one SVG document that needs no style sheet, script or font file."""
    width, height = int(layout["width"]), int(layout["height"])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" font-family="sans-serif" font-size="{_EM}" role="img">',
        f"<title>{escape(procedure.title)}</title>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7"'
        ' markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#667"/></marker></defs>',
        *(_arrow(edge) for edge in layout["edges"]),
        *(_box(node, procedure.act(node["id"])) for node in layout["nodes"]),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _arrow(edge: Mapping[str, Any]) -> str:
    points: Sequence[Sequence[int]] = edge["points"]
    path = " ".join(f"{x},{y}" for x, y in points)
    line = (
        f'<polyline points="{path}" fill="none" stroke="#667" stroke-width="1.2"'
        ' marker-end="url(#tip)"/>'
    )
    if not edge.get("at"):
        return line
    x, y = edge["at"]
    return (
        f'{line}<text x="{x}" y="{y + 4}" text-anchor="middle" font-size="11" fill="#445"'
        f' stroke="#fff" stroke-width="3" paint-order="stroke">{escape(edge["label"])}</text>'
    )


def _box(node: Mapping[str, Any], act: Act) -> str:
    x, y, width, height = (int(node[k]) for k in ("x", "y", "width", "height"))
    dashed = ' stroke-dasharray="4 3"' if act.lapse else ""
    lines = _lines(act.title, max(1, (width - 10) // _EM))
    top = y + height / 2 - (len(lines) - 1) * _LINE / 2 + 4
    words = "".join(
        f'<text x="{x + width / 2:g}" y="{top + _LINE * n:g}" text-anchor="middle" fill="#223">'
        f"{escape(text)}</text>"
        for n, text in enumerate(lines)
    )
    return (
        f'<g><title>{escape(act.title)}</title><rect x="{x}" y="{y}" width="{width}"'
        f' height="{height}" rx="5" fill="#f5f7fa" stroke="#456"{dashed}/>{words}</g>'
    )


def _lines(text: str, most: int) -> list[str]:
    """At most three lines; what does not fit ends in an ellipsis, the hover has the whole."""
    lines = [text[n : n + most] for n in range(0, len(text), most)]
    if len(lines) > 3:
        lines = [*lines[:2], lines[2][: most - 1] + "…"]
    return lines
