"""What the database itself refuses of versions."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.documents.issued.models import TEMPLATE, VERSION_FIELDS, DocumentVersion
from fadu.documents.tests.builders import NOW

COLUMNS = {
    "document": "D", "matter": "M", "kind": "order", "entry": 7, "title": "指令书", "facts": "f", "sha256": "s",
    "checked_by": "人工逐项核对", "signatures": 0, "issued": NOW, "issued_by": "zhang", "province": "P", "city": "C",
    "county": "C",
}  # fmt: skip


def test_every_column_is_pictured() -> None:
    assert {f.name for f in DocumentVersion._meta.fields} == {"id", *VERSION_FIELDS, *TEMPLATE}


@pytest.mark.django_db
def test_a_paper_has_one_issued_version_and_each_number_once() -> None:
    made = DocumentVersion.objects.create(id="1", number=1, state="issued", **COLUMNS)
    assert str(made) == "指令书 第1版"
    for number, state, name in (
        (2, "issued", "issued_version|unique"), (1, "replaced", "version_a_number|unique"), (0, "void", "begin_at_one"),
    ):  # fmt: skip
        with pytest.raises(IntegrityError, match=f"(?i){name}"), transaction.atomic():
            DocumentVersion.objects.create(id="2", number=number, state=state, **COLUMNS)
