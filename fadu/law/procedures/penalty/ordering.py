"""The tables of a penalty procedure as one, in the order of the laws and of their articles (条文先后)."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.rule import Rule

_ORDER = ("APL", "CSL", "WSL", "AIR", "CPL", "ARL", "ALiL", "SPC", "AEL", "CTR", "ARC")


def in_order(tables: Iterable[RuleTable]) -> RuleTable:
    """The tables as one in the law's order; rules under the same citation come together."""
    found: dict[Citation, list[tuple[Rule, ...]]] = {}
    for table in tables:
        for cite, groups in table.items():
            found.setdefault(cite, []).extend(groups)
    return {cite: found[cite] for cite in sorted(found, key=_place)}


def _place(cite: Citation) -> tuple[int, int, int, int]:
    """Where a citation stands: the instrument in the order above, then article, 款, 项."""
    first = cite.refs[0]
    return (_ORDER.index(first.instrument.split("-")[0]), first.article, first.par, first.item)
