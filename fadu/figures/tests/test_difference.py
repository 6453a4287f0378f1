"""Differences: what is left, as a number and as a list."""

from __future__ import annotations

import pytest

from fadu.figures.difference import Difference
from fadu.figures.tests.builders import CITY_PARTIES, FIRMS, PARTIES, YEAR, a_party
from tests.people import Bureau

OTHERS = Difference(
    code="sample.others", title="其他当事人数", unit="个", meaning="单位以外的当事人。", owner="法规科",
    whole=PARTIES, part=FIRMS,
)  # fmt: skip


@pytest.mark.django_db
def test_the_number_is_that_of_the_records_left(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    left = {a_party(bureau, name, kind="个人") for name in ("乙", "丙")}
    scope = bureau.zhang.viewer.scope

    assert OTHERS.value(scope, YEAR).text == "2"
    assert {row.pk for row in OTHERS.found(scope, YEAR)} == left


@pytest.mark.parametrize(
    ("whole", "unit", "complaint"), [(CITY_PARTIES, "个", "统计范围"), (PARTIES, "家", "单位")]
)
def test_what_cannot_be_subtracted_does_not_import(whole, unit: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Difference(
            code="sample.mixed", title="差额", unit=unit, meaning="差额。", owner="法规科",
            whole=whole, part=FIRMS,
        )  # fmt: skip
