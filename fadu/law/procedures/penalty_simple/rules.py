"""The rules of a penalty on the spot as one table in the law's order, with what closing waits for."""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.procedures.penalty.ordering import in_order
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import rules_after, rules_spot
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.rule import Verb

TABLES: tuple[RuleTable, ...] = (*rules_spot.TABLES, *rules_after.TABLES)

_RULES = [r for table in TABLES for groups in table.values() for g in groups for r in g]
_DEBTS = {r.then for r in _RULES if r.verb is Verb.OBLIGES}
# Whatever may be owed is paid before closing; what may come in later is not waited for, nor is a notice
# that runs for a demand which itself is not waited for.
_UNAWAITED = (a.apply_reconsideration, a.file_suit, a.demand_announcement_over, a.archive_case)
OWED = tuple(y for y in a.ACTS if y in _DEBTS and y not in _UNAWAITED)
TABLE: RuleTable = in_order((*TABLES, {APL.art(47): [a.close_case.waits_for(*OWED)]}))
