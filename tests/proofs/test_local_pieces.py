"""Local pieces only add: drawn upon the three procedures they project back, upon drawn ones they prove alike.

The argument is in decision 20; here it is held against the engine itself and against exhaustive search.
"""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel.periods import Deadline
from fadu.law import registry
from fadu.law.engine.marking import Marking
from fadu.law.engine.prove import prove
from fadu.law.engine.record import Record
from fadu.law.overlays.composing import compose, is_local
from fadu.law.overlays.pieces import Approval, Basis, Document, Piece, Shorter, Step
from fadu.law.overlays.premises import ROLES, objections
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.tests.walking import at, law_view, people
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb
from tests.proofs.drawing import REOPENS, RULES, drawn

RULE = Basis("测应急〔2026〕1号", "内部办理规定", "第二条")
LAW = law_view(PARAMETERS)
LENGTH = 45


def pieces_of(base: Procedure, chance: random.Random) -> tuple[Piece, ...]:
    """Up to four pieces drawn upon a procedure, those left out that may not stand."""
    kept: tuple[Piece, ...] = ()
    for number in range(chance.randint(1, 4)):
        wanted = (*kept, _piece(base, chance, f"p{number}"))
        kept = kept if objections(base, wanted) else wanted
    return kept


def _piece(base: Procedure, chance: random.Random, id: str) -> Piece:
    first, then = (chance.choice(base.acts).code for _ in range(2))
    role, days = chance.choice(ROLES), chance.randint(0, 5)
    periods = [r for r in base.rules if r.verb is Verb.OBLIGES and isinstance(r.term, Period)]
    kind = chance.choice(["step", "approval", "document", *(["shorter"] if periods else [])])
    match kind:
        case "step":
            return Step(id, "加办", RULE, first, role, days, chance.random() < 0.5)
        case "approval":
            return Approval(id, "加批", RULE, first, role, chance.choice(["", then]), days)
        case "document":
            return Document(id, "加交", RULE, first, role)
    rule = chance.choice(periods)
    count = chance.randint(1, max(1, rule.term.count - 1))
    return Shorter(id, "提前", RULE, rule.first.code, rule.then.code, count, rule.term.unit)


def _record(whole: Procedure, act: Act, key: str, now, chance: random.Random) -> Record:
    facts = {}
    for fact in act.stated:
        if fact.derived or not (fact.required or chance.random() < 0.3):
            continue
        facts[fact.code] = {
            Kind.BOOL: chance.random() < 0.5,
            Kind.CHOICE: chance.choice(fact.choices or ("",)),
            Kind.NUMBER: chance.randint(1, 9),
            Kind.MONEY: chance.choice([100, 2_000_000, 30_000_000]),
            Kind.DATE: now.date().isoformat(),
            Kind.INSTANT: "2025-01-01T00:00:00Z",
            Kind.KEYS: [f"{act.names}-{now.isoformat()}"],
            Kind.FILE: "0" * 64,
        }.get(fact.kind, "甲")
    return Record(act.code, now, key, facts, people(act))


def _ends(marking: Marking) -> dict[tuple[str, str], object]:
    """What is owed, with its first end."""
    found = {}
    for debt in marking.owed():
        if not debt.act.startswith("local_"):
            end = debt.ends[0][0] if debt.ends and not debt.paused else None
            found[debt.act, debt.key] = end.due if isinstance(end, Deadline) else end
    return found


@pytest.mark.parametrize("code", ["penalty.ordinary", "hazard.major", "decision.major"])
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_what_may_be_done_with_local_pieces_may_be_done_without_and_no_debt_is_later(code, seed):
    base, chance = registry.procedure(code), random.Random(seed)
    pieces = pieces_of(base, chance)
    whole = compose(base, pieces)
    ours, law, now = Marking(whole, LAW), Marking(base, LAW), at("2025-03-03")

    for _ in range(LENGTH):
        now += timedelta(days=chance.choice([0, 0, 1, 3, 20]))
        for marking in (ours, law):
            marking.advance(now)
        choices = [(a, k) for a in whole.acts for k in (ours.keys(a.each) if a.each else [""])]
        open_ones = [c for c in choices if not ours.held(ours.find(c[0].code, c[1]))]
        act, key = chance.choice(choices if chance.random() < 0.2 else open_ones or choices)
        record = _record(whole, act, key, now, chance)
        told = ours.why(record)
        if not is_local(act):
            statutory = {(r.kind, r.message) for r in law.why(record)}
            assert statutory <= {(r.kind, r.message) for r in told}
        if told:
            continue
        ours.do(record)
        if not is_local(act):
            law.do(record)
        mine, theirs = _ends(ours), _ends(law)
        assert mine.keys() == theirs.keys()
        for debt, end in theirs.items():
            assert end is None or (mine[debt] is not None and mine[debt] <= end)


@settings(max_examples=20, deadline=None)
@given(RULES, REOPENS, st.integers(0, 2**32))
def test_exhaustive_search_finds_of_every_statutory_act_what_it_finds_without_the_pieces(
    rules, reopens, seed
):
    base = drawn(rules, reopens)
    whole = compose(base, pieces_of(base, random.Random(seed)))

    found, before = ({(f.kind, f.act, f.other) for f in prove(of).findings} for of in (whole, base))
    # With a way out of reach of closing, debts are named one by one: those of added acts as well.
    statutory = {f for f in found if not f[1].startswith("local_")}

    assert statutory == before
    assert before or not found
