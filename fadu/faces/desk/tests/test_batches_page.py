"""The form of a batch offers what can be made here."""

from __future__ import annotations

import pytest

from fadu.documents.batches.models import PaperBatch
from fadu.documents.printing import engine
from fadu.faces.desk import batches_page as page
from fadu.faces.desk.tests.views.test_papers import NOW


def test_without_a_printer_only_word_is_offered_and_every_kind_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "missing", lambda: "没有安装中文字体")
    form = page.BatchAskForm()

    assert [code for code, _ in form.fields["form"].choices] == ["word"]  # type: ignore[attr-defined]
    assert ("inspection.visit/order", "责令限期整改指令书（行政检查）") in form.fields[
        "kind"
    ].choices  # type: ignore[attr-defined]
    one = PaperBatch(procedure="inspection.visit", kind="order", form="pdf", made=3)
    assert page.name_of_file(one, NOW) == "责令限期整改指令书3份（2025-03-11）.pdf"
    assert page.title_of(PaperBatch(procedure="x", kind="gone")) == "gone"
