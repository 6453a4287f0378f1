"""The walk over all entries, run by run: gathers images, grows both trees, compares tiles and checkpoints."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.db import connection

from fadu.ledger import images
from fadu.ledger.checks import Run, checked
from fadu.ledger.crypto import ALGORITHMS
from fadu.ledger.models import Tile
from fadu.ledger.reading import Source, reader_on
from fadu.ledger.report import Findings, Place
from fadu.ledger.spread import spread
from fadu.ledger.standing import NewestImages
from fadu.ledger.tree import WIDTH, FullTile, Growth, cut

RootCheck = Callable[[int, Callable[[str], bytes]], None]
TILES = 64
"""Full tiles that are compared with the stored ones at a time."""


class Walk:
    """One pass over the log from its beginning; `advance` takes it to the newest entry, again and again.

    `stops` are sizes at which `at_size(size, root)` is called, where `root(alg)` is the tree's root.
    """

    def __init__(
        self,
        findings: Findings,
        newest: NewestImages,
        stops: Iterable[int] = (),
        at_size: RootCheck | None = None,
    ) -> None:
        self.findings = findings
        self.newest = newest
        self.growths = {alg: Growth(function) for alg, function in ALGORITHMS.items()}
        self.erased = 0
        self._last = -1
        self._stops = sorted(set(stops), reverse=True)
        self._sm3_until = max(self._stops, default=0)
        self._at_size = at_size
        self._full: list[tuple[str, FullTile]] = []

    @property
    def size(self) -> int:
        """How many entries were walked over."""
        return self.growths["sha256"].size

    def root(self, alg: str) -> bytes:
        """The root over the entries walked over."""
        return self.growths[alg].root()

    def advance(self, processes: int = 1, meanwhile: Iterable[object] = ()) -> None:
        """Walk on to the newest entry, with the help of further processes if there are to be several.

        Where there are, this one takes steps of `meanwhile` first while they begin.
        """
        self._stop()  # a checkpoint of the empty log
        reader = reader_on(connection)
        if processes > 1:
            source, starts = Source.of(connection), reader.starts(self._last)
            with_sm3 = self._sm3_until > self.size
            with connection.wrap_database_errors:
                for run in spread(
                    reader, source, starts, processes, with_sm3=with_sm3, meanwhile=meanwhile
                ):
                    self._take(run)
        while True:
            rows, openings = reader.run(self._last)
            if not rows:
                break
            with_sm3 = self._sm3_until > self.size
            self._take(checked(self._last, rows, openings, with_sm3=with_sm3))
        self._compare_tiles()

    def _take(self, run: Run) -> None:
        self._last = run.last
        self.erased += run.erased
        self.findings.extend(run.findings.problems, run.findings.more)
        taken = 0
        for before, place, facts, pictures in run.reseals:
            self.newest.put(run.pictures[taken:before])
            taken = before
            self._reseal(place, facts, pictures)
        self.newest.put(run.pictures[taken:])
        self._grow(run.leaves, run.sm3_leaves)

    def _reseal(
        self, place: Place, facts: Mapping[str, Any], pictures: Sequence[Mapping[str, Any]]
    ) -> None:
        try:
            ids = [image["id"] for image in pictures]
            old = self.newest.get(facts["table"], ids)
            roots = (facts["old_root"], facts["new_root"])
            new_root = images.digests_root([image["digest"] for image in pictures])
            if len(old) < len(ids):
                self.findings.add("reseal", "重封了没有影像的行", place)
            elif (images.digests_root([old[id][1] for id in ids]), new_root) != roots:
                self.findings.add("reseal", "重封前后的根与影像不符", place)
        except (KeyError, TypeError, ValueError):
            self.findings.add("reseal", "重封的记录不合格式", place)

    def _grow(self, leaves: Sequence[bytes], sm3_leaves: Sequence[bytes]) -> None:
        taken = 0
        while taken < len(leaves):
            until = len(leaves)
            if self._stops and self._stops[-1] <= self.size + until - taken:
                until = taken + self._stops[-1] - self.size
            self._extend("sha256", leaves[taken:until])
            self._extend("sm3", sm3_leaves[taken:until])
            taken = until
            self._stop()

    def _stop(self) -> None:
        while self._stops and self._stops[-1] <= self.size:
            size = self._stops.pop()
            if size == self.size and self._at_size:
                self._at_size(size, self.root)

    def _extend(self, alg: str, leaves: Sequence[bytes]) -> None:
        self._full += [(alg, tile) for tile in self.growths[alg].extend(leaves)]
        if len(self._full) >= TILES:
            self._compare_tiles()

    def _compare_tiles(self) -> None:
        full = sorted(self._full, key=_shelf)
        self._full = []
        for (alg, level), tiles in groupby(full, key=_shelf):
            self._tiles(alg, level, {tile.position: tile for _, tile in tiles})

    def _tiles(self, alg: str, level: int, computed: Mapping[int, FullTile]) -> None:
        rows = Tile.objects.filter(alg=alg, level=level, position__in=list(computed))
        for position, hashes, root in rows.values_list("position", "hashes", "root"):
            tile = computed[position]
            if (bytes(hashes), bytes(root)) == (tile.hashes, tile.root):
                continue
            message = f"{alg} 第 {level} 层第 {position} 块哈希与正文不符"
            stored, true = cut(bytes(hashes)), cut(tile.hashes)
            pairs = enumerate(zip(stored, true, strict=False), position * WIDTH)
            differ = [str(seq) for seq, (one, other) in pairs if one != other]
            if level == 0 and differ:
                message += f"，涉及台账第 {'、'.join(differ[:20])} 条"
            self.findings.add("tile", message)


def _shelf(full: tuple[str, FullTile]) -> tuple[str, int]:
    return full[0], full[1].level
