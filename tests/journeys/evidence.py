"""Evidence for the walk through every page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from fadu.demo import evidence
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import instant_of


def of_evidence(made: Bureau, case: str) -> Mapping[str, Mapping[str, object]]:
    """The catalogue of a case, and its first item with file, custody and a redacted copy, by address."""
    item = evidence.catalogue(made, case, instant_of(date(2026, 1, 20)))
    one: dict[str, object] = {"id": case, "item": item.pk}
    return {
        "enter_evidence": {"id": case}, "evidence_item": one, "redact_evidence": one,
        "evidence_act": {**one, "act": "verify_evidence"}, "view_evidence": {**one, "sha256": item.sha256},
    }  # fmt: skip
