"""Templates are the legal office's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.documents.templating.permissions import may_keep_templates

if TYPE_CHECKING:
    from tests.people import Bureau


def test_the_legal_office_alone_keeps_templates(bureau: Bureau) -> None:
    assert may_keep_templates(bureau.zhao.viewer, None)
    assert not any(may_keep_templates(one.viewer, None) for one in (bureau.zhang, bureau.li))
