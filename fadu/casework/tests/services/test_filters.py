"""Saved filters are one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.casework import selectors, services
from fadu.kernel.errors import BadInput

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_filter_of_the_same_name_is_replaced(bureau: Bureau) -> None:
    viewer = bureau.zhang.viewer
    services.save_filter(viewer=viewer, name=" 在办 ", query="state=open")
    services.save_filter(viewer=viewer, name="在办", query="state=due")

    assert [s.query for s in selectors.saved_filters(viewer.scope)] == ["state=due"]


def test_a_filter_needs_a_name(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="名称"):
        services.save_filter(viewer=bureau.zhang.viewer, name=" ", query="")


def test_a_name_has_no_sign_that_nobody_sees(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="第3个字符"):
        services.save_filter(viewer=bureau.zhang.viewer, name="在办\x00", query="")
    kept = services.save_filter(viewer=bureau.zhang.viewer, name="在办", query="q=\x00")

    assert kept.query == "q="


def test_nobody_drops_anothers_filter(bureau: Bureau) -> None:
    saved = services.save_filter(viewer=bureau.zhang.viewer, name="在办", query="")

    services.drop_filter(viewer=bureau.li.viewer, pk=saved.pk)
    assert selectors.saved_filters(bureau.zhang.viewer.scope)

    services.drop_filter(viewer=bureau.zhang.viewer, pk=saved.pk)
    assert not selectors.saved_filters(bureau.zhang.viewer.scope)
