"""Which papers are served so, and the number that a confirmed address names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.tests.citations import installed, missing
from fadu.publication.serving.consents import (
    ARRIVED,
    NOTICE,
    ORDINARY,
    PROPOSED,
    SERVINGS,
    Serving,
    kinds_of,
)


@pytest.mark.parametrize("serving", SERVINGS.values(), ids=lambda one: one.procedure.code)
def test_each_way_names_acts_and_facts_that_the_procedure_has(serving: Serving) -> None:
    known, keyed = serving.procedure.by_code, "" if serving.named else "party"
    for way in (*serving.ways.values(), *serving.apart.values()):
        for act in (way.served, way.starts, way.over, way.beside):
            assert act is None or (known[act.code] is act and act.each == keyed)
        assert not (way.served and way.beside)
    assert (serving.consent, serving.system in serving.consent.facts) == (known["agree_electronic"], True)  # fmt: skip
    way, value = next(iter(serving.notice.items()))
    assert value in next(f for f in known["start_notice_service"].facts if f.code == way).choices
    how, wire = next(iter(serving.wire.items()))
    assert wire in next(f for f in known["serve_notice"].facts if f.code == how).choices


def test_a_closures_papers_go_the_way_of_a_penaltys() -> None:
    services = {x.code for x in CLOSURE.acts if x.code.startswith("serve")}
    assert {way.act.code for way in PROPOSED.ways.values() if way.act} == services
    for kind, way in PROPOSED.ways.items():
        same = ORDINARY.ways[kind]
        assert way.served
        assert same.act
        assert way.served.code == same.act.code
        assert (way.basis, way.served.facts[:2]) == (same.basis, same.act.facts[:2])
    assert (PROPOSED.wire, PROPOSED.notice, PROPOSED.system) == (ORDINARY.wire, ORDINARY.notice, ORDINARY.system)  # fmt: skip


def test_whom_a_matter_without_copies_is_about_is_what_it_named_last_before_the_paper() -> None:
    at = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)

    def line(n: int, enterprise: str | None = None, *, corrected: bool = False) -> Any:
        facts = {"enterprise": enterprise} if enterprise else {}
        return SimpleNamespace(n=n, at=at + timedelta(hours=n), facts=facts, corrected=corrected, key="")  # fmt: skip

    paper = line(3)
    lines = [line(0, "A"), line(1, "B"), line(2, "C", corrected=True), paper, line(4, "D")]
    assert (PROPOSED.party(lines, paper), PROPOSED.party([paper], paper)) == ("B", "")
    assert ORDINARY.party(lines, SimpleNamespace(key="P")) == "P"  # type: ignore[arg-type]


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
