"""Which of the eight masks of a QR code leaves it easiest to read (ISO/IEC 18004, 7.8.3).

segno weighs the masks module by module, which takes four fifths of the time of a square, and every page of a paper has its
own. Here a whole symbol is one number, a bit a module, and a rule a few operations on it. Its choice is segno's choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import segno
from segno import consts

_DATA = (consts.TYPE_DATA_DARK, consts.TYPE_DATA_LIGHT)
_WRITTEN_AFTER = (
    consts.TYPE_FORMAT_DARK, consts.TYPE_FORMAT_LIGHT, consts.TYPE_VERSION_DARK, consts.TYPE_VERSION_LIGHT, consts.TYPE_DARKMODULE,
)  # fmt: skip
"""What tells the mask stands in the symbol only when the mask is chosen: it counts as light."""
_GAP = 4
"""Light modules behind each line, as many as the third rule looks for: no run or ratio crosses a line."""
_RULES = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, j: i % 2 == 0,
    lambda i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
)

Lines = Sequence[Iterable[int]]


def best(unmarked: segno.QRCode) -> int:
    """The mask with the least penalty for what a symbol under mask 0 says; of equal ones the first."""
    rows = unmarked.matrix
    upright, lying = _planes(unmarked)
    symbol, turned = _number(rows), _number(tuple(zip(*rows, strict=True)))
    counted, turned = symbol & upright[0], turned & lying[0]
    found = [
        _penalty(counted ^ one, turned ^ other, len(rows))
        for one, other in zip(upright[1], lying[1], strict=True)
    ]
    return found.index(min(found))


def _planes(symbol: segno.QRCode) -> list[tuple[int, list[int]]]:
    return _planes_of(int(symbol.version), symbol.error)


@lru_cache(maxsize=16)
def _planes_of(version: int, error: str) -> list[tuple[int, list[int]]]:
    """By row and by column: which modules count, and what turns mask 0 into each mask."""
    plain = segno.make("0", version=version, error=error, mask=0, boost_error=False, micro=False)
    kinds = [list(row) for row in plain.matrix_iter(border=0, verbose=True)]
    kinds[8][-9] = consts.TYPE_DATA_LIGHT  # segno 1.6.6 says format, which begins one module later
    side = range(len(kinds))
    counted = [[kinds[i][j] not in _WRITTEN_AFTER for j in side] for i in side]
    masks = [
        [[kinds[i][j] in _DATA and rule(i, j) != _RULES[0](i, j) for j in side] for i in side]
        for rule in _RULES
    ]
    return [
        (_number(turn(counted)), [_number(turn(mask)) for mask in masks])
        for turn in (tuple, lambda lines: tuple(zip(*lines, strict=True)))
    ]


def _number(lines: Lines) -> int:
    """Lines of modules as bits, the first the lowest."""
    bits = bytes(_GAP).join(bytes(line) for line in lines)
    return int(bits[::-1].translate(_DIGITS), 2)


_DIGITS = b"01" + bytes(254)


def _penalty(symbol: int, turned: int, side: int) -> int:
    """The points of all four rules: runs, blocks, ratios like a finder's, and how far from half is dark."""
    line = side + _GAP
    pairs = _pairs(side)
    same = ~(symbol ^ symbol >> 1) & pairs
    blocks = same & same >> line & ~(symbol ^ symbol >> line)
    share = symbol.bit_count() / side**2 * 100
    return (
        _runs(same) + _runs(~(turned ^ turned >> 1) & pairs) + 3 * blocks.bit_count()
        + 40 * (_ratios(symbol) + _ratios(turned)) + 10 * int(abs(share - 50) / 5)
    )  # fmt: skip


@lru_cache(maxsize=16)
def _pairs(side: int) -> int:
    return _number([[1] * (side - 1) + [0]] * side)


def _runs(same: int) -> int:
    """Three points for five modules of a colour in a line, one for each further; same: modules like their next."""
    two = same & same >> 1
    four = two & two >> 2
    return four.bit_count() + 2 * (four & ~(four << 1)).bit_count()


def _ratios(symbol: int) -> int:
    """How often 1:1:3:1:1 stands in a line with four light modules before or behind it, none sharing a module with one counted."""
    ends = symbol & symbol >> 6
    found = ends & symbol >> 2 & symbol >> 3 & symbol >> 4 & ~(symbol >> 1 | symbol >> 5)
    before = symbol << 1 | symbol << 2
    behind = symbol >> 7 | symbol >> 8
    free = ~(before | before << 2) | ~(behind | behind >> 2)
    if not found & (found >> 4 | found >> 6):
        return (found & free).bit_count()
    count = since = 0
    while found:
        at = (found & -found).bit_length() - 1
        found &= found - 1
        if at >= since:
            counts = free >> at & 1
            count, since = count + counts, at + (7 if counts else 4)
    return count
