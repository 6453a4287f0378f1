"""A record of electronic monitoring is evidence once law and technology were reviewed, and the party is told of it."""

from __future__ import annotations

import pytest

from fadu.law.engine.facts import derive
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.tests.penalty_cases import LAW, concluded, filed
from fadu.law.procedures.tests.test_penalty_ordinary_second_audit import before, free

GOOD = {"lawful": True, "technical": True, "record_sound": True}


@pytest.mark.parametrize("missing", [None, *GOOD])
def test_a_record_is_usable_only_where_equipment_and_record_are_in_order(missing):
    stated = GOOD | ({missing: False} if missing else {})
    on = filed().now.date()

    assert derive(a.review_monitoring, stated, LAW, on)["usable"] is (missing is None)


def test_nothing_is_concluded_on_a_record_that_nobody_reviewed():
    case = filed().do("investigate").do("use_monitoring", recording=["R"])

    before(case, "conclude_investigation", "第四十一条第二款")
    case.do("review_monitoring:R", **GOOD)
    free(case, "conclude_investigation")
    assert "tell_monitoring:R" in case.owed()


def test_the_party_is_told_of_the_record_before_a_penalty_is_proposed():
    case = concluded().do("use_monitoring", recording=["R"]).do("review_monitoring:R", **GOOD)

    before(case, "propose:P", "第四十一条第三款")
    free(case.do("tell_monitoring:R"), "propose:P")


def test_an_unusable_record_holds_nothing_up():
    bad = GOOD | {"technical": False}
    case = concluded().do("use_monitoring", recording=["R"]).do("review_monitoring:R", **bad)

    free(case, "propose:P")
