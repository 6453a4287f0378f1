"""An entry on a bundle becomes one row; it says for which party, where it is for one."""

from __future__ import annotations

from typing import Any

from fadu.documents.bundles.folds import fold_bundle
from fadu.documents.bundles.models import BundleMade
from fadu.documents.tests.test_folds import NONE, entry

FACTS: dict[str, Any] = {"of_matter": "M", "handed_to": "当事人", "manifest": "d" * 64, "pieces": 3, "bytes_made": 9}  # fmt: skip


def test_a_bundle_made_is_one_row() -> None:
    (made,) = fold_bundle(entry("make_bundle", 0, **FACTS, handed_party="P"), NONE)
    (plain,) = fold_bundle(entry("make_bundle", 0, **FACTS), NONE)

    assert made.model is BundleMade
    told = made.fields
    assert (told["matter"], told["receiver"], told["party"], told["size"]) == (
        "M",
        "当事人",
        "P",
        9,
    )
    assert plain.fields["party"] == ""
