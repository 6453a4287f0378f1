"""Versions of a procedure compared by sentence: nothing is missed, nothing that stayed is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.law import registry
from fadu.law.amended import Fate, amendments, stretches
from fadu.law.instruments import find
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule, Verb
from fadu.law.vocabulary.sentences import sentences

VISIT = registry.procedure("inspection.visit")


def amended(
    *, drop: int | None = None, swap: dict[int, Rule] | None = None, more: Rule | None = None
) -> Procedure:
    """The inspection visit with rules dropped, changed or added, as a later version would have them."""
    rules = [(swap or {}).get(n, rule) for n, rule in enumerate(VISIT.rules) if n != drop]
    table: dict[object, list[list[Rule]]] = {}
    for rule in [*rules, *([more] if more else [])]:
        table.setdefault(rule.cite, []).append([rule])
    return replace(VISIT, since=date(2026, 1, 1), table=table)  # type: ignore[arg-type]


def periodic() -> int:
    """The number of a rule with a period."""
    return next(
        n for n, r in enumerate(VISIT.rules) if r.verb is Verb.OBLIGES and r.term and r.cite
    )


def test_a_version_does_not_differ_from_itself() -> None:
    assert amendments(VISIT, VISIT) == ()
    assert amendments(VISIT, amended()) == ()


def test_a_dropped_rule_is_removed_with_its_citation() -> None:
    (change,) = amendments(VISIT, amended(drop=3))

    assert (change.fate, change.after) == (Fate.REMOVED, None)
    assert change.before is not None
    assert change.before.cite == str(VISIT.rules[3].cite)


def test_an_added_rule_is_told_where_it_stands_in_the_later_version() -> None:
    acts = VISIT.acts
    (rule,) = acts[1].needs(acts[0])
    rule = rule.under(find("APL-2021").art(1))

    (change,) = amendments(VISIT, amended(more=rule))

    assert change.fate is Fate.ADDED
    assert change.after is not None
    assert change.after.cite == "《行政处罚法》第一条"


def test_another_period_changes_the_sentence_and_is_no_other_rule() -> None:
    n = periodic()
    rule = replace(VISIT.rules[n], term=find("APL-2021").months(9))

    (change,) = amendments(VISIT, amended(swap={n: rule}))

    assert change.fate is Fate.CHANGED
    assert change.before is not None
    assert change.after is not None
    assert "9个月" in change.after.text
    assert "9个月" not in change.before.text


def test_another_article_under_the_same_words_is_a_change() -> None:
    rule = VISIT.rules[0].under(find("APL-2021").art(1))

    (change,) = amendments(VISIT, amended(swap={0: rule}))

    assert change.fate is Fate.CHANGED
    assert change.before is not None
    assert change.after is not None
    assert change.before.text == change.after.text
    assert change.before.cite != change.after.cite


def test_what_an_act_asks_of_those_who_do_it_is_compared_too() -> None:
    more = tuple(replace(a, officers=a.officers + 1) if a.officers > 1 else a for a in VISIT.acts)
    later = replace(VISIT, acts=more)

    found = amendments(VISIT, later)

    assert found
    assert {c.fate for c in found} == {Fate.CHANGED}
    assert all(c.after and "3人" in c.after.text for c in found)


def test_the_article_of_an_act_is_compared_with_that_of_the_same_act_alone() -> None:
    """Bases read much alike: one that goes and another that comes are no change of one into the other."""
    known = registry.procedure("penalty.ordinary")
    serve, penalize = known.bases["serve"], known.bases["penalize"]
    exchanged = replace(known, bases={**known.bases, "serve": penalize, "penalize": serve})
    fewer = replace(known, bases={c: b for c, b in known.bases.items() if c != "no_penalty"})
    other = replace(known, bases={c: b for c, b in known.bases.items() if c != "dismiss"})

    changed = [
        (c.fate, c.before.act, c.after.act)
        for c in amendments(known, exchanged)
        if c.before and c.after
    ]
    assert changed == [(Fate.CHANGED, act, act) for act in map(known.act, ("penalize", "serve"))]
    assert {c.fate for c in amendments(fewer, other)} == {Fate.REMOVED, Fate.ADDED}


def test_taken_back_the_amendments_turn_round() -> None:
    later = amended(drop=3)

    there, back = amendments(VISIT, later), amendments(later, VISIT)

    assert [c.fate for c in there] == [Fate.REMOVED]
    assert [c.fate for c in back] == [Fate.ADDED]
    assert [c.before for c in there] == [c.after for c in back]


def test_every_sentence_that_is_in_one_version_only_is_told_once() -> None:
    later = replace(VISIT, table=dict(list(VISIT.table.items())[::2]))

    told = amendments(VISIT, later)

    lost = {str(s) for s in sentences(VISIT)} - {str(s) for s in sentences(later)}
    assert {str(c.before) for c in told if c.before} == lost
    assert len(told) == len(lost)


def test_a_version_holds_until_the_day_before_the_next() -> None:
    later = replace(VISIT, since=date(2026, 1, 1), until=date(2027, 6, 30))

    first, second = stretches([later, VISIT])

    assert (first.since, first.until) == (VISIT.since, date(2025, 12, 31))
    assert (second.procedure, second.until) == (later, date(2027, 6, 30))
