"""The case's form of a refund begins with the whole and says what to do for each part; so does the page of a code."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.desk import fee_code_page, refunding
from fadu.fees.models import Fee
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.platforms.tests.fees.builders import LATER, ONE, Fined, lowered
from fadu.platforms.tests.fees.test_whole import by, collected


def request(made: Fined, key: str = "") -> Any:
    """How 张三 asks."""
    doing = made.doing()
    return SimpleNamespace(viewer=doing.viewer, hand=doing.hand, GET={"key": key})


def step(made: Fined, act: Any) -> Any:
    return SimpleNamespace(matter=made.case, act=act)


@pytest.mark.django_db
def test_the_form_begins_with_the_whole_of_what_codes_and_officers_took():
    made = collected()
    assert refunding.offered(request(made), step(made, a.refund)) == {}
    lowered(made, 500_00)

    for key in ("", made.party):
        assert refunding.offered(request(made, key), step(made, a.refund)) == {"amount": 3_500_00}
    (said,) = refunding.words_of(request(made), step(made, a.refund), {"key": made.party})
    assert "合计退还3,500元" in said
    assert "不经缴款码的500元由本机关退还" in said
    fact = fee_code_page.returning(request(made).viewer, request(made).hand, Fee.objects.get(code=ONE))  # fmt: skip
    assert [x.text for x in fact] == [said]
    for act in (a.alter_decision, a.pay_fine):
        assert refunding.offered(request(made), step(made, act)) == {}
    assert refunding.words_of(request(made), SimpleNamespace(matter=None, act=a.refund), {}) == ()  # type: ignore[arg-type]
    assert refunding.offered(request(made, "P2"), step(made, a.refund)) == {}
    by(made, a.refund, LATER, {"amount": 3_500_00, "receipt": "T1、收据1"})
    assert refunding.words_of(request(made), step(made, a.refund), {"key": made.party}) == ()
    assert refunding.offered(request(made), step(made, a.refund)) == {}
