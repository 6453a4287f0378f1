"""A visit to its review, and its case file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.rooms.inspection.tests.visits import Visit, whole

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def visit(bureau: Bureau) -> Visit:
    """The visit."""
    return whole(bureau)


@pytest.fixture
def file(visit: Visit) -> CaseFile:
    """What its papers are made from."""
    return casefile(visit.bureau.zhang.viewer.scope, visit.matter)
