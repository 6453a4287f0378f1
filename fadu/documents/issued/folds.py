"""From entries on issued documents to versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fadu.documents.issued.models import (
    PERSONAL,
    TEMPLATE,
    VERSION_FIELDS,
    DocumentVersion,
    VersionState,
)
from fadu.kernel.zone import stated_day
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def version_id(document: str, number: int) -> str:
    """The id of a version's row."""
    return f"{document}:{number:04d}"


def fold_document(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """A document: its first copy, a later one in its place, one made void."""
    facts, number = entry.facts, entry.facts["version"]
    if entry.act == "issue_document":
        about = {"matter": facts["of_matter"], "entry": facts["of_entry"], "kind": facts["paper_kind"]}  # fmt: skip
        return [_issued(entry, about)]
    if entry.act == "void_document":
        void = {"state": VersionState.VOID.value, "void_why": facts.get("reason")}
        return [Change(DocumentVersion, version_id(entry.matter, number), void)]
    before = version_id(entry.matter, number - 1)
    known = rows.get(DocumentVersion, before) or {}
    made = _issued(entry, {name: known.get(name) for name in ("matter", "entry", "kind")})
    if known.get("state") == VersionState.VOID:
        return [made]
    return [Change(DocumentVersion, before, {"state": VersionState.REPLACED.value}), made]


def _issued(entry: Recorded, about: Mapping[str, Any]) -> Change:
    facts = entry.facts
    said = {
        "document": entry.matter, "number": facts["version"], "title": facts["paper_title"],
        "paper_number": facts.get("paper_number") or "", "facts": facts["paper_facts"], "sha256": facts["sealed_copy"],
        "checked_by": facts["checked_by"], "signatures": facts["signatures"], "state": VersionState.ISSUED.value,
        "template": facts.get("template_digest") or "", "template_since": stated_day(facts.get("template_since")),
        "issued": entry.noted, "issued_by": entry.who[0], "reason": facts.get("reason", ""), "void_why": "",
    }  # fmt: skip
    place = entry.place.columns
    return Change(
        DocumentVersion, version_id(entry.matter, facts["version"]), {**about, **said, **place}
    )


def register_all() -> None:
    """Tell the one door and the ledger about this app's rows."""
    register("register.document", Folding(fold_document, (DocumentVersion,)))
    images.register("issued_documentversion", 1, DocumentVersion, VERSION_FIELDS, personal=PERSONAL)
    fields = (*VERSION_FIELDS, *TEMPLATE)
    images.register("issued_documentversion", 2, DocumentVersion, fields, personal=PERSONAL)
