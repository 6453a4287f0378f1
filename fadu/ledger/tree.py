"""The Merkle tree of RFC 9162 (leaf 00‖data, node 01‖left‖right) in tiles 256 wide, over any hash function.

Entry `i` of level 0 is the hash of leaf `i`; entry `i` of level L is the root of the 256^L leaves
from `i·256^L`. A tile holds 256 neighbouring entries of one level, and its root is an entry of
the next. Tiles never change once full, so only they are stored.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from fadu.ledger.crypto import HashFunction

WIDTH = 256
HEIGHT = 8
"""2^8 = 256: how many heights of the binary tree one tile spans."""


@dataclass(frozen=True, slots=True)
class FullTile:
    """256 neighbouring entries of a level, concatenated, and the root over them."""

    level: int
    position: int
    hashes: bytes
    root: bytes


class Entries(Protocol):
    """Whoever holds the entries of the levels, whole tiles or not."""

    def hashes(self, level: int, start: int, stop: int) -> Sequence[bytes]:
        """Entries [start, stop) of a level, all of which exist."""


def leaf_hash(function: HashFunction, data: bytes) -> bytes:
    """The hash of one leaf."""
    return function(b"\x00" + data)


def node_hash(function: HashFunction, left: bytes, right: bytes) -> bytes:
    """The hash of a node over two subtrees."""
    return function(b"\x01" + left + right)


def fold(function: HashFunction, hashes: Sequence[bytes]) -> bytes:
    """The root over neighbouring hashes; of none, the hash of nothing."""
    if not hashes:
        return function(b"")
    row = list(hashes)
    while len(row) > 1:
        odd = row[-1:] if len(row) % 2 else []
        pairs = iter(row)
        row = [function(b"\x01" + left + right) for left, right in zip(pairs, pairs, strict=False)]
        row += odd
    return row[0]


class Growth:
    """A tree that grows by leaves in constant memory and tells its root, its peaks and its full tiles."""

    def __init__(self, function: HashFunction) -> None:
        self.function = function
        self.size = 0
        self._levels: list[list[bytes]] = [[]]
        self._peaks: list[tuple[int, bytes]] = []  # (height, root) of whole blocks, largest first

    def extend(self, leaves: Sequence[bytes]) -> Iterator[FullTile]:
        """Add leaf hashes; every tile that becomes full is yielded. Consume the iterator."""
        taken = 0
        while taken < len(leaves):
            room = WIDTH - len(self._levels[0])
            part = leaves[taken : taken + room]
            self._levels[0].extend(part)
            taken += len(part)
            self.size += len(part)
            if len(self._levels[0]) == WIDTH:
                yield from self._carry()

    def root(self) -> bytes:
        """The root over all leaves so far."""
        peaks = [root for _, root in self._peaks]
        if self._levels[0]:
            peaks.append(fold(self.function, self._levels[0]))
        return joined(self.function, peaks)

    def peaks(self) -> list[bytes]:
        """The roots of the whole binary subtrees that make up the tree, largest first."""
        found = [root for _, root in self._peaks]
        rest = self._levels[0]
        start = 0
        for height in range(HEIGHT - 1, -1, -1):
            if len(rest) >> height & 1:
                found.append(fold(self.function, rest[start : start + (1 << height)]))
                start += 1 << height
        return found

    def _carry(self) -> Iterator[FullTile]:
        block = self.size // WIDTH
        level = 0
        while len(self._levels[level]) == WIDTH:
            entries = self._levels[level]
            root = fold(self.function, entries)
            position = (block >> (HEIGHT * level)) - 1
            yield FullTile(level, position, b"".join(entries), root)
            self._levels[level] = []
            if level == 0:
                self._add_peak(root)
            level += 1
            if level == len(self._levels):
                self._levels.append([])
            self._levels[level].append(root)

    def _add_peak(self, root: bytes) -> None:
        height = HEIGHT
        while self._peaks and self._peaks[-1][0] == height:
            root = node_hash(self.function, self._peaks.pop()[1], root)
            height += 1
        self._peaks.append((height, root))


def joined(function: HashFunction, peaks: Sequence[bytes]) -> bytes:
    """The root of the tree whose peaks (largest first) are given."""
    if not peaks:
        return function(b"")
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(function, peak, root)
    return root


def cut(hashes: bytes) -> list[bytes]:
    """A tile's bytes as single hashes."""
    return [hashes[at : at + 32] for at in range(0, len(hashes), 32)]


def peak_places(size: int) -> list[tuple[int, int]]:
    """(height, index) of the peaks of a tree of `size` leaves, largest first."""
    places = []
    start = 0
    for height in range(size.bit_length() - 1, -1, -1):
        if size >> height & 1:
            places.append((height, start >> height))
            start += 1 << height
    return places


@dataclass(frozen=True)
class StoredTree:
    """Roots of ranges, read from entries; `known` nodes (the peaks of a checkpoint) are not hashed again."""

    function: HashFunction
    entries: Entries
    known: Mapping[tuple[int, int], bytes]

    def range_root(self, start: int, stop: int) -> bytes:
        """The root over leaves [start, stop), where `start` is a multiple of the power of two above the rest."""
        size = stop - start
        if size == 0:
            return self.function(b"")
        if size & (size - 1) == 0:
            height = size.bit_length() - 1
            return self._node(height, start >> height)
        half = 1 << (size.bit_length() - 1)
        left = self.range_root(start, start + half)
        return node_hash(self.function, left, self.range_root(start + half, stop))

    def _node(self, height: int, index: int) -> bytes:
        if (height, index) in self.known:
            return self.known[height, index]
        level, inside = divmod(height, HEIGHT)
        first = index << inside
        return fold(self.function, self.entries.hashes(level, first, first + (1 << inside)))
