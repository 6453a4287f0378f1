"""The texts that are wanted: each says what for, and none is cited by a gate."""

from __future__ import annotations

import re

import pytest

from fadu.law import instruments, usage
from fadu.law.usage import UserKind
from fadu.law.vocabulary.status import Status
from fadu.law.wanted import WANTED


def test_each_is_named_once_and_says_who_made_it_what_it_settles_and_where_it_is_used():
    assert len({w.title for w in WANTED}) == len(WANTED) > 30
    assert all(w.maker and w.settles and w.used for w in WANTED)


def test_every_registered_instrument_without_a_text_is_wanted():
    without = {i.key for i in instruments.ALL if not i.file and i is not instruments.HOUSE}

    assert {w.key for w in WANTED if w.key} == without


@pytest.mark.parametrize("one", [w for w in WANTED if w.key], ids=lambda w: w.key)
def test_what_is_registered_has_no_text_and_is_no_gate(one):
    assert one.instrument is not None
    assert not one.instrument.file
    assert one.instrument.status in (Status.V2, Status.U)
    cites = [u for u in usage.uses() if any(r.instrument == one.key for r in u.cite.refs)]
    assert all(u.kind is UserKind.PERIOD and u.cite.status is not Status.V for u in cites)
    assert one.cited == len(cites)


def test_no_city_is_named():
    assert not [w.title for w in WANTED if re.search("湖南|株洲", w.title)]
