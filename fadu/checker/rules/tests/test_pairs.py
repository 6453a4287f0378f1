"""Only figures that the wording ties together are compared."""

import pytest

from fadu.checker.normal import view
from fadu.checker.rules.pairs import (
    change_pair,
    direction,
    moved_pair,
    past_pair,
    speaks_of,
    tied_pair,
)
from fadu.checker.sentences import sentences_of


def sentence(text: str):
    (found,) = sentences_of(view(text), 0)
    return found


@pytest.mark.parametrize(
    ("words", "sign"),
    [("同比增长", 1), ("下降", -1), ("降幅达", -1), ("增加到", 0), ("防灾减灾", 0), ("部门", 0), ("增减", 0), ("多个", 0)],
)  # fmt: skip
def test_the_direction_of_a_change(words, sign):
    assert direction(words) == sign


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("由100起增加到120起，增长20%", (100, 120)),
        ("从2023年的100起上升至2024年的120起，上升20%", (100, 120)),
        ("由100增至120起，增长20%", (100, 120)),
        ("100起、120起，增长20%", None),
        ("由近100起增加到120起，增长20%", None),
    ],
)
def test_from_and_to_tie_a_pair(text, pair):
    found = moved_pair(sentence(text), 2)

    assert (found and (found.old.value, found.new.value)) == pair


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("立案120起，上年同期100起，同比增长20%", (100, 120)),
        ("上年立案100起，今年立案120起，增长20%", (100, 120)),
        ("2024年120起，2023年100起，增长20%", (100, 120)),
        ("120起（上年100起），上升20%", (100, 120)),
        ("受理120件（含上年结转15件），增长20%", None),
        ("立案120起，上年罚款100元，增长20%", None),
        ("全市120起，我局上年100起，增长20%", None),
    ],
)
def test_a_figure_of_the_past_and_one_of_now_are_a_pair(text, pair):
    found = past_pair(sentence(text), 2)

    assert (found and (found.old.value, found.new.value)) == pair


def test_a_difference_gives_the_old_value():
    pair = change_pair(sentence("立案120起，同比增加20起，增长20%"), 2, 1)

    assert pair is not None
    assert (pair.new.value, pair.step_value) == (120, 20)
    assert change_pair(sentence("立案120起，检查20起，增长20%"), 2, 1) is None


def test_a_change_speaks_of_its_pair_or_of_something_else():
    here = sentence("立案由100起增加到120起，同比增长20%，结案率提高5%")
    first, second = here.mentions[2:4]

    assert speaks_of(first, "立案")
    assert not speaks_of(second, "立案")
    assert tied_pair(here, *here.mentions[:2]) is not None
