"""From entries of the register of electronic service to rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.law.procedures.registers import SERVICE_REGISTER
from fadu.law.procedures.registers import serving as s
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register
from fadu.publication.serving.models import (
    DELIVERY_FIELDS,
    PERSONAL,
    Delivery,
    DeliveryState,
)


def fold_service(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A service: prepared, sent, opened, confirmed or withdrawn."""
    if entry.act == s.prepare_service.code:
        return [Change(Delivery, entry.matter, _prepared(entry))]
    moved = _moved(entry, dict(rows.get(Delivery, entry.matter) or {}))
    return [Change(Delivery, entry.matter, moved)] if moved else []


def _prepared(entry: Recorded) -> dict[str, Any]:
    facts = entry.facts
    return {
        "matter": facts["of_matter"], "kind": facts["paper_kind"], "entry": facts["of_entry"],
        "document": facts["of_document"], "number": facts["version"], "sha256": facts["served_copy"],
        "party": facts["recipient"], "phone": facts["system"], "consent": facts["consent"],
        "state": DeliveryState.PREPARED.value, "prepared": entry.noted, "prepared_by": entry.who[0],
        **entry.place.columns,
    }  # fmt: skip


def _moved(entry: Recorded, known: dict[str, Any]) -> dict[str, Any]:
    """What an entry changes: of what may come again, the first time counts."""
    facts = entry.facts
    match entry.act:
        case s.send_service.code:
            return {"state": DeliveryState.SENT.value, "sent": entry.noted, "sent_by": entry.who[0]}
        case s.open_service.code if not known.get("opened"):
            return {"state": DeliveryState.OPENED.value, "opened": entry.noted}
        case s.download_service.code if not known.get("downloaded"):
            return {"downloaded": entry.noted}
        case s.confirm_service.code:
            return {
                "state": DeliveryState.SERVED.value, "confirmed": entry.noted, "signer": facts["signer"],
                "capacity": facts["capacity"], "arrived": date.fromisoformat(facts["arrived_on"]),
            }  # fmt: skip
        case s.withdraw_service.code:
            return {"state": DeliveryState.WITHDRAWN.value, "reason": facts["reason"]}
    return {}


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register(SERVICE_REGISTER.code, Folding(fold_service, (Delivery,)))
    images.register("serving_delivery", 1, Delivery, DELIVERY_FIELDS, personal=PERSONAL)
