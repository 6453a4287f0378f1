"""What entries make of a service: of what may come again, the first time counts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from fadu.matters.folds import Recorded
from fadu.matters.scope import Place
from fadu.publication.serving.folds import fold_service

NOW = datetime(2025, 4, 8, tzinfo=UTC)
ABOUT = {
    "of_matter": "M", "of_entry": 14, "paper_kind": "decision", "of_document": "D", "version": 1, "served_copy": "s",
    "recipient": "P", "system": None, "consent": 3, "link": "l", "signer": "周九", "capacity": "代理人",
    "arrived_on": "2025-04-08", "reason": "误发",
}  # fmt: skip


class Held:
    """The row as it stands."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.row = row

    def get(self, model: object, id: str) -> dict[str, Any] | None:
        return self.row or None


def test_a_service_lives_from_its_preparation_to_its_receipt() -> None:
    row: dict[str, Any] = {}
    acts = (
        "prepare", "send", "resend", "open", "open", "download", "download", "confirm", "open", "withdraw",
    )  # fmt: skip
    states = []
    for n, act in enumerate(acts):
        at, place = NOW + timedelta(minutes=n), Place("430000", "430200", "C")
        entry = Recorded("S", place, n, f"{act}_service", "", at, at, ABOUT, (f"who{n}",))
        for change in fold_service(entry, Held(row)):
            assert change.id == "S"
            row |= change.fields
        states.append(row["state"])

    assert states == [
        "prepared", "sent", "sent", "opened", "opened", "opened", "opened", "served", "served", "withdrawn",
    ]  # fmt: skip
    minutes = {name: (row[name] - NOW).seconds // 60 for name in ("prepared", "sent", "opened", "downloaded", "confirmed")}  # fmt: skip
    assert minutes == {"prepared": 0, "sent": 1, "opened": 3, "downloaded": 5, "confirmed": 7}
    assert (row["prepared_by"], row["sent_by"], row["phone"], row["county"]) == ("who0", "who1", None, "C")  # fmt: skip
    assert (row["arrived"], row["signer"], row["reason"]) == (date(2025, 4, 8), "周九", "误发")
