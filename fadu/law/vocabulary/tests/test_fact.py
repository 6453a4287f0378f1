"""Facts: what is personal unless said otherwise, and guards that read them."""

import pytest

from fadu.law.vocabulary.fact import Fact, Kind, When

FINE = Fact("fine", "罚款金额", Kind.MONEY)


@pytest.mark.parametrize("kind", Kind)
def test_only_free_text_is_personal_unless_declared(kind):
    free = kind in (Kind.TEXT, Kind.LONG_TEXT)

    assert Fact("x", "事项", kind).is_personal is free
    assert Fact("x", "事项", kind, personal=not free).is_personal is not free


@pytest.mark.parametrize(
    ("op", "value", "holds"),
    [
        ("==", 100, True),
        ("!=", 100, False),
        (">=", 100, True),
        ("<=", 99, False),
        (">", 100, False),
        ("<", 101, True),
        ("in", (1, 100), True),
        ("in", (1, 2), False),
    ],
)
def test_a_guard_compares_the_recorded_value(op, value, holds):
    assert When(FINE, op, value)({"fine": 100}) is holds


def test_a_guard_never_guesses_a_fact_that_is_not_recorded():
    with pytest.raises(KeyError, match="fine"):
        When(FINE, ">=", 1)({"amount": 100})


def test_the_same_guard_written_twice_is_one():
    assert len({When(FINE, ">=", 1), When(FINE, ">=", 1)}) == 1
