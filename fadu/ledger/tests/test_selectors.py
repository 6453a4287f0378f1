"""Reads: matters in order, entries by the name people give them, values as long as they stand open."""

import pytest

from fadu.kernel.errors import BadInput
from fadu.ledger import selectors, services
from fadu.ledger.tests.builders import (
    OFFICER,
    OPENED,
    Officer,
    a_chain,
    a_log,
    an_officers_table,
    matter_id,
    record_officers,
)

pytestmark = pytest.mark.django_db


def test_a_matter_comes_in_the_order_of_its_chain() -> None:
    written = a_log(2, 3)

    found = selectors.bodies(matter_id(2), OPENED)

    assert [(item.seq, item.n) for item in found] == [(1, 0), (3, 1), (5, 2)]
    assert [item.body for item in found] == [written[at].body for at in (1, 3, 5)]
    assert selectors.tip(matter_id(2), OPENED) == found[-1]
    assert selectors.size() == 6
    several = selectors.bodies_of([matter_id(1), matter_id(2), matter_id(9)])
    assert {id: tuple(rows) for id, rows in several.items()} == {
        id: selectors.bodies(id, OPENED) for id in (matter_id(1), matter_id(2))
    }


def test_an_unknown_matter_is_empty() -> None:
    assert selectors.bodies(matter_id(1), OPENED) == ()
    assert selectors.tip(matter_id(1), OPENED) is None
    assert selectors.size() == 0


@pytest.mark.parametrize(("reference", "seq"), [("3", 3), (f"{matter_id(2)}/1", 3), ("0", 0)])
def test_an_entry_is_found_by_its_place_or_by_matter_and_number(reference: str, seq: int) -> None:
    a_log(2, 2)

    assert selectors.entry(reference).seq == seq


@pytest.mark.parametrize("reference", ["9", f"{matter_id(9)}/0", "", "x", "/1", "-1", "9" * 30])
def test_a_reference_to_nothing_is_refused(reference: str) -> None:
    a_log(1, 1)

    with pytest.raises(BadInput):
        selectors.entry(reference)


def test_values_come_as_long_as_they_are_open() -> None:
    a_log(1, 2)
    assert selectors.opened_values([0, 1]) == {
        0: {"/facts/party_name": "株洲某某公司0", "/who/0/certificate": "18020001"},
        1: {"/facts/party_name": "株洲某某公司1", "/who/0/certificate": "18020001"},
    }

    services.erase([(0, "/facts/party_name"), (0, "/who/0/certificate")])

    assert selectors.opened_values([0, 1]).keys() == {1}


def test_a_submission_finds_what_it_wrote() -> None:
    services.append(a_chain(length=2), idems=["form-1", "form-1#1"])

    found = selectors.by_submission(matter_id(1), "form-1")

    assert found is not None
    assert found.n == 0
    assert selectors.by_submission(matter_id(1), "form-2") is None


def test_the_newest_commitment_of_a_column_is_found() -> None:
    an_officers_table()
    record_officers([Officer(id="1", name="张三", post="科员", since=OPENED)])
    before = selectors.image_commitments(OFFICER.table, "1")
    record_officers([Officer(id="1", name="张三丰", post="科员", since=OPENED)])

    found = selectors.image_commitments(OFFICER.table, "1")

    assert (before["name"].value, found["name"].value) == ('"张三"', '"张三丰"')
    assert selectors.image_commitments(OFFICER.table, "2") == {}


def test_no_checkpoint_covers_an_empty_log() -> None:
    assert selectors.newest_checkpoint() is None
