"""What is registered of a party under supervision: in its order, and nothing after an erasure."""

import pytest

from fadu.law.procedures.registers.objects import CALLS, HAZARD_LEVELS, PARTICULARS, sector, tier
from fadu.law.procedures.registers.parties import PARTY_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds

AFTER = {
    "grade_object": "classify_object", "release_object": "classify_object", "end_site": "set_site",
    "end_licence": "set_licence", "end_source": "set_source", "cancel_call": "note_call",
}  # fmt: skip


@pytest.mark.parametrize("act", [*PARTICULARS, *CALLS], ids=lambda act: act.code)
def test_each_act_stands_after_what_it_rests_on(act):
    before = ["enter_party", *([AFTER[act.code]] if act.code in AFTER else [])]

    assert kinds(entered(PARTY_REGISTER, *before[:-1]), act.code) == {"needs"}
    assert kinds(entered(PARTY_REGISTER, *before), act.code) == set()


@pytest.mark.parametrize("act", [*PARTICULARS, *CALLS], ids=lambda act: act.code)
def test_nothing_is_registered_of_an_erased_party(act):
    walk = entered(
        PARTY_REGISTER, "enter_party", "classify_object", "ask_party_erasure", "erase_party"
    )

    assert "closed" in kinds(walk, act.code)


def test_free_words_and_contacts_are_personal_and_classes_are_not():
    plain = {f.code for act in (*PARTICULARS, *CALLS) for f in act.facts if not f.is_personal}

    assert plain == {
        "sector", "industry_code", "level", "tier", "graded_on", "ends_on", "site", "site_division",
        "phone_free", "licence", "licence_kind", "issuer", "valid_from", "valid_until", "hazard_source",
        "hazard", "hazard_level", "call", "mode", "unit", "called_on", "counted",
    }  # fmt: skip


def test_scales_are_short_and_named():
    assert (len(tier.choices), len(HAZARD_LEVELS)) == (4, 4)
    assert "烟花爆竹" in sector.choices
