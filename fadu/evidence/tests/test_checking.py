"""The store is compared with the ledger file by file: missing, altered and not erased are told apart, and named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.fixtures import Settings

from fadu.casework.tests.builders import a_matter
from fadu.documents.services import keep, path_of
from fadu.documents.tests.files import pdf
from fadu.evidence.catalogue import services
from fadu.evidence.checking import check_store
from fadu.evidence.tests.catalogue.builders import NOW, an_item, closed, noted, stored

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_every_fault_is_named_and_nothing_else(
    bureau: Bureau, settings: Settings, tmp_path: Path,
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    settings.FILES = tmp_path
    matter = a_matter(bureau)
    refs = [stored(pdf(letter)) for letter in "ABCD"]
    items = [an_item(bureau, matter, ref) for ref in refs]
    keep(b"a draft's", "draft", "application/pdf", NOW)
    assert (check_store().carried, check_store().stored, check_store().faults) == (4, 5, ())

    path_of(refs[0].sha256).unlink()
    path_of(refs[1].sha256).write_bytes(pdf("B") + b"x")
    for item in items[2:]:
        noted(bureau, item, "ask_erasure", reason="重复")
    closed(matter)
    by = {"viewer": bureau.li.viewer, "reason": "重复", "hand": bureau.hand(NOW)}
    with django_capture_on_commit_callbacks(execute=True):
        services.erase(item=items[2], **by)
    services.erase(item=items[3], **by)  # and the process died before the bytes went

    done = check_store()

    assert [(one.sha256, one.fault.value, one.matter == items[0].pk) for one in done.faults] == [
        (refs[0].sha256, "缺失", True), (refs[1].sha256, "被改动", False), (refs[3].sha256, "应当已经销毁", False),
    ]  # fmt: skip
    assert done.erased == 2
