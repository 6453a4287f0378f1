"""The code that was issued last is known within reach, also after it was withdrawn."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.matters.scope import Reach, Scope
from fadu.rooms.inspection.selectors.issued import newest_code
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.tests.builders import NOW, TERMS, a_code

pytestmark = pytest.mark.django_db


def test_the_newest_code_stays_known_when_it_is_withdrawn():
    scope = Scope("p", "city", Reach.CITY)
    assert newest_code(scope, TERMS.visit) is None
    a_code()
    a_code(NOW + timedelta(minutes=1), until=TERMS.until + timedelta(hours=1))
    withdraw_code(visit=TERMS.visit, at=NOW + timedelta(minutes=2))

    found = newest_code(scope, TERMS.visit)
    assert (found.until, bool(found.withdrawn)) == (TERMS.until + timedelta(hours=1), True)
    assert newest_code(Scope("p", "elsewhere", Reach.CITY), TERMS.visit) is None
