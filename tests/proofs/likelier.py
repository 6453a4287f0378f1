"""A procedure as the planner walks it: where chance alone would hardly ever come upon the way, the odds are better.

Nothing becomes lawful that was not: what is walked is recorded through both doors under the procedure itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.law.procedures.coercion_closure import facts as closure
from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty_ordinary import dating, narrowing, proving
from fadu.law.procedures.penalty_ordinary import facts as ordinary
from fadu.law.procedures.penalty_ordinary.comparing import BUSINESS, LICENCE
from fadu.law.procedures.penalty_ordinary.particulars import questioned_as
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb

# Amounts within the limits of 行政处罚法 51 and 68, and one case in three that goes elsewhere.
_SUMS = (0, 100_00)
# Three penalties within 180 days, counted on a day before any walk begins.
_COUNTED_ON = "2024-09-01"
_PENALISED = "\n".join(f"2024-0{month}-01 走查机关 {month}号" for month in (6, 7, 8))
_FACTS: Mapping[str, Mapping[str, Fact | None]] = {
    "penalty.simple": {
        "bar": replace(
            f.bar, choices=(*[j.NOTHING] * 6, sparing.SLIGHT, j.NOT_OURS, j.UNCERTAIN)
        ),
        f.fine.code: replace(f.fine, kind=Kind.CHOICE, choices=_SUMS),
    },
    # what is decided keeps within what was told: drawn apart, six kinds of penalty hardly ever would
    "penalty.ordinary": {
        **{
            fact.code: replace(fact, kind=Kind.CHOICE, choices=(value,))
            for fact, value in (
                (ordinary.warning, True),
                (ordinary.confiscated_income, 2_000_000),
                (ordinary.confiscated_goods, 0),
                (ordinary.employment, False),
            )
        },
        "licence": replace(ordinary.licence, choices=LICENCE[1:2]),
        "questioned_as": replace(questioned_as, required=True),
        "business": replace(ordinary.business, choices=BUSINESS[:1]),
        # as told, on evidence that bears it, by a day that is named: what is kept of it after a hearing has tests of its own
        **{
            fact.code: replace(fact, choices=fact.choices[:1])
            for fact in (*proving.FACTS[:2], narrowing.beside_notice)
        },
        **{fact.code: None for fact in (narrowing.kept_facts, narrowing.kept_basis)},
        "perform_until": replace(dating.perform_until, required=True),
    },
    # written by the page that freezes the lists, in the form that docs/draw.md gives it
    "inspection.draw": {"frozen": None},
    # the page of a desk looks that the count is the ledger's, which has none of the parties met here
    "coercion.closure": {
        "listed": None,
        "elsewhere": replace(closure.elsewhere, kind=Kind.CHOICE, choices=(_PENALISED,)),
        "counted_on": replace(closure.counted_on, kind=Kind.CHOICE, choices=(_COUNTED_ON,)),
        "coal_counted": replace(closure.coal_counted, kind=Kind.CHOICE, choices=(0,)),
        "coal_more_source": replace(
            closure.coal_more_source, choices=closure.coal_more_source.choices[1:]
        ),
    },
}  # fmt: skip


def likelier(procedure: Procedure) -> Procedure:
    """The procedure with better odds, if it has any; a file that was put away is not opened again in it."""
    facts = _FACTS.get(procedure.code)
    if facts is None:
        return procedure
    acts = {
        a: replace(a, facts=tuple(y for x in a.facts if (y := _of(x, facts)) is not None))
        for a in procedure.acts
    }

    opened = [r.then for r in procedure.rules if r.verb is Verb.OPENS]
    usual = {r.first for r in procedure.rules if r.soft}  # what is in play is usually waited for

    def kept(rule: Rule) -> bool:  # what begins only with a file that was put away does begin there
        again = rule.verb is Verb.OPENS and rule.first is procedure.closing
        return not again or opened.count(rule.then) == 1 or rule.then in usual

    def odds(when: When | None) -> When | None:
        fact = facts.get(when.fact.code) if when else None
        return When(fact, "!=", 0) if when and fact and when.op == ">" else when

    table = {
        cite: [
            tuple(_moved(r, acts, odds(r.when)) for r in group if kept(r)) for group in groups
        ]
        for cite, groups in procedure.table.items()
    }  # fmt: skip
    closing = acts[procedure.closing] if procedure.closing else None
    return replace(procedure, closing=closing, acts=tuple(acts.values()), table=table)


def _of(fact: Fact, facts: Mapping[str, Fact | None]) -> Fact | None:
    """The fact as it is walked, None where nobody states it."""
    return fact if fact.derived else facts.get(fact.code, fact)


def _moved(rule: Rule, acts: Mapping[Act, Act], when: When | None) -> Rule:
    return replace(rule, first=acts[rule.first], then=acts[rule.then], when=when)
