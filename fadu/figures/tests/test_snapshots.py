"""A snapshot holds exactly the records behind the value."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.figures.idlist import unpack
from fadu.figures.snapshots import rows_of, snapshot
from fadu.figures.tests.builders import FIRM_SHARE, FIRMS, PARTIES, YEAR, a_party
from fadu.ledger.selectors import size
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_a_snapshot_states_value_records_and_root(bureau: Bureau) -> None:
    ids = sorted(a_party(bureau, f"某公司{n}") for n in range(3))
    scope = bureau.zhang.viewer.scope

    taken = snapshot(PARTIES, scope, YEAR, size(), {}).stated()

    assert (taken["text"], taken["numerator"], taken["table"]) == ("3", 3, "registry_party")
    assert unpack(taken["ids"]) == tuple(ids)
    assert len(taken["root"]) == 64


def test_a_rate_has_the_root_of_its_parts_and_no_list(bureau: Bureau) -> None:
    a_party(bureau)
    scope = bureau.zhang.viewer.scope
    parts = {f.code: snapshot(f, scope, YEAR, size(), {}) for f in (FIRMS, PARTIES)}

    taken = snapshot(FIRM_SHARE, scope, YEAR, size(), parts)

    assert taken.ids == ()
    assert taken.root not in {part.root for part in parts.values()}


def test_entries_behind_a_record_of_several_figures_are_read_once(bureau: Bureau) -> None:
    a_party(bureau)
    scope, position = bureau.zhang.viewer.scope, size()
    parties = {PARTIES.code: snapshot(PARTIES, scope, YEAR, position, {})}
    alone = snapshot(FIRMS, scope, YEAR, position, {})

    with CaptureQueriesContext(connection) as asked:
        firms = snapshot(FIRMS, scope, YEAR, position, parties)

    assert firms == alone
    assert firms.rows
    assert not any("ledger_entry" in query["sql"] for query in asked)


def test_rows_are_told_with_their_matters(bureau: Bureau) -> None:
    id = a_party(bureau)

    assert rows_of(PARTIES, bureau.zhang.viewer.scope, YEAR) == ("registry_party", {id: id})
