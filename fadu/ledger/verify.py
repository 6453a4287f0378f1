"""Verification of the whole ledger (验证): it compares, names every difference, and repairs nothing."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from django.db.models import Count, Max, QuerySet

from fadu.kernel.errors import BadInput
from fadu.ledger import guards, outside
from fadu.ledger.checkpoint import Note
from fadu.ledger.crypto import sha256, sm3
from fadu.ledger.images import IMAGES, ImageSpec
from fadu.ledger.models import Checkpoint, Entry, Opening, Tile
from fadu.ledger.report import Findings, Report
from fadu.ledger.standing import NewestImages, Rows
from fadu.ledger.tree import WIDTH, cut, joined
from fadu.ledger.walk import Walk


@dataclass(frozen=True)
class Claim:
    """What a checkpoint says: these roots at this size. `source` tells where it stands."""

    size: int
    root: bytes
    sm3: bytes
    source: str


def verify(
    images: Mapping[tuple[str, int], ImageSpec] | None = None,
    *,
    folder: Path | None = None,
    keys: Mapping[str, bytes] | None = None,
    processes: int = 1,
) -> Report:
    """Verify the log, its openings, the rows it explains, its checkpoints and its guard.

    `images` is the registry of row images (`IMAGES` unless given), `folder` the checkpoint files
    outside the database, `keys` the public keys (name → 32 bytes) whose signatures count. Several
    `processes` share the entries of a large ledger; they see committed entries only.
    """
    findings, newest = Findings(), NewestImages()
    for name in guards.missing_triggers():
        findings.add("trigger", f"数据库缺少防改触发器 {name}，或者它已停用、被改写")
    claims = Claims(findings)
    claims.take(_stored_claims(findings, keys))
    if folder is not None:
        claims.take(_outside_claims(folder, findings, keys))
    walk = Walk(findings, newest, claims.by_size, claims.compare)
    rows = Rows(IMAGES if images is None else images, newest, walk.advance)
    twice = Begun(findings)
    walk.advance(processes, chain(twice.looking, rows.looking))
    twice.finish()
    claims.beyond(walk.size)
    _across_the_log(walk, findings)
    rows.check(findings)
    return Report(
        entries=walk.size,
        root=walk.root("sha256").hex(),
        problems=tuple(findings.problems),
        notes=_not_checked(folder, keys),
        more=findings.more,
        checkpoints=claims.count,
        rows=rows.compared,
        erased=walk.erased,
    )


class Begun:
    """The search for matters that begin twice, which no single entry shows; a step of it, while others walk."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.looking = self._look()
        self._top = -1

    def _look(self) -> Iterator[None]:
        self._top = Entry.objects.aggregate(top=Max("seq"))["top"] or -1
        self._name(self._first.filter(seq__lte=self._top))
        yield

    def finish(self) -> None:
        """Take the step, unless it is taken, and look for what was begun meanwhile."""
        for _ in self.looking:
            pass
        meanwhile = self._first.filter(seq__gt=self._top).values("matter")
        if meanwhile:
            self._name(self._first.filter(matter__in=meanwhile))

    @property
    def _first(self) -> QuerySet[Entry]:
        return Entry.objects.filter(n=0)

    def _name(self, entries: QuerySet[Entry]) -> None:
        begun = entries.values("matter").annotate(times=Count("seq")).filter(times__gt=1)
        for matter in begun.values_list("matter", flat=True)[:100]:
            self.findings.add("chain", f"事项 {matter} 有两条首条记录")


class Claims:
    """The claims of all checkpoints, by size, and their comparison with the tree."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.by_size: dict[int, list[Claim]] = {}
        self.count = 0

    def take(self, claims: Iterable[Claim]) -> None:
        """Add claims."""
        for claim in claims:
            self.by_size.setdefault(claim.size, []).append(claim)
            self.count += 1

    def compare(self, size: int, root: Callable[[str], bytes]) -> None:
        """Compare the claims at a size with the tree's roots there."""
        roots = (root("sha256"), root("sm3"))
        for claim in self.by_size[size]:
            if (claim.root, claim.sm3) != roots:
                self.findings.add(
                    "checkpoint",
                    f"前 {size} 条的根与{claim.source}不符，其中有记录被改动、删除或者调换",
                )

    def beyond(self, size: int) -> None:
        """Name the claims about more entries than there are."""
        for claimed, claims in sorted(self.by_size.items()):
            for claim in claims if claimed > size else ():
                self.findings.add(
                    "checkpoint",
                    f"台账只有 {size} 条，少于{claim.source}的 {claimed} 条：库被截短，或者换回了旧库",
                )


def _not_checked(folder: Path | None, keys: Mapping[str, bytes] | None) -> tuple[str, ...]:
    without_folder = "没有核对库外的检查点：换回旧库无从发现"
    without_keys = "没有核对检查点的签名：未提供公钥"
    return (without_folder,) * (folder is None) + (without_keys,) * (keys is None)


def _across_the_log(walk: Walk, findings: Findings) -> None:
    """What no single entry shows: openings and tiles of entries that are not there."""
    before = Entry.objects.filter(seq__lt=0).count()
    if before:
        findings.add("order", f"{before} 条记录的序号小于零")
    beyond = Opening.objects.filter(seq__gte=walk.size).count()
    if beyond and Entry.objects.aggregate(top=Max("seq"))["top"] in (None, walk.size - 1):
        findings.add("opening", f"{beyond} 个承诺值所属的记录不存在")
    for alg in ("sha256", "sm3"):
        last = Tile.objects.filter(alg=alg, level=0).aggregate(top=Max("position"))["top"]
        if last is not None and (last + 1) * WIDTH > walk.size:
            findings.add("tile", f"{alg} 的哈希块多于记录：台账末尾有记录被删除")


def _stored_claims(findings: Findings, keys: Mapping[str, bytes] | None) -> list[Claim]:
    claims = []
    rows = Checkpoint.objects.order_by("size", "id")
    for size, text, peaks, sm3_peaks in rows.values_list("size", "text", "peaks", "sm3_peaks"):
        source = f"库内检查点（{size} 条）"
        try:
            note = Note.parse(text)
        except BadInput:
            findings.add("checkpoint", f"{source}无法识别")
            continue
        head = note.head
        roots = (joined(sha256, cut(bytes(peaks))), joined(sm3, cut(bytes(sm3_peaks))))
        if head.size != size or roots != (head.root, head.sm3):
            findings.add("checkpoint", f"{source}与其存根不符")
        _check_signature(note, source, findings, keys)
        claims.append(Claim(head.size, head.root, head.sm3, source))
    return claims


def _outside_claims(
    folder: Path, findings: Findings, keys: Mapping[str, bytes] | None
) -> list[Claim]:
    claims = []
    there = set()
    for name, note in outside.read(folder):
        source = f"库外检查点 {name}"
        there.add(name)
        if note is None:
            findings.add("checkpoint", f"{source} 无法识别")
            continue
        _check_signature(note, source, findings, keys)
        claims.append(Claim(note.head.size, note.head.root, note.head.sm3, f"{source} "))
    for text in Checkpoint.objects.order_by("id").values_list("text", flat=True):
        try:
            name = outside.file_name(Note.parse(text).head)
        except BadInput:
            continue
        if name not in there:
            findings.add("checkpoint", f"库外缺少检查点文件 {name}")
    return claims


def _check_signature(
    note: Note, source: str, findings: Findings, keys: Mapping[str, bytes] | None
) -> None:
    if keys is not None and not note.signed_by(keys):
        findings.add("signature", f"{source}没有有效的签名")
