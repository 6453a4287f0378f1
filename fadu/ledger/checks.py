"""The checks of a run of entries: text, chain, leaf, density, openings. They need nothing but the run itself.

So runs can be checked by several processes at once; `walk` puts the results together in order.
Nothing here needs Django, which takes a helper half a second to load.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from fadu.ledger import commitments
from fadu.ledger.chain import link_problem, parsed
from fadu.ledger.commitments import MARK
from fadu.ledger.crypto import sha256_hex_of_each, started
from fadu.ledger.images import RESEAL
from fadu.ledger.report import Findings, Place

_leaves = started("sha256", b"\x00")
_sm3_leaves = started("sm3", b"\x00")

Picture = tuple[str, str, int, str, int, str, int]
"""(table, id, v, digest, seq, matter, n) of an image."""

_PICTURED = itemgetter("table", "id", "v", "digest")

_Opened = tuple[str, str, str | None, str]
"""Path, commitment, row and state of an opening: empty if it is whole, `_ERASED`, or what is wrong."""
_ERASED = "erased"
_TEXTS = (str, bytes)
"""How a database gives the value of an opening: as text, or as its UTF-8."""


@dataclass
class Run:
    """A run of entries, checked: up to which seq, its leaf hashes, its images, what was found.

    `reseals` are (how many pictures come before it, its place, its facts, its images).
    """

    last: int
    leaves: list[bytes] = field(default_factory=list)
    sm3_leaves: list[bytes] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    reseals: list[tuple[int, Place, Mapping[str, Any], list[Mapping[str, Any]]]] = field(
        default_factory=list
    )
    findings: Findings = field(default_factory=Findings)
    erased: int = 0


def checked(
    after: int,
    rows: Sequence[tuple[Any, ...]],
    openings: Sequence[tuple[Any, ...]],
    *,
    with_sm3: bool,
) -> Run:
    """Check the rows of the entries that follow seq `after`; without any, `last` is `after`."""
    run = Run(after)
    opened = _opened(openings)
    raws = [as_bytes(row[4]) for row in rows]
    run.leaves = _leaves(raws)
    if with_sm3:
        run.sm3_leaves = _sm3_leaves(raws)
    hashes = sha256_hex_of_each(raws)
    for row, raw, true, leaf in zip(rows, raws, hashes, run.leaves, strict=True):
        seq, _, matter, n, _, stored, stored_leaf, _, _ = row
        place = (seq, matter, n)
        if seq != run.last + 1:
            _gap(run, seq)
        run.last = seq
        if stored != true:
            run.findings.add("body", "正文与哈希不符，正文或者哈希被改动过", place)
        if leaf != stored_leaf and leaf != as_bytes(stored_leaf):
            run.findings.add("leaf", "叶子与正文不符", place)
        value, problem = parsed(raw)
        if problem:
            run.findings.add("body", problem, place)
        if value is not None:
            _entry(run, value, place, row)
        mine = opened.pop(seq, None)
        if mine or MARK in raw:
            _openings(run, value, raw, mine or (), place)
    for seq, orphans in opened.items():
        run.findings.add("opening", f"{len(orphans)} 个承诺值所属的第 {seq} 条不存在")
    return run


def _gap(run: Run, seq: int) -> None:
    if seq <= run.last:
        message = f"台账第 {seq} 条重复"
    elif seq == run.last + 2:
        message = f"缺少台账第 {seq - 1} 条"
    else:
        message = f"缺少台账第 {run.last + 1} 至 {seq - 1} 条"
    run.findings.add("order", message)


def _entry(run: Run, value: Mapping[str, Any], place: Place, row: tuple[Any, ...]) -> None:
    seq, day, matter, n, *_, before, before_seq = row
    if value["n"] != n or value["matter"] != matter or value["opened"] != day:
        run.findings.add("body", "正文不属于这一行：事项、号或者立案日不符", place)
    elif before_seq is not None and before_seq > seq:
        run.findings.add("order", "排在前一条之前", place)
    else:
        problem = link_problem(value, before)
        if problem:
            run.findings.add("chain", problem, place)
    if value["images"]:
        _pictures(run, value, place)


def _opened(openings: Sequence[tuple[Any, ...]]) -> dict[int, list[_Opened]]:
    """Seq → path, commitment, row and state of its openings."""
    found: dict[int, list[_Opened]] = defaultdict(list)
    true = sha256_hex_of_each(
        [
            salt + (text if type(text) is bytes else text.encode())
            if type(salt) is bytes and type(text) in _TEXTS
            else as_bytes(salt) + str(text).encode()
            for _, _, _, salt, text, _ in openings
        ]
    )
    for (seq, path, commitment, salt, text, row), hashed in zip(openings, true, strict=True):
        state = ""
        if salt is None or text is None:
            state = _ERASED if salt is text else "只清除了一半"
        elif hashed != commitment:
            state = "的值与承诺值不符，被改动过"
        found[seq].append((path, commitment, row, state))
    return found


def _openings(
    run: Run, value: Mapping[str, Any] | None, raw: bytes, mine: Sequence[_Opened], place: Place
) -> None:
    met: set[str] = set()
    for path, commitment, row, state in mine:
        if row is None and (value is None or commitments.at(value, path) == commitment):
            met.add(path)
        elif row is None or not (value is None or _pictured(value, row, path)):
            run.findings.add("opening", f"“{path}”的承诺值与正文不符", place)
        if state == _ERASED:
            run.erased += 1
        elif state:
            run.findings.add("opening", f"“{path}”{state}", place)
    if value is not None and len(met) != raw.count(MARK):
        for path in sorted(commitments.paths(value).keys() - met):
            run.findings.add("opening", f"“{path}”缺少承诺值的存根", place)


def _pictured(value: Mapping[str, Any], row: str, path: str) -> bool:
    """Whether an entry has an image of the row to which the opening at a path belongs."""
    return path.startswith(f"image:{row}:") and any(
        f"{image['table']}:{image['id']}" == row for image in value["images"]
    )


def _pictures(run: Run, value: Mapping[str, Any], place: Place) -> None:
    images = value["images"]
    if "procedure" in value and value["procedure"].get("code") == RESEAL:
        run.reseals.append((len(run.pictures), place, value["facts"], images))
    for image in images:
        run.pictures.append(_PICTURED(image) + place)


def as_bytes(value: Any) -> bytes:
    """A binary column's bytes; SQLite keeps whatever type was forced into a column."""
    if type(value) is bytes:
        return value
    return bytes(value) if isinstance(value, (bytes, memoryview)) else b""
