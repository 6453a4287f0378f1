"""The lawyer's second list about closures: nothing lawful refused."""

from __future__ import annotations

from fadu.law.engine.lists import refused
from fadu.law.procedures.coercion_closure import CLOSURE, LAWFUL
from fadu.law.procedures.tests.coercion_closure.cases import LAW


def test_what_the_law_permits_is_not_refused():
    assert list(refused(CLOSURE, LAWFUL, LAW)) == []


def test_both_papers_may_be_served_in_each_way_that_the_law_names():
    served = [case for case in LAWFUL if case.act.code in ("serve_notice", "serve_call")]

    assert {case.facts[case.act.code]["service"] for case in served} == {
        "公告送达", "直接送达", "电子送达（已签确认书）",
    }  # fmt: skip
    assert len(served) == 2 * 3
