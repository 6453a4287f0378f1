"""From entries of the register of templates to rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.documents.templating.models import (
    TEMPLATE_FIELDS,
    TEMPLATE_PERSONAL,
    TemplateState,
    TemplateVersion,
)
from fadu.law.procedures.registers import templates as acts
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def fold_template(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A version: put in, adopted from a day on, withdrawn."""
    facts, who = entry.facts, entry.who[0] if entry.who else ""
    told: dict[str, Any]
    match entry.act:
        case acts.adopt_template.code:
            since = date.fromisoformat(facts["since"])
            told = {"state": TemplateState.ADOPTED.value, "since": since, "adopted_by": who}
        case acts.withdraw_template.code:
            until = date.fromisoformat(facts["ends_on"])
            told = {"state": TemplateState.WITHDRAWN.value, "until": until, "reason": facts["reason"] or ""}  # fmt: skip
        case _:
            told = _put(entry, who)
    return [Change(TemplateVersion, entry.matter, told)]


def _put(entry: Recorded, who: str) -> dict[str, Any]:
    facts, place = entry.facts, entry.place
    return {
        "procedure": facts["of_procedure"], "kind": facts["of_paper"], "sha256": facts["template_file"],
        "changes": facts["changes"] or "", "put_by": who, "put_at": entry.noted, "state": TemplateState.PUT.value,
        "since": None, "adopted_by": "", "until": None, "reason": "",
        "province": place.province, "city": place.city, "county": place.county,
    }  # fmt: skip


def register_all() -> None:
    """Tell the one door and the ledger about these rows."""
    register("register.template", Folding(fold_template, (TemplateVersion,)))
    images.register("documents_templateversion", 1, TemplateVersion, TEMPLATE_FIELDS, TEMPLATE_PERSONAL)  # fmt: skip
