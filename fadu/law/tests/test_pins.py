"""Versions in force do not change under the matters that run on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fadu.law.pins import drifted, name_of, pins, present
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.procedure import Procedure


def altered(procedure: Procedure) -> Procedure:
    """The procedure with its first act made repeatable and its rules gone."""
    first, *others = procedure.acts
    act = replace(first, repeats=not first.repeats)
    return Procedure(
        procedure.code, procedure.title, procedure.since, None, (act, *others), {}, procedure.kinds
    )


def renamed(procedure: Procedure) -> Procedure:
    """The procedure with another title for its first act, and nothing else changed."""
    first = procedure.acts[0]
    words = replace(first, title=f"{first.title}（改）")

    def kept(act):
        return words if act is first else act

    table = {
        cite: [
            tuple(replace(r, first=kept(r.first), then=kept(r.then)) for r in group)
            for group in groups
        ]
        for cite, groups in procedure.table.items()
    }
    acts = tuple(kept(a) for a in procedure.acts)
    return replace(procedure, acts=acts, table=table)


def test_every_version_is_what_its_pin_says():
    assert list(drifted()) == []


def test_no_pin_outlives_its_version():
    assert set(pins()) == {name_of(p) for p in PROCEDURES}


def test_an_edited_version_is_told_to_become_a_new_one():
    told = list(drifted([altered(PROCEDURES[0])]))

    assert len(told) == 1
    assert "修法应当另写新版本" in told[0]


def test_other_words_for_the_same_rules_are_signed_again():
    told = list(drifted([renamed(PROCEDURES[-1])]))

    assert len(told) == 1
    assert "重新签字" in told[0]


def test_a_new_version_is_told_to_be_pinned():
    version = replace(PROCEDURES[-1], since=date(2031, 1, 1))

    assert "没有登记摘要" in next(drifted([version]))
    assert name_of(version) in present([version])
