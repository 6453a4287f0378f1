"""Every column that names a stored file is a holder of it: nothing is taken away that somebody still shows."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import pytest
from django.apps import apps
from django.db import models

from fadu.documents import holders

DIGEST = 64
"""Characters of a SHA-256: whatever has room for exactly one may name a file."""
LISTS = {"files", "attachments", "photos", "papers", "scans"}
"""How columns are called that list files as JSON."""

_COMMITMENT = "of a value that is no file"
_TOKEN = "of what a link was sent with"
NOT_FILES = {
    "accounts.Guesses.id": "of what is guarded and a day",
    "documents.StoredFile.sha256": "the index of the store itself",
    "documents.BundleMade.manifest": "of what stands inside a bundle, which is kept beside the store",
    "documents.DiscardedSheets.files": "half digests, in words: the sheets are gone",
    "documents.ScanBatch.papers": "what papers its pages are; its files are rows of ScanFile",
    "draws.Draw.commit": _COMMITMENT,
    "draws.SealedValue.commitment": _COMMITMENT,
    "draws.SealedValue.subject": "an officer, or a firm's credit code",
    "figures.FrozenFigure.definition": "of how a figure is counted",
    "figures.FrozenFigure.root": "of what was counted",
    "registry.SheetRun.digest": "of a sheet that is read and not kept",
    "inspection.IssuedCode.id": _TOKEN,
    "issued.DocumentVersion.facts": "of what a paper says",
    "issued.DocumentVersion.template": "of a template, which its own version holds",
    "matters.CarriedFile.sha256": "the entries' own index, asked first",
    "matters.Matter.digest": "of the procedure",
    "matters.Matter.tip": "of an entry",
    "matters.Recount.law": "of calendar and parameters",
    "publication.Letter.link": _TOKEN,
    "publication.OneTimeLink.check_digest": _TOKEN,
    "publication.OneTimeLink.id": _TOKEN,
    "publication.OneTimeLink.ticket": _TOKEN,
    "statutes.LawText.digest": "of a public text, which its own row has",
}


def naming(found: Iterable[type[models.Model]]) -> set[str]:
    """The columns that may name a stored file, as `app.Model.column`."""
    return {
        f"{model._meta.label}.{column.attname}"
        for model in found
        for column in model._meta.concrete_fields
        if (isinstance(column, models.CharField) and column.max_length == DIGEST)
        or (isinstance(column, models.TextField | models.JSONField) and column.attname in LISTS)
    }


def unheld(columns: set[str], held: Collection[str], excused: Collection[str]) -> list[str]:
    """What is wrong: a column that nobody asks, an excuse that excuses nothing, a holder that is no column."""
    problems = [
        f"列 {one} 可能写有文件的校验值，没有登记为文件的持有者：在应用的 apps.py 里用 "
        "fadu.documents.holders.register 登记，或者写入 NOT_FILES 并说明理由。"
        for one in sorted(columns - {*held, *excused})
    ]
    problems += [f"NOT_FILES 中的 {one} 不起作用。" for one in sorted(set(excused) - columns)]
    problems += [f"{one} 登记为持有者，又写入 NOT_FILES。" for one in sorted({*held} & {*excused})]
    return problems + [f"登记的持有者 {one} 不是列。" for one in sorted(set(held) - columns)]


def test_every_column_with_a_digest_is_a_registered_holder() -> None:
    ours = [
        model
        for model in apps.get_models()
        if model.__module__.startswith("fadu.") and model._meta.app_label != "ledger"
    ]
    held = [column for holder in holders.known() for column in holder.columns]

    assert unheld(naming(ours), held, NOT_FILES) == []


@pytest.mark.parametrize(
    ("columns", "held", "excused"),
    [
        ({"a.B.sha256"}, [], []),
        (set(), ["a.B.sha256"], []),
        (set(), [], ["a.B.sha256"]),
        ({"a.B.sha256"}, ["a.B.sha256"], ["a.B.sha256"]),
    ],
)
def test_a_column_left_out_or_named_in_vain_is_found(
    columns: set[str], held: list[str], excused: list[str]
) -> None:
    assert len(unheld(columns, held, excused)) == 1
    assert unheld({"a.B.sha256"}, ["a.B.sha256"], []) == []
