"""Who did no offence, or is past its time, need not be educated; whoever else is spared is."""

from fadu.law.procedures.penalty import sparing
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground
from fadu.law.procedures.penalty_simple import judgements as j


def test_each_ground_of_either_procedure_is_known_and_33_3_leaves_out_two():
    grounds = {*no_penalty_ground.choices, sparing.UNFOUNDED}

    assert set(j.SPARING) <= grounds
    assert grounds - set(sparing.EDUCATED) == {sparing.LAPSED, sparing.UNFOUNDED}
