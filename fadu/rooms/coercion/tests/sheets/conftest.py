"""The three measures as papers read them, under a letterhead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fadu.documents.numbers.models import Letterhead
from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.coercion.tests.measuring import (
    cut_off,
    demanded_first,
    heard_out,
    proposed,
    seized,
    sent_along,
    stood_aside,
)
from tests.people import SINCE

if TYPE_CHECKING:
    from tests.people import Bureau

HEAD = Letterhead(government="某市人民政府", court="某市某区人民法院", since=SINCE)


def under_a_letterhead(file: CaseFile) -> CaseFile:
    """The file of an agency that has its letterhead."""
    return replace(file, letterheads=(HEAD,))


@pytest.fixture
def seizure(bureau: Bureau) -> CaseFile:
    """A seizure with list, record, a part lifted, an extension."""
    return under_a_letterhead(seized(bureau).file)


@pytest.fixture
def cut(bureau: Bureau) -> CaseFile:
    """A power cut after notice, lifted."""
    return under_a_letterhead(cut_off(bureau).file)


@pytest.fixture
def closure(bureau: Bureau) -> CaseFile:
    """A proposed closure."""
    return under_a_letterhead(proposed(bureau).file)


@pytest.fixture
def heard(bureau: Bureau) -> CaseFile:
    """A closure whose hearing was announced, held and recorded by the bureau."""
    return under_a_letterhead(heard_out(bureau).file)


@pytest.fixture
def tested(bureau: Bureau) -> CaseFile:
    """A seizure reviewed, tested, and handed over with the case."""
    return under_a_letterhead(sent_along(bureau).file)


@pytest.fixture
def demanded(bureau: Bureau) -> CaseFile:
    """A power cut that was demanded and reviewed before anybody approved it."""
    return under_a_letterhead(demanded_first(bureau).file)


@pytest.fixture
def aside(bureau: Bureau) -> CaseFile:
    """A closure in which two were asked to stand aside, its notice announced and served, its call announced."""
    return under_a_letterhead(stood_aside(bureau).file)
