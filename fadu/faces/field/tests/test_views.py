"""Every view of the field face says who may open it."""

from __future__ import annotations

from fadu.faces.field import views
from fadu.faces.field.permissions import may_bring_files


def test_the_upload_asks_for_those_who_bring_files() -> None:
    assert views.upload.permit is may_bring_files  # type: ignore[attr-defined]
