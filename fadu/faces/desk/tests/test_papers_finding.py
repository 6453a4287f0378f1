"""A paper that the matter does not give, or a matter out of sight, is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.http import Http404

from fadu.faces.desk.papers_finding import find_made, find_offered
from fadu.rooms.inspection.tests.visits import whole

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_paper_is_found_by_kind_and_entry_within_reach(bureau: Bureau) -> None:
    visit = whole(bureau)

    found = find_made(bureau.zhang.viewer, visit.id, "record", 7)

    assert (found.kind.code, found.n, found.matter.id) == ("record", 7, visit.id)
    for viewer, kind, n in (
        (bureau.wang.viewer, "record", 7), (bureau.zhang.viewer, "record", 8), (bureau.zhang.viewer, "x", 7),
    ):  # fmt: skip
        with pytest.raises(Http404):
            find_made(viewer, visit.id, kind, n)
    with pytest.raises(Http404):
        find_offered(found.file, "order", 0)
