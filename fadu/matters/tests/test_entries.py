"""From a deed to its entry: personal values never stand in the body."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.ledger.models import Entry, Opening
from fadu.matters.tests.builders import Desk, chance

pytestmark = pytest.mark.django_db


def test_a_body_keeps_what_is_not_personal_and_commits_to_what_is():
    outcome = Desk().enter("醴陵某花炮有限公司")

    body = json.loads(Entry.objects.get(seq=outcome.seq).body)

    assert body["facts"]["division"] == "430202"
    assert set(body["facts"]["name"]) == {"c"}
    assert body["procedure"]["code"] == "register.party"
    assert body["images"][0]["table"] == "registry_party"


def test_an_irregular_reason_is_committed_and_can_be_opened():
    desk = Desk()
    matter = desk.enter().matter
    outcome = desk.amend(matter, "甲", recorded_by="someone", prepared_by="other")

    body = json.loads(Entry.objects.get(seq=outcome.seq).body)

    assert (body["prepared_by"], body["recorded_by"]) == ("other", "someone")
    assert "irregular" not in body


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(name=st.text("甲乙丙丁王李张刘陈株洲", min_size=6, max_size=12))
def test_no_generated_name_stands_in_any_body_or_path(name):
    outcome = Desk(draw=chance(name)).enter(name)

    row = Entry.objects.get(seq=outcome.seq)
    assert name not in row.body
    assert not Opening.objects.filter(seq=outcome.seq, path__contains=name).exists()
    assert Opening.objects.filter(seq=outcome.seq, value__contains=name).exists()
