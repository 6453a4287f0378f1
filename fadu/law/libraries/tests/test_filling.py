"""填报对照: what comes along is accepted like what the legal office enters; what nobody verified says so."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.libraries.filling import FIELD, shipped_fields
from fadu.law.vocabulary.status import Status

ROW = {
    "form": "某表",
    "order": "1",
    "label": "罚款",
    "procedure": "penalty.ordinary",
    "source": "penalize.fine",
}


def test_the_forms_that_come_along_name_facts_that_there_are_and_the_unverified_one_says_so():
    entries = shipped_fields()

    assert all(FIELD.read(e.content) == e.content for e in entries)
    assert {e["form"] for e in entries if e.status is Status.U} == {"双公示行政处罚（示范）"}


@pytest.mark.parametrize(
    "source", ["penalize.fine", "penalize.day", "party.name", "agency.name", "text:无", ""]
)
def test_a_field_takes_a_fact_a_day_a_party_a_phrase_or_nothing(source):
    assert FIELD.read(ROW | {"source": source})["source"] == source


@pytest.mark.parametrize(
    "wrong", [{"source": "penalize.tea"}, {"source": "tea"}, {"procedure": "tea"}]
)
def test_what_is_not_there_is_named(wrong):
    with pytest.raises(BadInput, match=r"无法识别|没有代码"):
        FIELD.read(ROW | wrong)
