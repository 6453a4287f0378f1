"""Officers: each target's own order, passed over for a reason alone, never too few."""

import hmac
from dataclasses import replace
from datetime import date

import pytest

from fadu.kernel.draw_bytes import encode
from fadu.kernel.draw_officers import Duty
from fadu.kernel.draw_plan import Lists, Recusal, Stratum
from fadu.kernel.tests.draw_builders import firms, officer, plan

SEED = bytes(range(32))
ROSTER = tuple(firms(6))
ONE = ROSTER[0].id


def duty(people, recusals=(), **changes):
    asked = plan(strata=(Stratum("危化", 4, 2, ("A",)),), **changes)
    return Duty(SEED, asked, Lists(ROSTER, (), tuple(people), tuple(recusals)))


PEOPLE = [officer(n) for n in range(1, 9)]


def test_the_first_two_of_the_list_go():
    made = duty(PEOPLE)

    assert made.fill(ONE) == tuple(made.order(ONE)[:2])
    assert made.order(ONE) != made.order(ROSTER[1].id)


def test_a_target_s_list_is_the_order_of_hmac_sha_256():
    tickets = {
        one.id: hmac.digest(SEED, encode(["officer/v1", ONE, one.id]), "sha256") for one in PEOPLE
    }

    assert duty(PEOPLE).order(ONE) == sorted(tickets, key=tickets.get)


@pytest.mark.parametrize("change", [{"valid_until": date(2026, 3, 26)}, {"qualifications": ("B",)}])
def test_whoever_is_not_certified_or_qualified_is_not_on_the_list(change):
    first = duty(PEOPLE).order(ONE)[0]
    people = [replace(one, **change) if one.id == first else one for one in PEOPLE]

    assert duty(people).order(ONE) == duty(PEOPLE).order(ONE)[1:]


def test_a_certificate_valid_on_the_last_day_of_the_visits_is_valid():
    people = [replace(one, valid_until=date(2026, 3, 27)) for one in PEOPLE]

    assert duty(people).fill(ONE) == duty(PEOPLE).fill(ONE)


def test_whoever_is_recused_is_passed_over_for_that_target_alone():
    first, second, third = duty(PEOPLE).order(ONE)[:3]
    made = duty(PEOPLE, [Recusal(first, ONE)])

    assert made.fill(ONE) == (second, third)
    assert first in made.order(ROSTER[1].id)


def test_whoever_has_his_load_is_passed_over():
    made = duty(PEOPLE[:4], load_cap=2)
    teams = [made.fill(target.id) for target in ROSTER]

    assert max(made.load(one.id) for one in PEOPLE[:4]) == 2
    assert {len(team) for team in teams} == {0, 2}


def test_a_team_is_never_too_small_and_nobody_is_charged_for_it():
    made = duty(PEOPLE[:1])

    assert made.fill(ONE) == ()
    assert made.load("P001") == 0


def test_a_mixed_team_comes_from_two_units():
    people = [officer(n, "甲" if n < 8 else "乙") for n in range(1, 9)]
    teams = [duty(people, cross="mixed").fill(target.id) for target in ROSTER]

    assert all("P008" in team for team in teams)


def test_one_of_a_team_comes_from_elsewhere_where_that_is_demanded():
    people = [officer(n, "支队1" if n < 8 else "乙") for n in range(1, 9)]

    assert "P008" in duty(people, cross="away").fill(ONE)
    assert duty(people[:7], cross="away").fill(ONE) == ()


def test_a_released_team_is_free_again():
    made = duty(PEOPLE)
    team = made.fill(ONE)

    assert made.release(ONE) == team
    assert made.release(ONE) == ()
    assert made.load(team[0]) == 0


def test_whoever_is_barred_gives_way_to_the_next_of_the_list():
    made = duty(PEOPLE)
    first, second, third = made.order(ONE)[:3]
    made.fill(ONE)
    kept = [one for one in made.release(ONE) if one != first]
    made.bar(first, ONE)

    assert made.fill(ONE, kept) == (second, third)


def test_where_no_officers_are_drawn_there_are_none():
    assert duty(PEOPLE, officers_per_target=0).assigned([ONE]) == ()
