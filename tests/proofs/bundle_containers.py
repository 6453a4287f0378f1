"""What a forger may do to the container of a bundle, its members left as they are, and what every checker must then say."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from unittest import mock

from fadu.casefile.bundle.layout import LENGTHS, OUTSIDE, UNLIKE
from tests.casefiles import joined
from tests.proofs.bundle_changes import EVIDENCE, PAPER, PARTS, WHOLE
from tests.proofs.bundles import small

Said = set[tuple[str, str, str]]
FORGED = b"\n%PDF-1.4 another decision: a fine of 9,000,000\n"
README = "readme.txt"
NONE: Said = {("", "zip", "不是可以读取的ZIP文件")}
AROUND: Said = {("", "container", OUTSIDE)}
GONE = (PAPER, "missing", "文件缺失")
ALTERED = (PAPER, "altered", "文件被改动，校验值与清单不符")


@dataclass(frozen=True)
class Lie:
    """What the head of a member says and what the directory does, where they differ from the truth; bytes that stand before."""

    head: Mapping[str, int | bytes] = field(default_factory=dict)
    row: Mapping[str, int | bytes] = field(default_factory=dict)
    before: bytes = b""
    behind: bytes = b""


def unlike(path: str = PAPER) -> tuple[str, str, str]:
    """The finding of a member whose head and line differ."""
    return path, "container", UNLIKE


def packed(
    lies: Mapping[str, Lie], parts: Mapping[str, bytes] = PARTS, end: Mapping[str, int] | None = None, stop: bytes = b""
) -> bytes:  # fmt: skip
    """The members in a container of which some things are false; `end` and `stop`: of its end record, and what stands before it."""
    made, rows = b"", b""
    for name, data in parts.items():
        lie = lies.get(name, Lie())
        told: dict[str, int | bytes] = {
            "flags": 0, "method": 0, "time": 0, "date": 33, "crc": zlib.crc32(data), "packed": len(data), "size": len(data),
            "name": name.encode(), "extra": b"", "comment": b"", "disk": 0,
        }  # fmt: skip
        made += lie.before
        here = {**told, "place": len(made), **lie.row}
        made += _head({**told, **lie.head}) + data + lie.behind
        rows += _row(here)
    last = {"count": len(parts), "size": len(rows), "start": len(made), "comment": 0, **(end or {})}
    count = last["count"]
    record = struct.pack(
        "<4s4H2LH", b"PK\5\6", 0, 0, count, count, last["size"], last["start"], last["comment"]
    )
    return made + rows + stop + record


def _head(of: Mapping[str, int | bytes]) -> bytes:
    name, extra = bytes(of["name"]), bytes(of["extra"])  # type: ignore[arg-type]
    fields = [of[one] for one in ("flags", "method", "time", "date", "crc", "packed", "size")]
    return struct.pack("<4s5H3L2H", b"PK\3\4", 20, *fields, len(name), len(extra)) + name + extra


def _row(of: Mapping[str, int | bytes]) -> bytes:
    name, extra, comment = (bytes(of[one]) for one in ("name", "extra", "comment"))  # type: ignore[arg-type]
    fields = [of[one] for one in ("flags", "method", "time", "date", "crc", "packed", "size")]
    lengths = len(name), len(extra), len(comment), of["disk"]
    record = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, *fields, *lengths, 0, 0, of["place"])
    return record + name + extra + comment


def wide(ours: bool = True) -> bytes:
    """The bundle as its writer makes it where members, places and directory are beyond 32 bits (the bound is lowered)."""
    with mock.patch.multiple(zipfile, ZIP64_LIMIT=30, ZIP_FILECOUNT_LIMIT=3):
        return small() if ours else joined(PARTS)


def doubled() -> bytes:
    """A wide end that says something else than the plain one."""
    held = bytearray(wide())
    at = held.rindex(b"PK\5\6")
    held[at + 12 : at + 16] = struct.pack("<L", 100)
    return bytes(held)


def sums(data: bytes, change: int = 0) -> bytes:
    """What stands behind a member whose sums come later."""
    return b"PK\7\x08" + struct.pack("<3L", zlib.crc32(data), len(data), len(data) + change)


LATER = {"flags": 8, "crc": 0, "packed": 0, "size": 0}
LONGER = {**PARTS, PAPER: PARTS[PAPER] + FORGED}
TRUE = len(PARTS[PAPER])
CONTAINERS: dict[str, tuple[bytes, Said]] = {
    "nothing false": (packed({}), set()),
    "as it is written": (WHOLE, set()),
    "as others write it": (joined(PARTS), set()),
    "beyond 32 bits": (wide(), set()),
    "beyond 32 bits, as others write it": (wide(ours=False), set()),
    "a forged file behind the length, in both records": (
        packed({PAPER: Lie({"size": TRUE}, {"size": TRUE})}, LONGER), {(PAPER, "container", LENGTHS), ALTERED},
    ),
    "a forged file behind the length, in the directory": (
        packed({PAPER: Lie({}, {"size": TRUE})}, LONGER), {(PAPER, "container", LENGTHS), unlike(), ALTERED},
    ),
    "a forged file behind the length, in the head": (packed({PAPER: Lie({"size": TRUE})}, LONGER), {unlike(), ALTERED}),
    "a forged file that the head alone counts": (
        packed({PAPER: Lie({"packed": len(LONGER[PAPER]), "size": len(LONGER[PAPER])}, {"packed": TRUE, "size": TRUE})}, LONGER),
        {unlike(), *AROUND},
    ),
    "a length beyond what is stored": (
        packed({PAPER: Lie({"size": TRUE + 9}, {"size": TRUE + 9})}), {(PAPER, "container", LENGTHS)},
    ),
    **{
        f"a head of another {name}": (packed({PAPER: Lie({name: value})}), {unlike()})
        for name, value in (
            ("size", 1), ("packed", 1), ("crc", 7), ("method", 8), ("flags", 0x800), ("date", 34), ("extra", b"\1\0\0\0"),
        )
    },
    "a head of another name": (packed({PAPER: Lie({"name": b"papers/0009.pdf"})}), {unlike(), GONE}),
    "a name that only the directory has right": (
        packed({PAPER: Lie({"name": README.encode()})}), {unlike(), GONE},
    ),
    "two heads for one member": (
        packed({EVIDENCE: Lie(before=packed({}, {EVIDENCE: FORGED})[: 30 + len(EVIDENCE) + len(FORGED)])}), AROUND,
    ),
    "a member locked": (packed({PAPER: Lie({"flags": 1}, {"flags": 1})}), {unlike()}),
    "a member with a comment": (packed({PAPER: Lie({}, {"comment": FORGED})}), {unlike()}),
    "a member of another disk": (packed({PAPER: Lie({}, {"disk": 1})}), {unlike()}),
    "a member with an extra field": (packed({PAPER: Lie({"extra": b"abcd"}, {"extra": b"abcd"})}), {unlike()}),
    "a member compressed": (packed({PAPER: Lie({"method": 8}, {"method": 8})}), {GONE}),
    "two members on one place": (
        packed({EVIDENCE: Lie({}, {"place": 0})}),
        {unlike(EVIDENCE), (EVIDENCE, "missing", "文件缺失"), *AROUND},
    ),
    "a member beyond the end": (
        packed({PAPER: Lie({}, {"place": 2**31})}), {unlike(), GONE, *AROUND},
    ),
    "sums behind a member": (
        packed({PAPER: Lie(LATER, {"flags": 8}, behind=sums(PARTS[PAPER]))}), set(),
    ),
    "false sums behind a member": (
        packed({PAPER: Lie(LATER, {"flags": 8}, behind=sums(PARTS[PAPER], 5))}), {unlike()},
    ),
    "sums behind a member that only the head says": (
        packed({PAPER: Lie(LATER, {}, behind=sums(PARTS[PAPER]))}), {unlike()},
    ),
    "sums promised and not there": (packed({PAPER: Lie(LATER, {"flags": 8})}), {unlike(), *AROUND}),
    "bytes between members": (packed({EVIDENCE: Lie(before=FORGED)}), AROUND),
    "bytes before the first member, counted": (packed({PAPER: Lie(before=FORGED)}), AROUND),
    "bytes before the directory": (packed({"manifest.sig": Lie(behind=FORGED)}), AROUND),
    "bytes before the end record": (packed({}, stop=FORGED), {
        ("", "zip", "不是可以读取的ZIP文件")}),
    "bytes in front": (FORGED + WHOLE, AROUND),
    "a picture in front": (b"\xff\xd8\xff" * 9 + packed({}), AROUND),
    "another container in front": (joined({PAPER: FORGED}) + WHOLE, AROUND),
    "the same container in front": (WHOLE + WHOLE, AROUND),
    "bytes behind": (WHOLE + FORGED, AROUND),
    "a comment": (packed({}, end={"comment": len(FORGED)}) + FORGED, AROUND),
    "a comment longer than it is": (packed({}, end={"comment": 9}), AROUND),
    "a container behind": (WHOLE + joined({PAPER: FORGED}), {*AROUND, ("manifest.json", "missing", "文件缺失")}),
    "a member less in the end record": (packed({}, end={"count": len(PARTS) - 1}), NONE),
    "a member more in the end record": (packed({}, end={"count": len(PARTS) + 1}), NONE),
    "two ends that differ": (doubled(), NONE),
    "an end cut off": (WHOLE[:-1], NONE),
    "an end alone": (b"PK\5\6" + bytes(18), {("manifest.json", "missing", "文件缺失")}),
}  # fmt: skip
