"""Stacks are brought by the form and kept by their digest; test_settling.py follows one to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.models import StoredFile
from fadu.documents.scans.services import bringing, settling
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.scans.builders import desk
from fadu.documents.tests.scans.sheets import pictured, sheet
from fadu.kernel.errors import BadInput

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau


def test_what_cannot_be_read_is_not_taken_in_and_what_is_settled_goes_with_its_files(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    with pytest.raises(BadInput, match="不是 PDF"):
        of.bring(("照片.heic", b"\x00\x00\x00\x18ftypheic" + bytes(64)))
    with pytest.raises(BadInput, match="1至100个"):
        of.bring()
    batch = of.bring(("空白.jpg", pictured(sheet(words=False))))
    of.read()

    by: dict[str, Any] = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    settling.throw_away(batch=batch, numbers=[1], reason="空白页", **by)
    assert bringing.forget_scans(now=NOW + bringing.KEPT) == 0
    assert StoredFile.objects.count() == 1
    assert bringing.forget_scans(now=NOW + 2 * bringing.KEPT) == 1
    assert not StoredFile.objects.exists()
