"""From entries on bundles to rows."""

from __future__ import annotations

from collections.abc import Sequence

from fadu.documents.bundles.models import BUNDLE_FIELDS, BundleMade
from fadu.ledger import images
from fadu.matters.folds import Change, Folding, Recorded, Rows, register


def fold_bundle(entry: Recorded, rows: Rows) -> Sequence[Change]:
    """One bundle made."""
    facts = entry.facts
    said = {
        "matter": facts["of_matter"], "receiver": facts["handed_to"], "party": facts.get("handed_party") or "",
        "manifest": facts["manifest"], "pieces": facts["pieces"], "size": facts["bytes_made"], "made": entry.noted,
        "made_by": entry.who[0],
    }  # fmt: skip
    place = entry.place.columns
    return [Change(BundleMade, entry.matter, said | place)]


def register_all() -> None:
    """Tell the one door and the ledger about this package's rows."""
    register("register.bundle", Folding(fold_bundle, (BundleMade,)))
    images.register(BundleMade._meta.db_table, 1, BundleMade, BUNDLE_FIELDS)
