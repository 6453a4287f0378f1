"""A batch in words."""

from __future__ import annotations

from fadu.documents.batches.models import BatchForm, PaperBatch


def test_a_batch_is_named_by_its_kind_and_every_form_has_its_words() -> None:
    assert str(PaperBatch(kind="order", id="B")) == "order B"
    assert [form.label for form in BatchForm] == ["合并的 PDF", "PDF 压缩包", "Word 压缩包"]
