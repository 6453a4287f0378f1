"""Forms of the register of parties."""

from __future__ import annotations

from fadu.faces.desk.forms.parties import AmendPartyForm, MergeForm, PartyForm

TYPED = {"party_kind": "单位", "name": "甲公司", "division": "430202"}


def test_empty_fields_are_left_out() -> None:
    form = PartyForm(TYPED | {"phone": ""})

    assert form.is_valid()
    assert form.facts() == TYPED


def test_a_division_has_six_digits() -> None:
    assert "六位数字" in str(PartyForm(TYPED | {"division": "4302"}).errors["division"])


def test_a_change_says_why_and_a_merge_into_what() -> None:
    assert set(AmendPartyForm(TYPED).errors) == {"reason"}
    assert "into" in MergeForm([("p1", "甲")], {"into": "p2", "reason": "x"}).errors
    assert MergeForm([("p1", "甲")], {"into": "p1", "reason": "重复"}).is_valid()
