"""Each procedure is told who pays in a word that it knows, and every such word is understood."""

import pytest

from fadu.law import registry
from fadu.law.penalties.payers import WORDS, is_unit, kind_of
from fadu.law.penalties.terms import Payer


@pytest.mark.parametrize("procedure", WORDS)
def test_each_word_is_one_of_the_procedures_choices(procedure: str):
    facts = [
        f
        for act in registry.procedure(procedure).acts
        for f in act.stated
        if f.code == "party_kind"
    ]
    said = {payer: kind_of(procedure, payer) for payer in Payer}

    assert {tuple(sorted(f.choices)) for f in facts} == {tuple(sorted(WORDS[procedure]))}
    assert said.pop(Payer.ANYONE) == ""
    assert {payer: is_unit(word) for payer, word in said.items()} == {
        p: p is Payer.UNIT for p in said
    }
    assert is_unit("") is is_unit(None) is None
