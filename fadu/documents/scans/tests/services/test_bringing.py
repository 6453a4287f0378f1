"""Stacks are brought by the form and kept by their digest; test_settling.py follows one to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import IntegrityError, transaction

from fadu.documents.models import StoredFile
from fadu.documents.scans.models import ScanBatch, ScanFile, ScanState
from fadu.documents.scans.services import bringing, reading, settling
from fadu.documents.tests.builders import NOW
from fadu.documents.tests.scans.builders import desk, uploads
from fadu.documents.tests.scans.sheets import bound, pictured, sheet
from fadu.documents.waiting.services import ASIDE, MOST_DIED
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
    with pytest.raises(BadInput, match=r"“说明\.docx”不是 PDF、JPG、PNG 或者 WebP"):
        of.bring(("说明.docx", b"PK\x03\x04"))
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


def test_what_could_not_be_read_is_brought_again_and_a_form_brings_one_stack(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of, by = desk(bureau, monkeypatch, settings, tmp_path), {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}  # fmt: skip
    many = ("一.pdf", bound([sheet(of.mark(1, 2)), sheet(of.mark(2, 2))]))
    one = ("二.jpg", pictured(sheet(of.mark(1, 1, 1))))
    with monkeypatch.context() as narrow:
        narrow.setattr(reading, "MOST", 1)
        batch = of.bring(many, one, idem="k")
        of.read()
    assert [x.said for x in ScanFile.objects.order_by("at")] == ["每批最多1页", ""]
    assert of.bring(many, idem="k") == batch
    with pytest.raises(IntegrityError), transaction.atomic():
        ScanBatch.objects.create(id="B", account=batch.account, idem="k", asked_at=NOW, laid_at=NOW)
    with pytest.raises(BadInput, match=r"二[.]jpg”已经上传过"):
        of.bring(one)

    batch.refresh_from_db()
    bringing.add(batch=batch, uploads=uploads([many]), **by)
    assert of.read() == ScanState.READ
    assert [(x.name, x.said, x.first) for x in of.stack(batch).files] == [("二.jpg", "", 0), ("一.pdf", "", 1)]  # fmt: skip
    assert [pile.numbers for pile in of.stack(batch).piles] == [(1,), (2, 3)]
    batch.refresh_from_db()
    with pytest.raises(BadInput, match=r"一[.]pdf”已经上传过"):
        bringing.add(batch=batch, uploads=uploads([many]), **by)

    third = ("三.jpg", pictured(sheet(words=False)))
    aside = of.bring(third)
    ScanBatch.objects.filter(pk=aside.pk).update(
        state=ScanState.REFUSED, died=MOST_DIED, said=ASIDE
    )
    aside.refresh_from_db()
    bringing.add(batch=aside, uploads=uploads([third]), **by)
    assert of.read() == ScanState.READ
    assert of.stack(aside).batch.died == 0
    ScanBatch.objects.filter(pk=aside.pk).update(state=ScanState.REFUSED, said=ASIDE)
    ScanFile.objects.filter(batch=aside.pk).update(read=0)
    assert of.bring(third).pk != aside.pk
