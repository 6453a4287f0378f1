"""An edited Word file compared with the paper as it is made from the facts (改动比对): every difference is named.

Pure: two lists of blocks and the facts. A difference that touches a fact is a fault, for the ledger has to be corrected
first; one of the wording is told; one of white space and the width of signs stands apart as a matter of style.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from fadu.documents.issued.expecting import Expected
from fadu.documents.issued.figures import figures_in, folded

LEAST_ALIKE = 0.4
"""From which likeness on two blocks are taken for one that was changed; below it one was dropped and one added."""
T = TypeVar("T")


class Grade(StrEnum):
    """How grave a difference is; the value is the word for people."""

    FACT = "涉及事实"
    WORDS = "文字改动"
    STYLE = "格式改动"


class How(StrEnum):
    """What was done to a block."""

    CHANGED = "改动"
    ADDED = "增加"
    DROPPED = "删去"


@dataclass(frozen=True)
class Block:
    """One paragraph or one cell with its label (`place`): 第3段, 表格“联系电话”."""

    place: str
    text: str


@dataclass(frozen=True)
class Change:
    """One difference. facts: the contents that it touches, each once."""

    how: How
    grade: Grade
    place: str
    before: str
    after: str
    facts: tuple[str, ...] = ()


def differences(
    made: Sequence[Block], edited: Sequence[Block], facts: Sequence[Expected]
) -> tuple[Change, ...]:
    """Every difference between the paper as made and the edited one, in the order of the paper."""
    before, after = _trimmed([one.text for one in made], [one.text for one in edited])
    return tuple(_compared(made[before], edited[after], facts))


def faults(found: Sequence[Change]) -> tuple[Change, ...]:
    """The differences for which the ledger has to be corrected before the paper may say so."""
    return tuple(one for one in found if one.grade is Grade.FACT)


def _trimmed(before: Sequence[T], after: Sequence[T]) -> tuple[slice, slice]:
    """What is left of each when the like beginning and the like end are taken off."""
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] != after[n]), most)
    most -= start
    end = next((n for n in range(most) if before[-1 - n] != after[-1 - n]), most)
    return slice(start, len(before) - end), slice(start, len(after) - end)


def _compared(
    made: Sequence[Block], edited: Sequence[Block], facts: Sequence[Expected]
) -> Iterator[Change]:
    words = [folded(one.text) for one in made], [folded(one.text) for one in edited]
    for tag, i, j, k, m in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs = zip(made[i:j], edited[k:m], strict=True)
            yield from (_styled(one, other) for one, other in pairs if one.text != other.text)
        else:
            yield from _replaced(made[i:j], edited[k:m], facts)


def _styled(one: Block, other: Block) -> Change:
    return Change(How.CHANGED, Grade.STYLE, one.place, one.text, other.text)


def _replaced(
    made: Sequence[Block], edited: Sequence[Block], facts: Sequence[Expected]
) -> Iterator[Change]:
    """Blocks in whose place others stand: as many one by one, else each with the first later one that is like it."""
    if len(made) == len(edited):
        yield from (_changed(one, other, facts) for one, other in zip(made, edited, strict=True))
        return
    left = list(edited)
    for one in made:
        at = next((k for k, other in enumerate(left) if _alike(one, other)), -1)
        if at < 0:
            yield _dropped(one, facts)
            continue
        yield from (_added(extra) for extra in left[:at])
        yield _changed(one, left[at], facts)
        del left[: at + 1]
    yield from (_added(extra) for extra in left)


def _alike(one: Block, other: Block) -> bool:
    words = folded(one.text), folded(other.text)
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= LEAST_ALIKE


def _changed(one: Block, other: Block, facts: Sequence[Expected]) -> Change:
    before, after = folded(one.text), folded(other.text)
    touched = _touched(before, after, facts)
    grave = touched or Counter(figures_in(after)) - Counter(figures_in(before))
    grade = Grade.FACT if grave else Grade.WORDS
    return Change(How.CHANGED, grade, one.place, one.text, other.text, touched)


def _dropped(one: Block, facts: Sequence[Expected]) -> Change:
    words = folded(one.text)
    touched = _named(one for one in facts if any(_places(words, one.text)))
    grade = Grade.FACT if touched else Grade.WORDS if words else Grade.STYLE
    return Change(How.DROPPED, grade, one.place, one.text, "", touched)


def _added(one: Block) -> Change:
    words = folded(one.text)
    grave = figures_in(words)
    grade = Grade.FACT if grave else Grade.WORDS if words else Grade.STYLE
    return Change(How.ADDED, grade, one.place, "", one.text)


def _touched(before: str, after: str, facts: Sequence[Expected]) -> tuple[str, ...]:
    """The facts on whose words something was changed."""
    areas = list(_areas(before, after))
    return _named(
        one
        for one in facts
        if any(_meet(span, area) for span in _places(before, one.text) for area in areas)
    )


def _places(text: str, value: str) -> Iterator[tuple[int, int]]:
    """Where a text says a value, line by line; all of it where it is a part of one that runs over several blocks."""
    for line in map(folded, value.split("\n")):
        if line:
            yield from _spans(text, line)
        if len(text) > 1 and text in line:
            yield 0, len(text)


def _areas(before: str, after: str) -> Iterator[tuple[int, int]]:
    """Where the first of two texts was changed; an insertion is an empty area."""
    here, there = _trimmed(before, after)
    blocks = SequenceMatcher(None, before[here], after[there], autojunk=False)
    for tag, i, j, _, _ in blocks.get_opcodes():
        if tag != "equal":
            yield here.start + i, here.start + j


def _spans(text: str, value: str) -> Iterator[tuple[int, int]]:
    at = text.find(value)
    while at >= 0:
        yield at, at + len(value)
        at = text.find(value, at + 1)


def _meet(span: tuple[int, int], area: tuple[int, int]) -> bool:
    """Whether an area lies on a span; an insertion at its edge does too, where a figure would be made longer."""
    if area[0] == area[1]:
        return span[0] <= area[0] <= span[1]
    return span[0] < area[1] and area[0] < span[1]


def _named(facts: Iterable[Expected]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.title for one in facts))
