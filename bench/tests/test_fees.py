"""The rows that are measured are what the bench says of them."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

from bench import fees
from bench.fees import _files, _paid_on, _receipt
from fadu.matters.scope import Place
from fadu.platforms.fees import services

HERE = Place("P", "C", "X")


def test_rows_that_stand_are_those_of_their_receipts_and_the_others_differ_in_one_thing() -> None:
    doing: Any = None
    files, wanted = _files(fees.Filled(doing, HERE, 5000, ()), 1200)
    rows = [
        row for f in files for row in list(csv.reader(io.StringIO(f.data.decode("utf-8-sig"))))[1:]
    ]
    told = [one for file in wanted for one in file]
    receipts = {r["receipt"]: r for r in (_receipt(n, HERE) for n in range(5000))}

    assert [len(one) for one in wanted] == [services.MOST, services.MOST, 200]
    assert len({number for *_, number in rows}) == 1200
    for (code, amount, day, number), kind in zip(rows, told, strict=True):
        found = receipts[number]
        own = code.removeprefix("4302") == found["fee"].lstrip("F")[-14:]
        assert day == found["paid_on"].isoformat()
        assert (kind == fees._NOBODYS) is not own
        assert (kind == fees._OTHER) is (int(amount) != found["amount"])


def test_payments_are_of_ten_years_and_none_of_tomorrow() -> None:
    days = {_paid_on(n) for n in range(5000)}

    assert max(days) < fees.TODAY
    assert min(days) > date(fees.TODAY.year - 11, 1, 1)
