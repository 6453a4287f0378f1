"""Which papers are served so, and the number that a confirmed address names."""

from __future__ import annotations

import pytest

from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.citations import installed, missing
from fadu.publication.serving.consents import ARRIVED, NOTICE, ORDINARY, kinds_of


def test_each_way_names_acts_and_facts_that_the_procedure_has() -> None:
    known = ORDINARY_PENALTY.by_code
    for way in ORDINARY.ways.values():
        for act in (way.served, way.starts, way.over, way.beside):
            assert act is None or (known[act.code] is act and act.each == "party")
        assert not (way.served and way.beside)
    assert (ORDINARY.consent, ORDINARY.system in ORDINARY.consent.facts) == (known["agree_electronic"], True)  # fmt: skip
    way, value = next(iter(ORDINARY.notice.items()))
    assert value in next(f for f in known["start_service"].facts if f.code == way).choices
    how, wire = next(iter(ORDINARY.wire.items()))
    assert wire in next(f for f in known["serve"].facts if f.code == how).choices


def test_every_act_of_service_of_the_procedure_has_its_papers_in_the_one_table() -> None:
    ways = (*ORDINARY.ways.values(), *ORDINARY.apart.values())
    acts = {way.act.code for way in ways if way.act}
    services = {x.code for x in ORDINARY_PENALTY.acts if x.code.startswith("serve")}

    of_surcharge = {"serve_surcharge", "serve_daily_surcharge"}
    assert acts == services == {"serve", "serve_daily", "serve_notice", "serve_call", *of_surcharge}
    papers = {code: kinds_of(ORDINARY, ORDINARY_PENALTY.act(code)) for code in sorted(acts)}
    assert papers == {
        "serve": {"decision", "no_penalty"}, "serve_call": {"hearing_call"}, "serve_daily": {"daily"},
        "serve_notice": {"told", "hearing_told"}, **{act: {"surcharge"} for act in of_surcharge},
    }  # fmt: skip
    for given, by in (
        ("start_surcharge", "serve_surcharge"),
        ("start_daily_surcharge", "serve_daily_surcharge"),
    ):
        way = ORDINARY.way("surcharge", given)
        assert way is not None
        assert way.served is ORDINARY_PENALTY.act(by)
    assert ORDINARY.served_by("surcharge") == of_surcharge
    assert ORDINARY.way("site_record", "investigate") is None
    assert kinds_of(ORDINARY, ORDINARY_PENALTY.act("demand")) == frozenset()


@pytest.mark.skipif(not installed(), reason="no law texts beside the project")
def test_every_article_stands_in_the_text() -> None:
    cites = [ARRIVED, NOTICE, *(way.basis for way in ORDINARY.ways.values())]
    assert [problem for cite in cites for ref in cite.refs if (problem := missing(ref))] == []
