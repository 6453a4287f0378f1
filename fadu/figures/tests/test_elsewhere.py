"""Where a figure's numbers come from; cases that came from elsewhere are in tests/proofs/test_elsewhere.py."""

from __future__ import annotations

import pytest

from fadu.figures.elsewhere import note, source
from fadu.figures.tests.builders import FIRM_SHARE, PARTIES, YEAR, a_party
from tests.people import Bureau

pytestmark = pytest.mark.django_db


def test_of_what_is_all_our_own_nothing_more_is_said(bureau: Bureau) -> None:
    a_party(bureau, "甲")
    scope = bureau.zhang.viewer.scope

    assert PARTIES.value(scope, YEAR).numerator == 1
    assert note(PARTIES, scope, YEAR) == note(FIRM_SHARE, scope, YEAR) == ""
    assert source(PARTIES, scope, YEAR) == "本系统办理记录"
