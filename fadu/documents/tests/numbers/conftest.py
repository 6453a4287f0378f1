"""A bureau whose documents can be numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.documents.tests.builders import Numbering, numbering

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def office(bureau: Bureau) -> Numbering:
    """The bureau with its letterhead."""
    return numbering(bureau)
