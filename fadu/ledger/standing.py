"""The newest image of every row, gathered in constant memory, and the comparison with the live rows both ways."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from fadu.kernel.errors import Refused
from fadu.ledger import images
from fadu.ledger.canonical import read
from fadu.ledger.images import Committed, ImageSpec
from fadu.ledger.models import Entry
from fadu.ledger.report import Findings, Place
from fadu.ledger.selectors import commitments_of_rows

Picture = tuple[str, str, int, str, int, str, int]
"""(table, id, v, digest, seq, matter, n) of an image."""
Standing = tuple[int, str, int, str, int]
"""(v, digest, seq, matter, n) of the newest image of a row."""
Unseen = tuple[str, int, str, int]
"""(id, seq, matter, n) of an image whose row was not met."""
Finding = tuple[str, Place | None]
"""What is wrong with a row, and the entry that explains it, if any."""
CHUNK = 500
SUSPECTS = 1000
ROUNDS = 3


class NewestImages:
    """Newest images in a private temporary file, so that a million rows need no memory."""

    def __init__(self) -> None:
        self._file = sqlite3.connect("")
        self._file.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
            "CREATE TABLE image (tbl TEXT, id TEXT, v INT, digest TEXT, seq INT, matter TEXT, n INT,"
            " seen INT DEFAULT 0, PRIMARY KEY (tbl, id)) WITHOUT ROWID;"
            "CREATE TABLE met (tbl TEXT, id TEXT, v INT, digest TEXT, PRIMARY KEY (tbl, id)) WITHOUT ROWID;"
        )

    def put(self, rows: Iterable[Picture]) -> None:
        """Take over images, later ones over earlier ones."""
        newest = {row[:2]: row for row in rows}
        self._file.executemany(
            "INSERT OR REPLACE INTO image (tbl, id, v, digest, seq, matter, n)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            newest.values(),
        )

    def get(self, table: str, ids: Sequence[str]) -> dict[str, Standing]:
        """The newest images of some rows; they count as seen."""
        found: dict[str, Standing] = {}
        for start in range(0, len(ids), CHUNK):
            part = ids[start : start + CHUNK]
            marks = ", ".join("?" * len(part))
            where = f"WHERE tbl = ? AND id IN ({marks})"
            query = f"SELECT id, v, digest, seq, matter, n FROM image {where}"
            found |= {row[0]: row[1:] for row in self._file.execute(query, [table, *part])}
            self._file.execute(f"UPDATE image SET seen = 1 {where}", [table, *part])
        return found

    def meet(self, table: str, rows: Iterable[tuple[str, int, str]]) -> None:
        """Keep live rows as (id, v, digest) until their newest images are known."""
        self._file.executemany(
            "INSERT OR REPLACE INTO met (tbl, id, v, digest) VALUES (?, ?, ?, ?)",
            ((table, *row) for row in rows),
        )

    def differing(self, table: str, most: int) -> list[str]:
        """The first ids of live rows that are not as their newest image; all of the table count as seen."""
        met = "(SELECT id FROM met WHERE tbl = :table)"
        self._file.execute(
            f"UPDATE image SET seen = 1 WHERE tbl = :table AND id IN {met}", {"table": table}
        )
        found = self._file.execute(
            "SELECT met.id FROM met LEFT JOIN image ON image.tbl = met.tbl AND image.id = met.id"
            " WHERE met.tbl = ? AND (image.v IS NOT met.v OR image.digest IS NOT met.digest)"
            " ORDER BY met.id LIMIT ?",
            [table, most],
        )
        return [id for (id,) in found]

    def tables(self) -> list[str]:
        """The tables that have images."""
        return [table for (table,) in self._file.execute("SELECT DISTINCT tbl FROM image")]

    def unseen(self, table: str) -> Iterator[Unseen]:
        """(id, seq, matter, n) of images whose row was not looked up."""
        query = "SELECT id, seq, matter, n FROM image WHERE tbl = ? AND seen = 0 ORDER BY seq"
        yield from self._file.execute(query, [table])


class Rows:
    """The comparison of live rows with their newest images, over the tables of a registry."""

    def __init__(
        self,
        registry: Mapping[tuple[str, int], ImageSpec],
        newest: NewestImages,
        catch_up: Callable[[], None],
    ) -> None:
        self.registry = registry
        self.newest = newest
        self.catch_up = catch_up
        self.compared = 0
        self.looking = self._look()

    def _look(self) -> Iterator[None]:
        """Take the digests of the live rows; a step is a chunk of them, while others walk over the log."""
        for table in self._tables():
            for chunk in self._chunks(table):
                self.compared += len(chunk)
                self.newest.meet(table, self._digests(table, chunk))
                yield

    def check(self, findings: Findings) -> None:
        """Compare every row. What differs is looked at again once the walk has caught up with the log.

        An act may be recorded while the comparison runs; a difference that outlives several rounds
        is one.
        """
        for _ in self.looking:
            pass
        suspects: dict[str, Iterable[str]] = {
            table: self.newest.differing(table, SUSPECTS) for table in self._tables()
        }
        for _ in range(ROUNDS - 1):
            self.catch_up()
            suspects = {t: self._again(t, list(ids)) for t, ids in suspects.items()}
        self.catch_up()
        for table, ids in suspects.items():
            for message, place in self._again(table, list(ids)).values():
                findings.add("image", message, place)
        for table in self.newest.tables():
            self._gone(table, findings)

    def _again(self, table: str, ids: Sequence[str]) -> dict[str, Finding]:
        found: dict[str, Finding] = {}
        for start in range(0, len(ids), CHUNK):
            chunk = self._rows(table, {"pk__in": ids[start : start + CHUNK]})
            found |= self._problems(table, chunk)
        return found

    def _gone(self, table: str, findings: Findings) -> None:
        if not self._specs(table):
            findings.add("image", "影像所指的表没有登记，无从核对", thing=table)
            return
        for chunk in batched(list(self.newest.unseen(table)), CHUNK):
            there = self._rows(table, {"pk__in": [id for id, *_ in chunk]})
            for message, place in self._problems(table, there).values():
                findings.add("image", message, place)
            for id, seq, matter, n in chunk:
                if id not in there:
                    findings.add("image", f"所记的行 {table}/{id} 已不在库中", (seq, matter, n))

    def _problems(self, table: str, rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Finding]:
        newest = self.newest.get(table, list(rows))
        personal = any(spec.personal for spec in self._specs(table))
        commitments = commitments_of_rows(table, rows) if personal else {}
        found: dict[str, Finding] = {}
        for id, values in rows.items():
            standing = newest.get(id)
            if standing is None:
                found[id] = (f"行 {table}/{id} 没有任何记录可以说明", None)
                continue
            spec = self.registry.get((table, standing[0]))
            message = difference(spec, id, values, commitments.get(id, {}), standing[1])
            if message:
                found[id] = (f"行 {table}/{id} {message}", standing[2:])
        return found

    def _digests(
        self, table: str, rows: Mapping[str, Mapping[str, Any]]
    ) -> Iterator[tuple[str, int, str]]:
        """(id, v, digest) of rows by the newest form of their image; no digest where something is wrong."""
        spec = self._specs(table)[-1]
        commitments = commitments_of_rows(table, rows) if spec.personal else {}
        for id, values in rows.items():
            yield id, spec.v, held(spec, id, values, commitments.get(id, {}))[1]

    def _tables(self) -> list[str]:
        return sorted({table for table, _ in self.registry})

    def _specs(self, table: str) -> list[ImageSpec]:
        return sorted((s for s in self.registry.values() if s.table == table), key=_place)

    def _chunks(self, table: str) -> Iterator[dict[str, dict[str, Any]]]:
        last: Any = None
        while True:
            chunk = self._rows(table, {} if last is None else {"pk__gt": last})
            if not chunk:
                return
            yield chunk
            last = next(reversed(chunk.values()))["pk"]

    def _rows(self, table: str, where: dict[str, Any]) -> dict[str, dict[str, Any]]:
        model: Any = self._specs(table)[-1].model
        columns = {field.attname for field in model._meta.concrete_fields}
        wanted = {name for spec in self._specs(table) for name in spec.fields} & columns
        query = model._base_manager.filter(**where).order_by("pk").values("pk", *wanted)[:CHUNK]
        return {str(row["pk"]): row for row in query}


def difference(
    spec: ImageSpec | None,
    id: str,
    values: Mapping[str, Any],
    commitments: Mapping[str, Committed],
    digest: str,
) -> str:
    """How a row differs from its newest image (Chinese); empty if it does not."""
    if spec is None:
        return "的影像版本没有登记，应当重封"
    problem, true = held(spec, id, values, commitments)
    if not problem and true != digest:
        return "与其后没有新记录的影像不符，库中的行被改动过"
    return problem


def held(
    spec: ImageSpec, id: str, values: Mapping[str, Any], commitments: Mapping[str, Committed]
) -> tuple[str, str]:
    """What is wrong with a row whatever its image says (Chinese), and the digest of its image; one is empty."""
    missing = [name for name in spec.fields if name not in values]
    if missing:
        return f"缺少影像所列的栏 {'、'.join(missing)}，应当重封", ""
    for name in spec.personal:
        committed = commitments.get(name)
        if committed is None:
            return f"的“{name}”没有承诺值", ""
        if not images.matches(committed, images.plain(values[name])):
            return f"的“{name}”与所记不符", ""
    marks = {name: committed.commitment for name, committed in commitments.items()}
    return "", images.digest(spec, id, values, marks)


def verified_images(
    spec: ImageSpec, rows: Iterable[tuple[str, Mapping[str, Any]]]
) -> dict[str, tuple[int, str]]:
    """Id → (version, digest) of a table's newest images, after comparing them with all its rows.

    For `services.write_reseal`, before the migration changes a column. Raises Refused where a row
    differs, is unexplained or is gone.
    """
    newest: dict[str, tuple[int, str]] = {}
    mark = f'"table":"{spec.table}"'
    entries = (
        Entry.objects.filter(body__contains=mark).order_by("seq").values_list("body", flat=True)
    )
    for body in entries.iterator(chunk_size=CHUNK):
        for image in read(body)["images"]:
            if image["table"] == spec.table:
                newest[image["id"]] = (image["v"], image["digest"])
    given = dict(rows)
    if given.keys() != newest.keys():
        raise Refused(
            f"表 {spec.table} 的行与台账所记不是同一批", todo="请先运行 fadu ledger verify"
        )
    commitments = commitments_of_rows(spec.table, given)
    for id, values in given.items():
        v, digest = newest[id]
        message = difference(
            spec if spec.v == v else None, id, values, commitments.get(id, {}), digest
        )
        if message:
            raise Refused(f"行 {spec.table}/{id} {message}", todo="请先运行 fadu ledger verify")
    return newest


def batched(items: Sequence[Unseen], size: int) -> Iterator[Sequence[Unseen]]:
    """The items in runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _place(spec: ImageSpec) -> tuple[str, int]:
    return spec.table, spec.v
