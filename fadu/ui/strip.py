"""The strip picture of a procedure: coordinates shipped with it, colours from the matter's state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MARGIN_OF_TEXT = 10
EM = 13
LINES = 2


class ActState(StrEnum):
    """How an act stands in one matter: 已办, 应当办, 可以办, 不能办, 不在程序中."""

    DONE = "done"
    OWED = "owed"
    MAY = "may"
    BLOCKED = "blocked"
    OUT = "out"


WORDS: Mapping[ActState, str] = {
    ActState.DONE: "已办",
    ActState.OWED: "应当办",
    ActState.MAY: "可以办",
    ActState.BLOCKED: "尚不能办",
    ActState.OUT: "本案不涉及",
}


@dataclass(frozen=True)
class ActView:
    """What the picture says of one act: title, state, a short note (已办日、最后一日), where it leads."""

    title: str
    state: ActState = ActState.OUT
    note: str = ""
    url: str = ""
    hover: str = ""
    late: bool = False
    local: bool = False  # 本局规定: stands in no law


@dataclass(frozen=True)
class Line:
    """One line of words inside a box."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Box:
    """One act, placed and worded."""

    x: int
    y: int
    width: int
    height: int
    act: ActView
    words: tuple[Line, ...]
    note: Line | None

    @property
    def state(self) -> str:
        """The class suffix of the box; a late duty is louder than an owed one."""
        return "late" if self.act.late else str(self.act.state)

    @property
    def said(self) -> str:
        """What a screen reader and the hover say."""
        own = "本局规定" if self.act.local else ""
        parts = [self.act.title, own, WORDS[self.act.state], self.act.note, self.act.hover]
        return "，".join(part for part in parts if part)


@dataclass(frozen=True)
class Arrow:
    """One `comes before`, with its period where there is one."""

    path: str
    label: Line | None
    walked: bool


@dataclass(frozen=True)
class Picture:
    """A whole strip, ready for `ui/strip.html`."""

    title: str
    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    @property
    def local(self) -> bool:
        """Whether an agency's own rule has added any of the acts."""
        return any(box.act.local for box in self.boxes)

    @property
    def legend(self) -> tuple[tuple[str, str], ...]:
        """States with their words, in the order of the legend."""
        return tuple((str(state), words) for state, words in WORDS.items())


def picture(title: str, layout: Mapping[str, Any], acts: Mapping[str, ActView]) -> Picture:
    """Colour `layout` (the output of frontend/layout.mjs) by `acts`; a laid-out act must be in `acts`."""
    boxes = tuple(_box(node, acts[node["id"]]) for node in layout["nodes"])
    arrows = tuple(_arrow(edge, acts) for edge in layout["edges"])
    return Picture(title, int(layout["width"]), int(layout["height"]), boxes, arrows)


def _box(node: Mapping[str, Any], act: ActView) -> Box:
    x, y, width, height = (int(node[key]) for key in ("x", "y", "width", "height"))
    per_line = max(1, (width - MARGIN_OF_TEXT) // EM)
    lines = wrapped(act.title, per_line)
    spare = 1 if act.note else 0
    first = y + height / 2 - (len(lines) + spare - 1) * 8 + 4
    words = tuple(Line(x + width / 2, first + 16 * i, text) for i, text in enumerate(lines))
    note = Line(x + width / 2, first + 16 * len(lines), act.note) if act.note else None
    return Box(x, y, width, height, act, words, note)


def wrapped(text: str, per_line: int) -> tuple[str, ...]:
    """At most two lines of `per_line` characters; what does not fit ends in …"""
    if len(text) <= per_line:
        return (text,)
    if len(text) <= LINES * per_line:
        half = max(-(-len(text) // LINES), 1)
        return text[:half], text[half:]
    return text[:per_line], text[per_line : LINES * per_line - 1] + "…"


def _arrow(edge: Mapping[str, Any], acts: Mapping[str, ActView]) -> Arrow:
    points: Sequence[Sequence[int]] = edge["points"]
    path = "M" + " L".join(f"{x} {y}" for x, y in points)
    label = Line(edge["at"][0], edge["at"][1] + 4, edge["label"]) if edge.get("at") else None
    ends = (acts[edge["from"]].state, acts[edge["to"]].state)
    return Arrow(path, label, all(state is ActState.DONE for state in ends))
