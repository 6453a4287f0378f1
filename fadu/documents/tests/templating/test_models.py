"""A version of a template in words."""

from __future__ import annotations

from datetime import date

from fadu.documents.templating.models import TEMPLATE_FIELDS, TEMPLATE_PERSONAL, TemplateVersion


def test_a_version_is_named_by_its_kind_and_day_and_its_free_words_are_personal() -> None:
    assert str(TemplateVersion(kind="order", since=date(2025, 3, 3))) == "order（2025-03-03）"
    assert str(TemplateVersion(kind="order")) == "order（未启用）"
    assert set(TEMPLATE_PERSONAL) < set(TEMPLATE_FIELDS)
    columns = {field.name for field in TemplateVersion._meta.concrete_fields} - {"id"}
    assert set(TEMPLATE_FIELDS) == columns
