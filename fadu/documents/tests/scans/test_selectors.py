"""A stack is its bringer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fadu.documents.scans import selectors
from fadu.documents.tests.scans.builders import desk
from fadu.documents.tests.scans.sheets import pictured, sheet

if TYPE_CHECKING:
    import pytest
    from pytest_django.fixtures import Settings

    from tests.people import Bureau


def test_nobody_else_sees_a_stack_or_its_pages(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    batch = of.bring(("一.jpg", pictured(sheet())))
    of.read()
    own, other = bureau.zhang.viewer, bureau.li.viewer

    assert [(one.pk, waiting) for one, waiting in selectors.scans(own)] == [(batch.pk, 1)]
    assert selectors.scans(other) == []
    assert selectors.scan(other, batch.pk) is selectors.page(other, batch.pk, 1) is None
    found = selectors.page(own, batch.pk, 1)
    assert found is not None
    assert (found[0].name, found[1].number) == ("一.jpg", 1)
    assert selectors.page(own, batch.pk, 2) is None


def test_a_stack_says_how_many_of_its_files_could_not_be_read(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Any
) -> None:
    of = desk(bureau, monkeypatch, settings, tmp_path)
    batch = of.bring(("一.jpg", pictured(sheet())), ("二.pdf", b"%PDF-1.4 broken"))
    of.read()

    assert selectors.unread(bureau.zhang.viewer, [batch]) == {batch.pk: 1}
    assert selectors.unread(bureau.li.viewer, [batch]) == {}
