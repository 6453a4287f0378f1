"""What verification found, in the words in which it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

MOST = 1000
"""Problems kept one by one; further ones are only counted, so that memory stays constant."""

Place = tuple[int, str, int]
"""Which entry: place in the log, matter, number in the matter."""


@dataclass(frozen=True)
class Problem:
    """One finding: its kind, what is wrong (Chinese), and where.

    Kinds: body, chain, leaf, order, opening, image, reseal, tile, checkpoint, signature, trigger.
    `place` is the entry concerned; `thing` is what is concerned where it is no entry (a row, a file).
    """

    kind: str
    message: str
    place: Place | None = None
    thing: str = ""

    @property
    def where(self) -> str:
        """Where, for people and machines: the entry, or else the thing."""
        if self.place is None:
            return self.thing
        seq, matter, n = self.place
        return f"台账第 {seq} 条（事项 {matter} 第 {n} 号）"

    def __str__(self) -> str:
        return f"{self.where}：{self.message}" if self.where else self.message


@dataclass
class Findings:
    """Problems as they are met."""

    problems: list[Problem] = field(default_factory=list)
    more: int = 0

    def add(self, kind: str, message: str, place: Place | None = None, thing: str = "") -> None:
        """Note a problem."""
        self.extend([Problem(kind, message, place, thing)])

    def extend(self, problems: Iterable[Problem], more: int = 0) -> None:
        """Note problems found elsewhere, and how many more there were."""
        self.more += more
        for problem in problems:
            if len(self.problems) < MOST:
                self.problems.append(problem)
            else:
                self.more += 1


@dataclass(frozen=True)
class Report:
    """The outcome of a verification: `root` is the SHA-256 root (hex) over `entries`.

    `notes` say what was not checked, and why. `more` counts problems beyond those listed.
    """

    entries: int
    root: str
    problems: tuple[Problem, ...]
    notes: tuple[str, ...] = ()
    more: int = 0
    checkpoints: int = 0
    rows: int = 0
    erased: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    def as_json(self) -> dict[str, Any]:
        """For `fadu ledger verify --json`."""
        return {
            "ok": self.ok,
            "entries": self.entries,
            "root": self.root,
            "problems": [
                {"kind": p.kind, "where": p.where, "message": p.message, **_entry(p.place)}
                for p in self.problems
            ],
            "more": self.more,
            "checkpoints": self.checkpoints,
            "rows": self.rows,
            "erased": self.erased,
            "notes": list(self.notes),
        }


def _entry(place: Place | None) -> dict[str, Any]:
    return {} if place is None else dict(zip(("seq", "matter", "n"), place, strict=True))
