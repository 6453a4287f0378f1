"""Who may see the report, and who may freeze."""

from __future__ import annotations

import pytest

from fadu.report.permissions import may_freeze, may_see_report
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_the_legal_office_sees_and_freezes(bureau: Bureau) -> None:
    assert may_see_report(bureau.zhao.viewer, None)
    assert may_freeze(bureau.zhao.viewer, None)


def test_the_head_sees_and_does_not_freeze(bureau: Bureau) -> None:
    assert may_see_report(bureau.li.viewer, None)
    assert not may_freeze(bureau.li.viewer, None)


def test_an_officer_does_neither(bureau: Bureau) -> None:
    assert not may_see_report(bureau.zhang.viewer, None)
    assert not may_freeze(bureau.zhang.viewer, None)
