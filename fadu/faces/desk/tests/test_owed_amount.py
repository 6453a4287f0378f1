"""The form of a payment begins with what is owed to the fen; one that may be a part begins empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from fadu.faces.desk import owed_amount
from fadu.kernel.zone import instant_of
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.tests.walking import law_view
from fadu.rooms.penalty.tests.test_owing import DUE, FINE, PRESSED, SERVED, line

FINED = [
    line("penalize", SERVED, fine=FINE), line("serve", SERVED), line("pay_instalment", DUE, amount=1),
]  # fmt: skip


def offered(act: Any, lines: list[Any], monkeypatch: pytest.MonkeyPatch, key: str = "") -> Any:
    """What the form begins with ten days after the last for payment."""
    monkeypatch.setattr(owed_amount, "history", lambda matter: lines)
    now = instant_of(DUE + timedelta(days=10))
    request = SimpleNamespace(GET={"key": key}, law=law_view(()), now=now)
    return owed_amount.offered(request, SimpleNamespace(act=act, matter=SimpleNamespace()))  # type: ignore[arg-type]


def test_it_begins_with_what_is_left_and_the_surcharge_with_what_is_due(monkeypatch):
    assert offered(a.pay_fine, FINED, monkeypatch) == {"amount": FINE - 1}
    assert offered(a.pay_surcharge, [*FINED, PRESSED], monkeypatch) == {"amount": (FINE - 1) * 3 * 10 // 100}  # fmt: skip
    decided = [replace(line("decide", SERVED, fine=90), key="")]
    assert offered(spot.pay_fine, decided, monkeypatch) == {"amount": 90}


def test_what_may_be_a_part_or_is_owed_by_nobody_knows_whom_begins_empty(monkeypatch):
    assert offered(a.pay_instalment, FINED, monkeypatch) == {}
    assert offered(a.remit_surcharge, [*FINED, PRESSED], monkeypatch) == {}
    assert offered(a.pay_fine, [], monkeypatch) == {}
    two = [*FINED, replace(line("penalize", SERVED, fine=5), key="Q")]
    assert offered(a.pay_fine, two, monkeypatch) == {}
    assert offered(a.pay_fine, two, monkeypatch, "Q") == {"amount": 5}
