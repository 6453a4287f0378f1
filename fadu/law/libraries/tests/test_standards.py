"""The shipped standards and labels: counted as the references count them, and marked as unread."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from fadu.law.libraries.entries import in_force
from fadu.law.libraries.kinds import CRITERION, SECTORS, STANDARD
from fadu.law.libraries.standards import AQ3067, COAL_REGULATION, LIST121, criteria, standards
from fadu.law.procedures.tests.citations import articles, installed
from fadu.law.vocabulary.status import Status

BY_NAME = {e.name: e for e in standards()}


def test_each_fits_its_library():
    assert all(STANDARD.name_of(STANDARD.read(e.content)) == e.name for e in standards())
    assert all(CRITERION.name_of(CRITERION.read(e.content)) == e.name for e in criteria())


@pytest.mark.parametrize(
    ("group", "count"),
    [("5.1", 5), ("5.2", 10), ("5.3", 6), ("5.4", 9), ("5.5", 12), ("5.6", 4), ("5.7", 7)],
)
def test_the_items_of_the_standard_of_2026_are_as_many_as_its_index_has(group, count):
    items = [e["item"] for e in criteria() if e["standard"] == AQ3067]

    assert sum(i.startswith(f"{group}.") for i in items) == count
    assert len(items) == 53 == int(BY_NAME[AQ3067]["count"])


def test_the_other_lists_have_what_was_seen_of_them():
    count = Counter(e["standard"] for e in criteria())

    assert (count[LIST121], count[COAL_REGULATION], count["应急管理部令第10号"]) == (16, 17, 3)


@pytest.mark.parametrize(
    ("day", "holds"),
    [(date(2026, 9, 29), False), (date(2026, 9, 30), True), (date(2027, 1, 1), True)],
)
def test_the_standard_is_chosen_by_the_day_of_the_finding(day, holds):
    names = {e.name for e in in_force((), standards(), day)}

    assert (AQ3067 in names) is holds
    assert LIST121 in names  # whether it was repealed is not verified: both can be chosen


def test_nothing_but_the_regulation_that_was_read_is_verified():
    verified = {e["standard"] for e in (*standards(), *criteria()) if e.status is Status.V}

    assert verified == {COAL_REGULATION}
    assert {e["sector"] for e in standards()} == set(SECTORS)


@pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")
def test_the_regulation_lists_seventeen_and_none_of_its_words_is_copied():
    items = articles("CMSR-2024")[36, 0].paragraphs[0].items
    labels = [e["label"] for e in criteria() if e["standard"] == COAL_REGULATION]

    assert len(items) == 17
    assert all(len(label) < 14 for label in labels)
