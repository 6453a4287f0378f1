"""The rules of a penalty on the spot as one table in the law's order, with what closing waits for."""

from __future__ import annotations

from collections.abc import Iterable

from fadu.law.instruments import APL
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import rules_after, rules_spot
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.rule import Rule, Verb

_ORDER = ("APL", "CSL", "WSL", "CPL", "ARL", "ALiL", "SPC", "AEL", "ARC")
TABLES: tuple[RuleTable, ...] = (*rules_spot.TABLES, *rules_after.TABLES)


def _place(cite: Citation) -> tuple[int, int, int, int]:
    """Where a citation stands: the instrument in the order above, then article, 款, 项."""
    first = cite.refs[0]
    return (_ORDER.index(first.instrument.split("-")[0]), first.article, first.par, first.item)


def _in_order(tables: Iterable[RuleTable]) -> RuleTable:
    found: dict[Citation, list[tuple[Rule, ...]]] = {}
    for table in tables:
        for cite, groups in table.items():
            found.setdefault(cite, []).extend(groups)
    return {cite: found[cite] for cite in sorted(found, key=_place)}


_RULES = [r for table in TABLES for groups in table.values() for g in groups for r in g]
_DEBTS = {r.then for r in _RULES if r.verb is Verb.OBLIGES}
# Whatever may be owed is paid before closing; what may come in later is not waited for, nor is a notice
# that runs for a demand which itself is not waited for.
_UNAWAITED = (a.apply_reconsideration, a.file_suit, a.demand_announcement_over, a.archive_case)
OWED = tuple(y for y in a.ACTS if y in _DEBTS and y not in _UNAWAITED)
TABLE: RuleTable = _in_order((*TABLES, {APL.art(47): [a.close_case.waits_for(*OWED)]}))
