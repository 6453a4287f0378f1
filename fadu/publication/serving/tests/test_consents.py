"""Which papers are served so, and the number that a confirmed address names."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.citations import installed, missing
from fadu.publication.serving.consents import ARRIVED, NOTICE, ORDINARY, phone_in


def test_each_way_names_acts_and_facts_that_the_procedure_has() -> None:
    known = ORDINARY_PENALTY.by_code
    for way in ORDINARY.ways.values():
        for act in (way.served, way.starts, way.over):
            assert act is None or (known[act.code] is act and act.each == "party")
    assert (ORDINARY.consent, ORDINARY.system in ORDINARY.consent.facts) == (known["agree_electronic"], True)  # fmt: skip
    way, value = next(iter(ORDINARY.notice.items()))
    assert value in next(f for f in known["start_service"].facts if f.code == way).choices
    how, wire = next(iter(ORDINARY.wire.items()))
    assert wire in next(f for f in known["serve"].facts if f.code == how).choices


@pytest.mark.skipif(not installed(), reason="no law texts beside the project")
def test_every_article_stands_in_the_text() -> None:
    cites = [ARRIVED, NOTICE, *(way.basis for way in ORDINARY.ways.values())]
    assert [problem for cite in cites for ref in cite.refs if (problem := missing(ref))] == []


def test_exactly_one_mobile_number_is_a_system() -> None:
    assert phone_in("手机13800005678（某联系人），邮箱 a@b.c") == "13800005678"
    assert phone_in("13800005678；备用 13800005678") == "13800005678"
    for none in ("邮箱 a@b.c", "13800005678、13900005678", "证件 430202138000056781", "28800005678", "", None):  # fmt: skip
        assert phone_in(none) == ""
