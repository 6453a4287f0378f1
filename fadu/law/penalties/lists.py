"""四张清单: 不予处罚、从轻处罚、减轻处罚、免予行政强制, dated, kept by the legal office."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fadu.kernel.validity import holds
from fadu.law.instruments import AEL, APL
from fadu.law.vocabulary.instrument import Citation


class ListKind(StrEnum):
    """Which of the four lists."""

    NO_PENALTY = "不予处罚"
    LIGHTER = "从轻处罚"
    REDUCED = "减轻处罚"
    NO_COERCION = "免予行政强制"

    @property
    def cite(self) -> Citation:
        """Under which article a list of this kind may stand; it never widens it."""
        return _CITES[self]


_CITES = {
    ListKind.NO_PENALTY: APL.art(33, par=1),
    ListKind.LIGHTER: APL.art(32),
    ListKind.REDUCED: APL.art(32),
    ListKind.NO_COERCION: AEL.art(16, par=2),
}


@dataclass(frozen=True)
class Listed:
    """One entry of a list: the conduct and the conditions under which it is spared or mitigated."""

    kind: ListKind
    number: str
    conduct: str  # code of the catalogue, or "" where the list names another conduct in words
    words: str
    condition: str
    since: date
    until: date | None = None
    source: str = ""
    uses: int = 0

    def in_force(self, day: date) -> bool:
        """Whether the entry holds on `day`."""
        return holds(day, self.since, last=self.until)


def listed(entries: Iterable[Listed], conduct: str, on: date) -> tuple[Listed, ...]:
    """The entries that speak of a conduct on a day, in the order of the four lists."""
    order = list(ListKind)
    found = (e for e in entries if e.conduct == conduct and e.in_force(on))
    return tuple(sorted(found, key=lambda e: (order.index(e.kind), e.number)))
