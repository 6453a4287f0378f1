"""The input of `fadu draw run`."""

import pytest

from fadu.cli.draw_input import read_input
from fadu.cli.tests.draw_inputs import draw_input
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.draw_builders import NONCE, VALUES, lists, plan


def test_an_input_is_the_draw_that_it_describes():
    given = read_input(draw_input())

    assert (given.plan, given.lists, given.nonce, given.values) == (plan(), lists(), NONCE, VALUES)
    assert given.events == ()


def test_lists_may_come_in_any_order_and_values_as_people_type_them():
    made = draw_input(randomness=["48151 62342 08151 62342", "01 05 12 20 28 33 + 07"])
    made["lists"] = {name: rows[::-1] for name, rows in made["lists"].items()}

    given = read_input(made)

    assert given.lists == lists()
    assert given.values == VALUES


def test_nonce_and_values_may_come_later():
    given = read_input({name: draw_input()[name] for name in ("plan", "lists")})

    assert (given.nonce, given.values) == (None, ())


SALT = "00" * 16


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seed": "1"}, "无法识别的字段：seed"),
        ({"plan": []}, "plan应为对象"),
        ({"nonce": "12"}, "nonce应为64位"),
        ({"nonce": {"value": 1, "salt": SALT}}, "应为文字"),
        ({"nonce": {"value": "1", "salt": "x"}}, "不是十六进制"),
        ({"nonce": {"value": "1", "salt": "00"}}, "16字节"),
        ({"events": [{"value": "1", "salt": SALT}]}, "用了两次"),
        ({"randomness": VALUES[:1]}, "应有2个，实有1个"),
        ({"randomness": ["7", VALUES[1]]}, "应有20位数字"),
    ],
)
def test_what_cannot_be_read_is_named(changes, words):
    changes = {name: list(v) if isinstance(v, tuple) else v for name, v in changes.items()}
    with pytest.raises(BadInput, match=words):
        read_input(draw_input(**changes))


def test_an_input_that_is_nested_without_end_is_refused():
    deep = []
    for _ in range(5000):
        deep = [deep]

    with pytest.raises(BadInput, match="层次过深"):
        read_input(draw_input(events=deep))
