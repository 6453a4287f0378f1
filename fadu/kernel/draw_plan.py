"""What is frozen before a draw (冻结): the four lists and the plan, as values and as rows of docs/draw.md."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fadu.kernel.draw_sources import Source
from fadu.kernel.zone import rfc3339

VERSION = "draw/v1"
LISTS = ("roster", "exclusions", "officers", "recusals")
PURPOSES = {
    "inspection": "行政检查",
    "files": "案卷抽取",
    "experts": "专家抽取",
    "papers": "文件抽取",
}
CLASSES = {
    "general": "一般检查事项",
    "key": "重点检查事项",
    "case": "个案检查",
    "special": "专项检查",
}
CROSSES = {
    "none": "不要求交叉",
    "mixed": "执法人员来自两个以上单位",
    "away": "至少一人来自其他单位",
}
EXCLUDED = {
    "recent": "近期已受检查",
    "cap": "已达频次上限",
    "closed": "停业关闭",
    "key": "属重点检查",
    "case": "属个案检查",
    "other": "其他",
}


@dataclass(frozen=True, slots=True)
class Target:
    """One row of the roster (抽取对象): `id` is a credit code for inspections, `unit` the one in charge or ""."""

    id: str
    stratum: str
    tier: str
    unit: str = ""

    def row(self) -> list[Any]:
        """Its row in the file."""
        return [self.id, self.stratum, self.tier, self.unit]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A target that cannot be drawn: `reason` of EXCLUDED, `authority` article or decision, `note` a commitment."""

    id: str
    reason: str
    authority: str
    note: str | None = None

    def row(self) -> list[Any]:
        """Its row in the file."""
        return [self.id, self.reason, self.authority, self.note]


@dataclass(frozen=True, slots=True)
class Officer:
    """One who may be sent: opaque id, commitment of the certificate's number, its last day, unit, qualifications."""

    id: str
    certificate: str
    valid_until: date
    unit: str
    qualifications: tuple[str, ...] = ()

    def row(self) -> list[Any]:
        """His row in the file."""
        valid = self.valid_until.isoformat()
        return [self.id, self.certificate, valid, self.unit, list(self.qualifications)]


@dataclass(frozen=True, slots=True)
class Recusal:
    """An officer who may not be sent to one target (回避); `note` is the commitment of the reason."""

    officer: str
    target: str
    note: str | None = None

    def row(self) -> list[Any]:
        """Its row in the file."""
        return [self.officer, self.target, self.note]


@dataclass(frozen=True)
class Matter:
    """One of the matters of the inspection (抽查事项) and its class, a word of CLASSES."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True)
class Stratum:
    """A stratum (层): how many are drawn, how many reserves at most, what each of its officers must hold."""

    name: str
    sample: int
    reserves: int = 0
    qualifications: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lists:
    """The four lists; `sorted_lists` brings them into their order."""

    roster: tuple[Target, ...]
    exclusions: tuple[Exclusion, ...] = ()
    officers: tuple[Officer, ...] = ()
    recusals: tuple[Recusal, ...] = ()

    def rows(self) -> dict[str, list[list[Any]]]:
        """The lists as they stand in the file."""
        return {name: [one.row() for one in getattr(self, name)] for name in LISTS}


@dataclass(frozen=True)
class Plan:
    """The rules of one draw (抽取方案): docs/draw.md, "Frozen", field by field; `drawn_by` pairs role and commitment."""

    agency: str
    year: int
    number: int
    frozen_at: datetime
    draw_at: datetime
    visits: tuple[date, date]
    strata: tuple[Stratum, ...]
    sources: tuple[Source, ...]
    drawn_by: tuple[tuple[str, str], ...]
    matters: tuple[Matter, ...] = ()
    purpose: str = "inspection"
    previous: str | None = None
    supplements: int | None = None
    officers_per_target: int = 2
    load_cap: int = 0
    cross: str = "none"

    def as_json(self, roots: Mapping[str, tuple[str, int]]) -> dict[str, Any]:
        """The object `frozen`, with root and size of each list."""
        return {
            "algorithm": VERSION,
            "purpose": self.purpose,
            "agency": self.agency,
            "year": self.year,
            "number": self.number,
            "previous": self.previous,
            "supplements": self.supplements,
            "matters": [[m.code, m.name, m.kind] for m in self.matters],
            "frozen_at": rfc3339(self.frozen_at),
            "draw_at": rfc3339(self.draw_at),
            "drawn_by": [[role, person] for role, person in self.drawn_by],
            "visits": [day.isoformat() for day in self.visits],
            "strata": [[s.name, s.sample, s.reserves, list(s.qualifications)] for s in self.strata],
            "officers_per_target": self.officers_per_target,
            "load_cap": self.load_cap,
            "cross": self.cross,
            "sources": [source.as_json() for source in self.sources],
            "lists": {name: {"root": root, "size": size} for name, (root, size) in roots.items()},
        }


def sorted_lists(lists: Lists) -> Lists:
    """The same lists, each in the order of its key, qualifications too: the order of arrival says nothing."""
    return Lists(
        roster=tuple(sorted(lists.roster, key=lambda one: one.id)),
        exclusions=tuple(sorted(lists.exclusions, key=lambda one: one.id)),
        officers=tuple(sorted(map(_tidy, lists.officers), key=lambda one: one.id)),
        recusals=tuple(sorted(lists.recusals, key=lambda one: (one.target, one.officer))),
    )


def _tidy(officer: Officer) -> Officer:
    held = tuple(sorted(set(officer.qualifications)))
    if held == officer.qualifications:
        return officer
    return Officer(officer.id, officer.certificate, officer.valid_until, officer.unit, held)
