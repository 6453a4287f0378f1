"""How the bytes of a container lie: its directory and the heads of its members read strictly, so that no program that
unpacks it can find anything else in it than was checked (docs/bundle.md, The container).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

OUTSIDE = "压缩包里除列出的文件以外还有别的内容"
UNLIKE = "压缩包对这个文件的记载前后不一致"
LENGTHS = "存放的长度与文件的长度不同"
STORED = 0
_END, _WIDE_END, _LOCATOR, _ROW, _HEAD = (
    struct.Struct(form) for form in ("<4s4H2LH", "<4sQ2H2L4Q", "<4sLQL", "<4s6H3L5H2L", "<4s5H3L2H")
)
_AFTER, _WIDE_AFTER = struct.Struct("<4s3L"), struct.Struct("<4sL2Q")
_TAIL = 65535 + _END.size
_FULL = 0xFFFFFFFF
_LATER = 0x0008
"""The flag of a member whose sums stand behind it."""
_FLAGS = _LATER | 0x0800


@dataclass(frozen=True)
class Member:
    """A member as the directory names it; `start` is where its bytes begin, None where they cannot be had."""

    name: str
    method: int
    size: int
    start: int | None


@dataclass
class Layout:
    """The members in the order of the directory, and what is wrong: each a name ("" for the container) and words."""

    members: list[Member] = field(default_factory=list)
    wrong: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True)
class _Row:
    """A line of the directory: `same` is what the head must repeat, `sums` are CRC, stored length and length."""

    at: int
    raw: bytes
    name: str
    same: tuple[int, ...]
    sums: tuple[int, int, int]
    good: bool


class _Bytes:
    """A file by places; beyond its end there is nothing."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.size = file, file.seek(0, 2)

    def at(self, place: int, length: int) -> bytes:
        if not 0 <= place < self.size:
            return b""
        self.file.seek(place)
        return self.file.read(length)


def layout_of(file: BinaryIO) -> Layout:
    """The layout of a container; ValueError where its directory cannot be read."""
    held, made = _Bytes(file), Layout()
    count, size, stop, shift, clean = _end(held)
    begin = stop - size
    if shift or not clean:
        made.wrong.add(("", OUTSIDE))
    rows = list(_rows(held.at(begin, size), count))
    found: dict[int, Member] = {}
    reached = 0
    for n in sorted(range(count), key=lambda one: rows[one].at):
        row, place = rows[n], rows[n].at + shift
        member, good, after = _member(held, row, place)
        found[n] = member
        if not good:
            made.wrong.add((row.name, UNLIKE))
        if member.method == STORED and row.sums[1] != row.sums[2]:
            made.wrong.add((row.name, LENGTHS))
        if place != reached:
            made.wrong.add(("", OUTSIDE))
        reached = after
    if reached != begin:
        made.wrong.add(("", OUTSIDE))
    made.members = [found[n] for n in range(count)]
    return made


def _end(held: _Bytes) -> tuple[int, int, int, int, bool]:
    """How many members, the length of the directory, where it stops, how far all is moved, and whether the end is the last."""
    tail = held.at(max(0, held.size - _TAIL), _TAIL)
    place = tail.rfind(b"PK\5\6", 0, max(0, len(tail) - _END.size + 4))
    if place < 0:
        raise ValueError("no end")
    _, disk, first, here, count, size, start, comment = _END.unpack_from(tail, place)
    stop = held.size - len(tail) + place
    clean = not comment and stop + _END.size == held.size
    plain, there = (disk, first, here, count, size, start), None
    locator = held.at(stop - _LOCATOR.size, _LOCATOR.size)
    if locator.startswith(b"PK\6\7"):
        stop -= _LOCATOR.size + _WIDE_END.size
        wide = held.at(stop, _WIDE_END.size)
        _, on, there, disks = _LOCATOR.unpack(locator)
        if len(wide) < _WIDE_END.size or on or disks != 1:
            raise ValueError("no wide end")
        mark, rest, _, _, *told = _WIDE_END.unpack(wide)
        if (mark, rest) != (b"PK\6\6", _WIDE_END.size - 12):
            raise ValueError("no wide end")
        full = (0xFFFF,) * 4 + (_FULL,) * 2
        if any(one not in (other, most) for one, other, most in zip(plain, told, full, strict=True)):  # fmt: skip
            raise ValueError("two ends")
        disk, first, here, count, size, start = told
    shift = stop - size - start
    if disk or first or here != count or shift < 0 or (there is not None and stop - there != shift):
        raise ValueError("end")
    return count, size, stop, shift, clean


def _rows(data: bytes, count: int) -> Iterator[_Row]:
    """The lines of the directory; ValueError where they are not so many or not its whole."""
    at = 0
    for _ in range(count):
        if len(data) < at + _ROW.size:
            raise ValueError("row")
        mark, _, _, *same, crc, packed, size, name, extra, comment, disk, _, _, place = (
            _ROW.unpack_from(data, at)
        )
        if mark != b"PK\1\2":
            raise ValueError("row")
        raw, more = _cut(data, at + _ROW.size, name, extra)
        good, (size, packed, place) = _widened(more, size, packed, place)
        good = good and not comment and not disk and not same[0] & ~_FLAGS
        yield _Row(place, raw, raw.decode(), tuple(same), (crc, packed, size), good)
        at += _ROW.size + name + extra + comment
    if at != len(data):
        raise ValueError("rows")


def _cut(data: bytes, at: int, *lengths: int) -> list[bytes]:
    found = []
    for length in lengths:
        found.append(data[at : at + length])
        at += length
    return found


def _widened(extra: bytes, *values: int) -> tuple[bool, list[int]]:
    """Values of 32 bits with those of 64 in the place of the full ones; whether the extra field holds these and no more."""
    full = [n for n, value in enumerate(values) if value == _FULL]
    form = struct.Struct(f"<2H{len(full)}Q")
    made = list(values)
    if not extra:
        return not full, made
    if len(extra) != form.size or extra[:4] != struct.pack("<2H", 1, form.size - 4) or not full:
        return False, made
    for n, value in zip(full, form.unpack(extra)[2:], strict=True):
        made[n] = value
    return True, made


def _member(held: _Bytes, row: _Row, place: int) -> tuple[Member, bool, int]:
    """A member at its place, whether its head and what stands behind it repeat the directory, and where it ends."""
    method, (crc, packed, _) = row.same[1], row.sums
    head = held.at(place, _HEAD.size)
    if len(head) < _HEAD.size or not head.startswith(b"PK\3\4"):
        return Member(row.name, method, packed, None), False, place
    _, _, *same, crc, small, size, name, extra = _HEAD.unpack(head)
    raw, more = _cut(held.at(place + _HEAD.size, name + extra), 0, name, extra)
    good, (size, small) = _widened(more, size, small)
    start = place + _HEAD.size + name + extra
    end, sums = start + packed, (crc, small, size)
    if same[0] & _LATER:
        form = _WIDE_AFTER if extra else _AFTER
        behind = held.at(end, form.size)
        good = good and sums == (0, 0, 0) and len(behind) == form.size
        good = good and behind.startswith(b"PK\7\x08")
        sums = form.unpack(behind)[1:] if good else sums
        end += form.size
    good = good and row.good and tuple(same) == row.same and raw == row.raw and sums == row.sums
    there = raw == row.raw and start + packed <= held.size
    return Member(row.name, method, packed, start if there else None), good, end
