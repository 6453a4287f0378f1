"""The question put to a period asks only what the period knows."""

from __future__ import annotations

import pytest

from fadu.faces.desk.forms.limits import LimitForm
from fadu.law.deadlines.table import BY_KEY


@pytest.mark.parametrize(
    ("key", "fields"),
    [
        ("fine_payment", ["event"]),
        ("recon_decision_ordinary", ["event", "extended"]),
        ("license_delivery", ["event", "excluded"]),
        ("seal_term", ["event", "extended", "excluded"]),
    ],
)
def test_extension_and_exclusion_are_asked_where_the_law_knows_them(
    key: str, fields: list[str]
) -> None:
    assert list(LimitForm(BY_KEY[key][-1]).fields) == fields


def test_the_event_is_named_as_the_law_names_it() -> None:
    form = LimitForm(BY_KEY["seal_term"][-1])

    assert form.fields["event"].label == "查封、扣押之日"
    assert form.fields["extended"].help_text == "经行政机关负责人批准，按最多30日计算"
    assert "技术鉴定" in form.fields["excluded"].help_text


def test_hours_ask_for_a_moment_and_days_for_a_day() -> None:
    hours = LimitForm(BY_KEY["transfer_send"][-1], {"event": "2025-03-03T09:30"})
    day = LimitForm(BY_KEY["fine_payment"][-1], {"event": "2025年3月3日"})

    assert hours.is_valid()
    assert hours.cleaned_data["event"].isoformat() == "2025-03-03T09:30:00+08:00"
    assert day.is_valid()
    assert not LimitForm(BY_KEY["fine_payment"][-1], {"event": ""}).is_valid()
