"""The case files of the cases that papers speak of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pytest

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.matters.models import Matter
from fadu.rooms.penalty.tests.cases import walked

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def files(bureau: Bureau) -> Mapping[str, CaseFile]:
    """What the papers of the five cases are made from, by the name of the walk."""
    held = walked(bureau)
    rows = Matter.objects.in_bulk(held.values())
    return {name: casefile(bureau.zhang.viewer.scope, rows[id]) for name, id in held.items()}
