"""What a recipient reads of its own service; the chains of a real case are in tests/proofs/test_bundles.py."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from fadu.casefile.bundle.proofs import Chain
from fadu.casefile.bundle.serving import told_of
from fadu.publication.serving.models import Delivery


def chain(id: str, *acts: str) -> Chain:
    entries: Any = tuple(
        SimpleNamespace(matter=id, n=n, body=f'{{"act":"{act}"}}') for n, act in enumerate(acts)
    )
    return Chain(id, entries)


def test_each_recipient_is_told_of_its_own_and_not_why_one_was_taken_back() -> None:
    dossier: Any = SimpleNamespace(services=(Delivery(id="A", party="P"), Delivery(id="B", party="Q")))  # fmt: skip
    chains = [chain("A", "prepare_service", "withdraw_service"), chain("B", "prepare_service", "send_service")]  # fmt: skip

    assert told_of(dossier, chains) == {("A", 0): "P", ("B", 0): "Q", ("B", 1): "Q"}
    assert told_of(dossier, []) == {}
