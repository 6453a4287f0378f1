"""Returns: every figure that can be reported has a value, and the parts fit together."""

from __future__ import annotations

from fadu.demo import returns
from fadu.returns.figures import BY_CODE
from fadu.returns.models import Return


def test_every_figure_that_can_be_reported_has_a_value():
    named = {code.split(".", 1)[1] for code in BY_CODE}

    assert named == set(returns.VALUES) | set(returns.UNITS)


def test_returns_are_handed_in_by_one_person_and_accepted_by_another(small):
    returns.build(small.bureau, lambda: None)

    assert set(Return.objects.values_list("state", flat=True)) == {"accepted"}
    assert Return.objects.filter(figure="returns.city_hazards_found").count() == 10
