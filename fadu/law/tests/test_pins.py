"""Versions in force do not change under the matters that run on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.law.pins import PINS, drifted, lines
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.procedure import Procedure


def altered(procedure: Procedure) -> Procedure:
    """The procedure with its first act made repeatable."""
    first, *others = procedure.acts
    act = replace(first, repeats=not first.repeats)
    return Procedure(
        procedure.code, procedure.title, procedure.since, None, (act, *others), {}, procedure.kinds
    )


def test_every_version_is_what_its_pin_says():
    assert list(drifted()) == []


def test_no_pin_outlives_its_version():
    assert set(PINS) == {(p.code, p.since.isoformat()) for p in PROCEDURES}


def test_an_edited_version_is_told_to_become_a_new_one():
    told = list(drifted([altered(PROCEDURES[0])]))

    assert len(told) == 1
    assert "修法应当另写新版本" in told[0]


def test_a_new_version_is_told_to_be_pinned():
    version = replace(PROCEDURES[-1], since=date(2031, 1, 1))

    assert "没有登记摘要" in next(drifted([version]))
    assert version.code in next(lines([version]))
