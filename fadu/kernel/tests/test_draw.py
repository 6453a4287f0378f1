"""Freeze, commit, seed, tickets, selection; the committed vectors are what the command writes."""

import hmac
import json
from dataclasses import replace

import pytest

from fadu.kernel.draw import commit, draw, freeze, lowest, misfits, seal
from fadu.kernel.draw_bytes import encode
from fadu.kernel.draw_plan import Matter
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.tests import draw_vectors
from fadu.kernel.tests.draw_builders import NONCE, VALUES, committed, drawn, lists, plan

SEED = bytes(range(32))


def test_the_vectors_are_what_the_command_writes():
    assert draw_vectors.PLACE.read_text(encoding="utf-8") == draw_vectors.text()


def test_tickets_are_hmac_sha_256_of_the_typed_message():
    ids = [f"{n:018d}" for n in range(50)]
    plain = sorted(
        (hmac.digest(SEED, encode(["target/v1", "危化", name]), "sha256"), name) for name in ids
    )

    assert lowest(SEED, "危化", ids, 7) == plain[:7]
    assert lowest(SEED, "危化", ids, 99) == plain
    assert lowest(SEED, "危化", ids, 0) == []
    assert lowest(SEED, "矿山", ids, 7) != plain[:7]


def test_candidates_that_were_cut_on_the_way_are_the_highest():
    ids = [f"{n:018d}" for n in range(9000)]  # more than are kept at once

    assert lowest(SEED, "危化", iter(ids), 10) == lowest(SEED, "危化", ids[::-1], 9000)[:10]


def test_each_stratum_has_its_sample_and_its_reserves_and_nobody_excluded():
    made = drawn()
    sizes = [(len(one.drawn), len(one.reserves)) for one in made.targets]
    picked = [name for one in made.targets for name, _ in (*one.drawn, *one.reserves)]

    assert sizes == [(6, 2), (2, 1)]
    assert len(set(picked)) == len(picked)
    assert made.lists.exclusions[0].id not in picked


def test_fewer_reserves_than_asked_for_are_all_that_is_left():
    strata = (replace(plan().strata[0], reserves=50), plan().strata[1])

    assert len(drawn(plan(strata=strata)).targets[0].reserves) == 5


def test_everything_that_is_frozen_changes_the_commitment():
    usual = committed().commit
    fewer = replace(lists(), recusals=())

    assert committed(plan(load_cap=5)).commit != usual
    assert committed(over=fewer).commit != usual
    assert committed(nonce=bytes(32)).commit != usual
    assert committed().commit == usual


def test_the_seed_depends_on_every_public_value_and_the_nonce():
    usual = drawn().seed
    other = ("48151623420815162343", VALUES[1])

    assert drawn(values=other).seed != usual
    assert drawn(nonce=bytes(32)).seed != usual


def test_a_draw_of_key_inspections_is_refused_with_its_source():
    with pytest.raises(Refused, match="只有一般检查事项") as refused:
        freeze(plan(matters=(Matter("YJ-9", "重大危险源检查", "key"),)), lists())

    assert "《优化营商环境条例》第五十四条" in str(refused.value)


def test_a_malformed_plan_is_bad_input_with_everything_that_is_wrong():
    with pytest.raises(BadInput, match=r"行政机关.*最多承担"):
        freeze(plan(agency="", load_cap=0), lists())


def test_of_very_much_that_is_wrong_the_first_is_told_and_the_rest_counted():
    with pytest.raises(BadInput, match="另有"):
        freeze(plan(), replace(lists(chemical=40), exclusions=tuple(
            replace(lists().exclusions[0], id=f"{n:018d}") for n in range(30)
        )))  # fmt: skip


def test_another_nonce_than_the_sealed_one_is_refused():
    with pytest.raises(BadInput, match="与密封时的承诺不符"):
        draw(committed(), bytes(32), VALUES)


@pytest.mark.parametrize("values", [(), VALUES[:1], ("48151623420815162342", "7"), (1, VALUES[1])])
def test_values_that_do_not_fit_their_sources_are_refused(values):
    assert misfits(plan(), values)
    with pytest.raises(BadInput, match=r"公共随机数|双色球|十面骰"):
        draw(committed(), NONCE, values)


@pytest.mark.parametrize("nonce", [b"", bytes(31), bytes(33)])
def test_a_nonce_has_32_bytes(nonce):
    with pytest.raises(BadInput, match="32字节"):
        seal(nonce)
    with pytest.raises(BadInput, match="32字节"):
        commit(freeze(plan(), lists()), nonce)


def test_the_vectors_hold_the_intermediate_values():
    known = json.loads(draw_vectors.PLACE.read_text(encoding="utf-8"))["tickets"]
    ticket = hmac.digest(bytes.fromhex(known["seed"]), bytes.fromhex(known["message"]), "sha256")

    assert ticket.hex() == known["ticket"]
