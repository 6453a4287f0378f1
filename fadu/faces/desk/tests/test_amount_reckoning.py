"""From the form to the reckoning, with the bureau's tier and the place of its version."""

from __future__ import annotations

from fadu.faces.desk.amount_reckoning import positions, reckoned, tier_names
from fadu.faces.desk.forms.amounts import AmountForm
from fadu.faces.desk.tests.amounts import FORM, a_tier
from fadu.faces.desk.tests.builders import Office
from fadu.law.penalties.catalogue import BY_CODE
from fadu.statutes.selectors import law_view
from tests.people import FOUNDED

ROW = BY_CODE["AQF-97-4"]


def test_the_tier_in_force_narrows_the_range_and_its_version_is_named(office: Office) -> None:
    today = FOUNDED.date()
    assert tier_names([ROW], today) == ()
    id = a_tier(office.bureau)
    later = today.replace(year=2025, month=3)

    form = AmountForm([ROW], tier_names([ROW], later), {}, {**FORM, "tier": "较轻"})
    assert form.is_valid(), form.errors
    made = reckoned([ROW], form, law_view(), later)

    assert made.found.deviates
    assert not made.clean
    assert "没有写明偏离的理由" in made.found.against[0].text
    assert positions(made.best, later)["较轻"].startswith(id)
