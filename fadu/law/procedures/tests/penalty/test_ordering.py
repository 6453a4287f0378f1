"""Tables come together in the order of the laws, and of their articles."""

from __future__ import annotations

from fadu.law.instruments import AEL, APL, ARC
from fadu.law.procedures.penalty.ordering import in_order
from fadu.law.procedures.penalty_simple import acts as a


def test_rules_under_one_citation_come_together_in_the_laws_order():
    one, other = a.decide.opens(a.deliver), a.decide.obliges(a.deliver)
    tables = ({ARC.art(14): [one]}, {AEL.art(41): [one], APL.art(52, par=1): [one]}, {APL.art(52, par=1): [other], APL.art(47): [one]})  # fmt: skip

    made = in_order(tables)

    assert list(made) == [APL.art(47), APL.art(52, par=1), AEL.art(41), ARC.art(14)]
    assert made[APL.art(52, par=1)] == [one, other]
