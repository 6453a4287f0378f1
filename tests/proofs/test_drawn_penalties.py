"""What no penalty may do whatever the case: ranges, rungs, choices, notices (the tables: fadu/law)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fadu.kernel.errors import Refused
from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.choice import by_date, predecessors
from fadu.law.penalties.discretion import Course, Day, Proposed, Weightier, considered, weighed
from fadu.law.penalties.ladder import Circumstances, Effect, Harm, Mind, Mitigation, judge
from fadu.law.penalties.reckoning import reckon, span_of
from fadu.law.penalties.terms import FEN, Base, Payer, Stage
from fadu.law.penalties.tests.cases import case
from fadu.law.penalties.tests.test_checking import answer
from fadu.law.penalties.tests.test_choice import AFTER, BEFORE, LINKED, UNIT
from fadu.law.procedures.penalty import judgements as j
from fadu.law.procedures.penalty_ordinary import comparing as c
from fadu.law.procedures.tests.penalty_ordinary.test_comparing import KINDS, LIMIT, facts, limit

AMOUNT = st.integers(0, 10**12)
DAY = date(2026, 6, 1)
FINED = [r for r in CATALOGUE if r.fines and not r.overtaken_by]


@given(st.sampled_from(FINED), st.sampled_from(list(Stage)), st.sampled_from(list(Payer)), AMOUNT)
def test_every_range_has_its_ends_in_order_and_its_reasons(row, stage, payer, amount):
    known = {"gains": amount, "goods": amount, "income": amount, "original_fine": amount}
    outcome = reckon(row, case(stage, payer, days=3, **known))

    assert outcome.explanation
    if outcome.span:
        assert 0 <= outcome.span.low <= outcome.span.high


BASED = [
    (r, f) for r in FINED for f in r.fines if f.base in (Base.GAINS, Base.GOODS, Base.YEARLY_INCOME)
]


@given(st.sampled_from(BASED), AMOUNT, AMOUNT)
def test_a_fine_that_follows_a_base_never_falls_as_the_base_grows(which, one, other):
    _, fine = which
    less, more = sorted((one, other))

    def span(amount):
        return span_of(fine, case(gains=amount, goods=amount, income=amount))

    assert span(less).low <= span(more).low
    assert span(less).high <= span(more).high


@given(st.sampled_from(BASED), AMOUNT)
def test_no_bound_leaves_the_law_s_own_share(which, amount):
    _, fine = which
    span = span_of(fine, case(gains=amount, goods=amount, income=amount))
    base = amount * FEN

    assert span.high * 100 <= base * fine.high
    assert span.low * 100 >= base * fine.low or span.low == span.high


@given(st.sampled_from([r for r in FINED if r.code.startswith(("AQF-97", "AQF-99", "WHF-103"))]))
def test_the_second_stage_is_never_lighter_than_the_first(row):
    first, second = (reckon(row, case(stage)).span for stage in Stage)

    assert first.low <= second.low
    assert first.high <= second.high


ANY = st.builds(
    Circumstances,
    slight=st.sampled_from([None, True, False]),
    first_time=st.sampled_from([None, True, False]),
    corrected=st.sampled_from([None, True, False]),
    harm=st.sampled_from([None, *Harm]),
    no_fault=st.sampled_from([None, True, False]),
    age=st.one_of(st.none(), st.integers(0, 90)),
    mind=st.sampled_from(list(Mind)),
    ended=st.sampled_from([None, date(2024, 2, 29)]),
    discovered=st.sampled_from([None, date(2024, 3, 1), date(2026, 3, 1), date(2029, 3, 1)]),
    lives=st.sampled_from([None, True, False]),
    mitigations=st.lists(st.sampled_from(list(Mitigation)), max_size=3).map(tuple),
)


@given(ANY)
def test_nothing_is_decided_while_a_stronger_rung_is_open(circumstances):
    judged = judge(circumstances)
    order = list(Effect)

    if judged.effect is not None:
        assert all(order.index(r.effect) >= order.index(judged.effect) for r in judged.open)


@given(ANY, st.sampled_from(list(Mitigation)))
def test_one_more_mitigating_case_never_makes_it_heavier(circumstances, more):
    before = judge(circumstances).effect
    added = {**circumstances.__dict__, "mitigations": (*circumstances.mitigations, more)}
    after = judge(Circumstances(**added)).effect
    order = list(Effect)

    if before is not None and after is not None:
        assert order.index(after) <= order.index(before)


@given(
    st.sampled_from(LINKED), st.sampled_from(list(Stage)), st.sampled_from([UNIT, Payer.RESPONSIBLE]),
    st.integers(0, 10**9),
)  # fmt: skip
def test_what_is_chosen_is_never_heavier_than_the_law_of_the_act(row, stage, payer, goods):
    facts = case(stage, payer, act_date=BEFORE, decided_on=AFTER, goods=goods)
    chosen = by_date(row, facts)
    old = [reckon(r, facts) for r in predecessors(row)]

    if chosen.span:
        assert chosen.span.high <= max(o.span.high for o in old)


@given(st.integers(0, 10**9))
def test_the_verdict_follows_the_range(amount):
    found = answer(article="109", item="", amount=f"{amount // 100}.{amount % 100:02d}")

    expected = "below" if amount < found.low else "above" if amount > found.high else "within"
    assert found.verdict == expected


SUM = st.integers(0, 2 * LIMIT)
PENALTIES = st.fixed_dictionaries(
    {
        "warning": st.booleans(), "fine": SUM, "confiscated_income": SUM, "confiscated_goods": SUM,
        "licence": st.sampled_from(c.LICENCE), "business": st.sampled_from(c.BUSINESS),
        "employment": st.booleans(),
    }
)  # fmt: skip


@given(PENALTIES)
def test_what_was_told_may_be_decided(told):
    assert c.within_notice(facts(told, told), limit) is True


@given(PENALTIES, PENALTIES)
def test_nothing_passes_that_is_heavier_in_any_kind(decided, told):
    ranks = {"licence": c.LICENCE.index, "business": c.BUSINESS.index}
    heavier = [
        k
        for k in KINDS
        if k != "warning" and ranks.get(k, int)(decided[k]) > ranks.get(k, int)(told[k])
    ]
    try:
        passed = c.within_notice(facts(decided, told), limit)
    except Refused:
        passed = False

    assert not (passed and heavier)


@given(st.integers(0, 10**9), st.integers(-50, 400), st.integers(0, 60), st.integers(0, 60))
def test_the_surcharge_never_exceeds_the_fine_nor_shrinks_without_a_stop(fine, late, off, length):
    due = date(2025, 4, 25)
    until = date.fromordinal(due.toordinal() + late)
    first = date.fromordinal(due.toordinal() + off)
    stop = (first, date.fromordinal(first.toordinal() + length))
    whole, less = j.surcharge(fine, due, until), j.surcharge(fine, due, until, (stop, stop))

    assert 0 <= less <= whole <= fine


@given(
    st.sampled_from(FINED), st.sampled_from(list(Stage)), st.sampled_from(list(Course)),
    st.tuples(st.none() | AMOUNT, AMOUNT),
    st.tuples(st.lists(st.sampled_from(list(Mitigation))), st.booleans()),
)  # fmt: skip
def test_what_nothing_stands_against_lies_within_the_law_and_is_whole_fen(
    row, stage, course, sums, circumstances
):
    (amount, base), (mitigations, slight) = sums, circumstances
    known = {"gains": base, "goods": base, "income": base, "original_fine": base}
    found = weighed([row], case(stage, row.fines[0].payer, days=3, **known), amount or 0)
    judged = judge(
        Circumstances(
            slight=slight, first_time=False, corrected=True, harm=Harm.NONE, lives=False, ended=DAY, discovered=DAY,
            mitigations=tuple(mitigations),
        )
    )  # fmt: skip
    one = Proposed(course, amount, weightier=Weightier.EMERGENCY)

    answer_ = considered(found.best, judged, (), one, Day(DAY))

    span = answer_.span
    assert span is None or (type(span.low) is int and type(span.high) is int and span.low >= 0)
    if answer_.against or amount is None:
        return
    assert type(amount) is int
    assert span is not None
    assert span.low <= amount <= span.high
    if course is Course.NONE:
        assert amount == 0
    elif course is Course.REDUCED:
        assert amount < found.best.span.low
    else:
        assert found.best.span.low <= amount <= found.best.span.high
