"""The pen: all or nothing, dense, never over a tip that has moved; erasing; resealing."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.kernel.errors import Refused
from fadu.ledger import selectors, services
from fadu.ledger.anchor import checkpoint, slip
from fadu.ledger.commitments import Personal
from fadu.ledger.images import ImageSpec
from fadu.ledger.models import Entry, Opening
from fadu.ledger.record import Sealed, seal
from fadu.ledger.standing import verified_images
from fadu.ledger.tests.builders import (
    AGENCY,
    KEYS,
    NOTED,
    OFFICER,
    OFFICERS,
    OPENED,
    SALTS,
    SIGNER,
    Officer,
    a_chain,
    a_log,
    an_entry,
    an_officers_table,
    columns_of,
    matter_id,
    record_officers,
)
from fadu.ledger.verify import verify

pytestmark = pytest.mark.django_db


def test_entries_get_the_next_places_in_order() -> None:
    first, second = a_chain(matter_id(1), 3), a_chain(matter_id(2), 2)

    assert services.append(first[:2]) == [0, 1]
    assert services.append([first[2], *second]) == [2, 3, 4]
    assert list(Entry.objects.order_by("seq").values_list("hash", flat=True)) == [
        entry.hash for entry in (*first, *second)
    ]


def test_entries_and_their_openings_cost_one_statement() -> None:
    chain = a_chain(length=3)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        services.append(chain)

    assert len(queries) == 1
    assert Opening.objects.count() == 6


def test_nothing_is_written_for_nothing() -> None:
    assert services.append([]) == []


@pytest.mark.parametrize(
    "late",
    [
        lambda chain: [chain[1]],
        lambda chain: [chain[0]],
        lambda chain: [replace(chain[3], prev="0" * 64)],
        lambda chain: [chain[3]],
        lambda chain: [*a_chain(matter_id(5), 2), chain[1]],
        lambda chain: [replace(chain[1], opened=OPENED + timedelta(days=1))],
    ],
)
def test_an_entry_that_does_not_follow_the_tip_is_refused_and_leaves_no_trace(late: Any) -> None:
    chain = a_chain(length=4)
    services.append(chain[:2])

    with pytest.raises(services.Behind):
        services.append(late(chain))

    # PostgreSQL needs the transaction rolled back after an error; the act's own block does that.
    if connection.vendor == "sqlite":
        assert Entry.objects.count() == 2


def test_a_batch_that_breaks_its_own_chain_is_a_mistake() -> None:
    chain = a_chain(length=3)

    with pytest.raises(ValueError, match="breaks the chain"):
        services.append([chain[0], chain[2]])


def test_the_same_submission_is_recorded_once() -> None:
    chain = a_chain(length=2)
    services.append(chain[:1], idems=["form-1"])

    with pytest.raises(services.Behind):
        services.append(chain[1:], idems=["form-1"])


def test_each_entry_of_a_batch_carries_the_key_of_its_own_submission() -> None:
    first, second = a_chain(matter_id(1), 2), a_chain(matter_id(2), 1)

    services.append([*first, *second], idems=["form-1", "", "form-1"])

    keys = Entry.objects.order_by("seq").values_list("idem", flat=True)
    assert list(keys) == ["form-1", None, "form-1"]


def test_an_append_outside_a_transaction_is_a_mistake() -> None:
    with (
        ThreadPoolExecutor(1) as other,
        pytest.raises(RuntimeError, match="inside the transaction"),
    ):
        other.submit(services.append, a_chain()).result()  # a thread has a connection of its own


def everything() -> str:
    """All that the database holds in the ledger's tables and the rows with images, as text."""
    tables = ("ledger_entry", "ledger_opening", "ledger_tile", "ledger_checkpoint")
    found: list[object] = []
    with connection.cursor() as cursor:
        for table in (*tables, "ledger_tests_officer"):
            cursor.execute(f"SELECT * FROM {table}")
            found += [
                bytes(item).hex() if isinstance(item, (bytes, memoryview)) else item
                for row in cursor.fetchall()
                for item in row
            ]
    return repr(found)


def test_erasure_removes_value_and_salt_everywhere_and_keeps_every_proof(tmp_path: Path) -> None:
    an_officers_table()
    record_officers([Officer(id="7", name="张三丰", post="科员", since=OPENED)])
    told = seal(an_entry(facts={"party_name": Personal("张三丰"), "fine": 5}), SALTS)
    services.append([told])
    checkpoint(NOTED, SIGNER, tmp_path)
    salts = [bytes(salt or b"").hex() for salt in Opening.objects.values_list("salt", flat=True)]
    assert all(salt in everything() for salt in salts)
    assert "张三丰" in everything()

    erased = services.erase([(1, "/facts/party_name")], rows=[(OFFICER.table, "7")])
    Officer.objects.filter(id="7").update(name=None)

    assert erased == 2
    assert "张三丰" not in everything()
    assert not any(salt in everything() for salt in salts)
    report = verify(OFFICERS, folder=tmp_path, keys=KEYS)
    assert (report.problems, report.erased) == ((), 2)
    assert slip(selectors.entry("1")).holds(told.body, KEYS)
    assert services.erase([(1, "/facts/party_name")]) == 0


def test_an_erased_row_can_go_on_being_recorded() -> None:
    an_officers_table()
    record_officers([Officer(id="7", name="张三丰", post="科员", since=OPENED)])
    services.erase(rows=[(OFFICER.table, "7")])

    record_officers([Officer(id="7", name=None, post="科长", since=OPENED)])

    assert verify(OFFICERS).problems == ()


RANKED = ImageSpec(OFFICER.table, 2, ("name", "post"), ("name",), Officer)


def reseal(replaced: dict[str, tuple[int, str]], ids: Sequence[str] = ("1", "2", "3")) -> list[int]:
    """Picture the officers anew without their first day of service."""
    return services.write_reseal(
        spec=RANKED,
        rows=[(id, columns_of(Officer.objects.get(pk=id))) for id in ids],
        replaced=replaced,
        agency=AGENCY,
        matter=matter_id(99),
        at=NOTED,
        by="migration/0002",
        salts=SALTS,
    )


def three_officers() -> dict[str, tuple[int, str]]:
    """Three officers on record, and their images, verified."""
    an_officers_table()
    names = {"1": "张三", "2": "李四", "3": None}
    officers = [Officer(id=id, name=name, post="科员", since=OPENED) for id, name in names.items()]
    record_officers(officers)
    return verified_images(OFFICER, [(item.id, columns_of(item)) for item in officers])


def test_rows_are_explained_again_after_a_reseal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "RESEAL_BATCH", 2)
    replaced = three_officers()

    assert reseal(replaced) == [3, 4]

    Officer.objects.update(since=OPENED + timedelta(days=400))  # 该栏已不在影像之内
    both = {**OFFICERS, (RANKED.table, 2): RANKED}
    assert verify(both).problems == ()
    assert [str(item) for item in verify(OFFICERS).problems] == [
        f"台账第 {seq} 条（事项 {matter_id(99)} 第 {n} 号）："
        f"行 ledger_tests_officer/{id} 的影像版本没有登记，应当重封"
        for id, seq, n in (("1", 3, 0), ("2", 3, 0), ("3", 4, 1))
    ]


def test_a_reseal_over_a_row_that_was_altered_before_it_is_found() -> None:
    replaced = three_officers()
    replaced["2"] = (1, "0" * 64)

    reseal(replaced)

    found = verify({**OFFICERS, (RANKED.table, 2): RANKED}).problems
    assert [item.message for item in found] == ["重封前后的根与影像不符"]


def test_a_reseal_names_all_rows_or_is_refused() -> None:
    replaced = three_officers()

    with pytest.raises(Refused, match="不是同一批"):
        reseal(replaced, ids=("1", "2"))


def test_a_sealed_entry_keeps_its_place_in_the_chain() -> None:
    chain: list[Sealed] = a_chain(length=2)

    assert (chain[1].n, chain[1].prev) == (1, chain[0].hash)
    assert a_log(1, 2)[1].n == 1
