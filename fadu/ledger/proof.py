"""Inclusion and consistency proofs (RFC 9162, 2.1.3 and 2.1.4) and the proof slip (存证单) that carries one.

Making a proof needs the roots of ranges of leaves; checking one needs only this module's hashing.
The slip is C2SP `tlog-proof`: index, hashes from the leaf up, and the signed checkpoint, in one text.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fadu.kernel.errors import BadInput
from fadu.ledger.checkpoint import Note
from fadu.ledger.crypto import HashFunction, sha256
from fadu.ledger.tree import leaf_hash, node_hash

RangeRoot = Callable[[int, int], bytes]
FIRST_LINE = "c2sp.org/tlog-proof@v1"


def inclusion(range_root: RangeRoot, index: int, size: int) -> list[bytes]:
    """The hashes that lead from leaf `index` to the root of the first `size` leaves."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    start, stop = 0, size
    hashes: list[bytes] = []
    while stop - start > 1:
        half = start + _half(stop - start)
        if index < half:
            hashes.append(range_root(half, stop))
            stop = half
        else:
            hashes.append(range_root(start, half))
            start = half
    return hashes[::-1]


def consistency(range_root: RangeRoot, old: int, new: int) -> list[bytes]:
    """The hashes that show that the first `old` of `new` leaves were not changed."""
    if not 0 <= old <= new:
        raise ValueError(f"{old} leaves do not precede {new}")
    start, stop, whole = 0, new, True
    hashes: list[bytes] = []
    while old not in (start, stop):
        half = start + _half(stop - start)
        if old <= half:
            hashes.append(range_root(half, stop))
            stop = half
        else:
            hashes.append(range_root(start, half))
            start, whole = half, False
    if old == stop and not whole:
        hashes.append(range_root(start, stop))
    return hashes[::-1]


def _half(size: int) -> int:
    return 1 << ((size - 1).bit_length() - 1)


def inclusion_holds(
    leaf: bytes,
    index: int,
    size: int,
    hashes: Sequence[bytes],
    root: bytes,
    *,
    function: HashFunction = sha256,
) -> bool:
    """Whether a leaf hash stands at `index` among the `size` leaves under `root`."""
    if not 0 <= index < size:
        return False
    node, last = index, size - 1
    for sibling in hashes:
        if last == 0:
            return False
        if node & 1 or node == last:
            leaf = node_hash(function, sibling, leaf)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            leaf = node_hash(function, leaf, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and leaf == root


def consistency_holds(
    old: int,
    new: int,
    hashes: Sequence[bytes],
    old_root: bytes,
    new_root: bytes,
    *,
    function: HashFunction = sha256,
) -> bool:
    """Whether the tree of `new` leaves begins with the tree of `old` leaves."""
    if old == new:
        return not hashes and old_root == new_root
    if old == 0:
        return new > 0 and not hashes and old_root == function(b"")
    if not 0 < old < new or not hashes:
        return False
    path = list(hashes) if old & (old - 1) else [old_root, *hashes]
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            before = node_hash(function, sibling, before)
            after = node_hash(function, sibling, after)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            after = node_hash(function, after, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and before == old_root and after == new_root


@dataclass(frozen=True)
class Slip:
    """A proof slip: at `index` of the log that the checkpoint `note` describes stands a certain entry."""

    index: int
    hashes: tuple[bytes, ...]
    note: str

    def text(self) -> str:
        """The slip as it is handed out and printed."""
        lines = [FIRST_LINE, f"index {self.index}", *(_base64(item) for item in self.hashes)]
        return "\n".join(lines) + "\n\n" + self.note

    @classmethod
    def parse(cls, text: str) -> "Slip":
        """Read a slip; BadInput where it is not one."""
        head, blank, note = text.partition("\n\n")
        lines = [line for line in head.split("\n") if not line.startswith("extra ")]
        if not blank or lines[0] != FIRST_LINE or len(lines) < 2:
            raise BadInput("不是存证单：首行、序号或检查点缺失")
        word, _, number = lines[1].partition(" ")
        plain = number.isascii() and number.isdigit() and number == str(int(number))
        if word != "index" or not plain:
            raise BadInput("存证单的序号无法识别")
        try:
            hashes = tuple(b64decode(line, validate=True) for line in lines[2:])
        except ValueError as failure:
            raise BadInput("存证单的哈希无法识别") from failure
        return cls(int(number), hashes, note)

    def holds(self, body: str, keys: Mapping[str, bytes]) -> bool:
        """Whether the entry with this body was in the log when the checkpoint was signed by a known key."""
        note = Note.parse(self.note)
        leaf = leaf_hash(sha256, body.encode())
        head = note.head
        included = inclusion_holds(leaf, self.index, head.size, self.hashes, head.root)
        return included and bool(note.signed_by(keys))


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
