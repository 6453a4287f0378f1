"""Two thousand draws: no firm and no pair of officers is favoured; late firms change little; pairs are lawful.

Every simulated draw has its own nonce and dice, made from its number, so a run repeats the last one: a bound that
holds once holds always. Bounds: a χ² with k degrees of freedom has mean k and variance 2k; four standard deviations.
"""

from __future__ import annotations

import hashlib
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, pairwise
from math import sqrt

import pytest
from hypothesis import HealthCheck, given, settings

from fadu.kernel.draw import Drawn, commit, draw, freeze, lowest
from fadu.kernel.draw_plan import Lists, Stratum
from fadu.kernel.tests.draw_builders import VALUES, credit_code, firms, officer, plan
from tests.proofs.draws import Case, cases

DRAWS, FIRMS, PICKED, PEOPLE = 2000, 100, 20, 5


def simulated() -> Iterator[Drawn]:
    """Whole draws of a fifth of the firms; the load cap binds nobody."""
    lists = Lists(tuple(firms(FIRMS)), (), tuple(officer(n) for n in range(PEOPLE)))
    frozen = freeze(plan(strata=(Stratum("危化", PICKED),), load_cap=PICKED), lists)
    for n in range(DRAWS):
        chance = hashlib.sha256(f"draw {n}".encode()).digest()
        dice = f"{int.from_bytes(chance[:8], 'big') % 10**20:020d}"
        yield draw(commit(frozen, chance), chance, (dice, VALUES[1]))


@pytest.fixture(scope="module")
def drawn() -> list[Drawn]:
    return list(simulated())


def within(found: float, freedom: int) -> bool:
    """Whether a χ² lies within four standard deviations of its mean, on either side: too even is wrong too."""
    return abs(found - freedom) <= 4 * sqrt(2 * freedom)


def test_every_firm_is_drawn_equally_often(drawn: list[Drawn]) -> None:
    times = Counter(name for one in drawn for name, _ in one.targets[0].drawn)
    share, expected = PICKED / FIRMS, DRAWS * PICKED / FIRMS
    # without replacement a firm's count varies by share (1 − share), and the counts add up: (n − 1)/n
    chi = sum((times[one.id] - expected) ** 2 for one in drawn[0].lists.roster)
    chi *= (FIRMS - 1) / FIRMS / (expected * (1 - share))
    spread = sqrt(
        sum((times[one.id] / DRAWS - share) ** 2 for one in drawn[0].lists.roster) / FIRMS
    )

    assert sum(times.values()) == DRAWS * PICKED
    assert within(chi, FIRMS - 1), chi
    assert abs(spread - sqrt(share * (1 - share) / DRAWS)) < 0.0025, spread


def test_every_place_is_equally_likely_for_every_firm(drawn: list[Drawn]) -> None:
    firsts = Counter(one.targets[0].drawn[0][0] for one in drawn)
    expected = DRAWS / FIRMS
    chi = sum((firsts[one.id] - expected) ** 2 / expected for one in drawn[0].lists.roster)

    assert within(chi, FIRMS - 1), chi


def test_two_firms_are_drawn_together_as_often_as_any_two(drawn: list[Drawn]) -> None:
    together: Counter[tuple[str, str]] = Counter()
    for one in drawn:
        together.update(combinations(sorted(name for name, _ in one.targets[0].drawn), 2))
    share = PICKED * (PICKED - 1) / (FIRMS * (FIRMS - 1))
    pairs = FIRMS * (FIRMS - 1) // 2
    mean = sum(together.values()) / pairs
    variance = sum(n * n for n in together.values()) / pairs - mean**2

    assert mean == pytest.approx(DRAWS * share)
    # binomial variance; the bound is 10 %, eight standard errors of a variance over 4,950 pairs if they were independent
    assert abs(variance / (DRAWS * share * (1 - share)) - 1) < 0.1, variance


def test_every_pair_of_officers_is_sent_equally_often(drawn: list[Drawn]) -> None:
    pairs = Counter(tuple(sorted(team)) for one in drawn for _, team in one.officers)
    many = PEOPLE * (PEOPLE - 1) // 2
    expected = DRAWS * PICKED / many
    chi = sum((n - expected) ** 2 / expected for n in pairs.values())

    assert len(pairs) == many
    assert within(chi, many - 1), chi


def test_one_draw_says_nothing_about_the_next(drawn: list[Drawn]) -> None:
    picks = [{name for name, _ in one.targets[0].drawn} for one in drawn]
    shared = [len(one & other) for one, other in pairwise(picks)]
    mean = sum(shared) / len(shared)
    # hypergeometric: mean 4, variance 20·0.2·0.8·80/99 = 2.59
    expected, variance = PICKED**2 / FIRMS, PICKED * 0.2 * 0.8 * (FIRMS - PICKED) / (FIRMS - 1)

    assert abs(mean - expected) <= 4 * sqrt(variance / len(shared)), mean


def test_firms_that_come_late_push_out_as_many_as_are_drawn_and_no_more() -> None:
    """Five firms join 500 of which 100 are drawn: with the same seed each newcomer that is drawn pushes out one."""
    known, late = (
        [credit_code(n) for n in range(500)],
        {credit_code(n) for n in range(500, 505)},
    )
    changes = []
    for n in range(200):
        seed = hashlib.sha256(f"late {n}".encode()).digest()
        before = {name for _, name in lowest(seed, "危化", known, 100)}
        after = {name for _, name in lowest(seed, "危化", [*known, *late], 100)}
        changes.append(len(after - before))
        assert after - before == after & late
        assert len(before - after) == len(after & late)

    assert max(changes) <= 5
    # expected 5 · 100/505 = 0.99 a draw
    assert abs(sum(changes) / 200 - 500 / 505) < 4 * sqrt(5 * 0.198 * 0.802 / 200)


@given(cases())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
def test_whoever_is_sent_may_be_sent(case: Case) -> None:
    asked, lists = case.drawn.plan, case.drawn.lists
    people, targets = {one.id: one for one in lists.officers}, {one.id: one for one in lists.roster}
    needs = {one.name: set(one.qualifications) for one in asked.strata}
    recused = {(one.officer, one.target) for one in lists.recusals}
    gave_way = {
        (o.event.officer, o.event.target)
        for o in case.standing.outcomes
        if o.event.kind == "officer"
    }
    for assigned, barred in ((case.drawn.officers, set()), (case.standing.targets, gave_way)):
        loads = Counter(name for _, team in assigned for name in team)
        assert all(load <= asked.load_cap for load in loads.values())
        for target, team in assigned:
            assert len(team) == len(set(team))
            assert len(team) in (0, asked.officers_per_target)
            assert not {(name, target) for name in team} & (recused | barred)
            for name in team:
                assert people[name].valid_until >= asked.visits[1]
                assert needs[targets[target].stratum] <= set(people[name].qualifications)
            units = {people[name].unit for name in team}
            assert not team or asked.cross != "mixed" or len(units) > 1
            assert not team or asked.cross != "away" or units - {targets[target].unit}


@pytest.mark.parametrize(("people", "cap"), [(2, 12), (3, 12), (4, 8), (6, 5), (9, 3), (14, 2)])
def test_where_the_load_suffices_no_seed_leaves_a_target_without_officers(
    people: int, cap: int
) -> None:
    lists = Lists(tuple(firms(12)), (), tuple(officer(n) for n in range(people)))
    frozen = freeze(plan(strata=(Stratum("危化", 12),), load_cap=cap), lists)
    for n in range(60):
        nonce = hashlib.sha256(f"load {n}".encode()).digest()
        made = draw(commit(frozen, nonce), nonce, VALUES)
        assert all(len(team) == 2 for _, team in made.officers)


def test_selecting_from_very_many_keeps_only_what_is_selected() -> None:
    seed = bytes(32)
    tracemalloc.start()
    lowest(seed, "危化", (f"{n:018d}" for n in range(100_000)), 10)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 2_000_000  # room for 4,096 candidates; the ids alone would take 7 MB
