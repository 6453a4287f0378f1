"""What comes along: a phrase for every conduct, in our own words, and marked as a sample."""

from __future__ import annotations

import pytest

from fadu.law.libraries.kinds import LIBRARIES, PHRASE
from fadu.law.libraries.shipped import phrase, shipped
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.vocabulary.status import Status


def test_every_conduct_has_its_sample_phrases():
    assert [e.name for e in shipped("phrase")] == [c.code for c in CATALOGUE]
    assert all(PHRASE.read(e.content) == e.content for e in shipped("phrase"))


def test_what_comes_along_is_marked_as_a_sample_and_never_as_verified_practice():
    brought = [e for one in LIBRARIES for e in shipped(one.code)]

    assert all(e.demo and e.shipped for e in brought)
    assert {e.status for e in shipped("phrase")} == {Status.P}


@pytest.mark.parametrize("code", ["tier", "leniency"])
def test_tiers_and_lists_are_the_bureau_s_own(code):
    assert shipped(code) == ()


@pytest.mark.parametrize(
    ("code", "order"),
    [
        ("AQF-97-1", "于【日期】前改正"),
        ("AQF-102", "消除下列事故隐患"),
        ("YH-36-1", "立即停止"),
        ("AQF-114-1", "改正"),
    ],
)
def test_the_order_follows_from_what_the_law_orders(code, order):
    assert order in phrase(BY_CODE[code])["order"]


def test_a_phrase_names_the_duty_that_the_catalogue_names():
    named = {row.code: str(row.violates or "") for row in CATALOGUE}

    assert {e.name: e["violates"] for e in shipped("phrase")} == named
    assert named["AQF-97-7"] == "《安全生产法》第三十条第一款"


def test_a_former_norm_has_the_guide_of_its_successor():
    assert phrase(BY_CODE["HCR-77-3"])["evidence"] == phrase(BY_CODE["WHF-100-3"])["evidence"]
