"""A party has a name until it is erased."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from fadu.registry.models import Party


def test_an_erased_party_has_no_name_left_to_show() -> None:
    assert str(Party(name=None)) == "（已删除）"
    assert str(Party(name="甲公司")) == "甲公司"


def test_the_database_refuses_a_party_without_a_name(db: None) -> None:
    with pytest.raises(IntegrityError, match="a_party_has_a_name_until_erased"):
        Party(id="x", kind="单位", division="430202", province="p", city="c", county="x").save()
