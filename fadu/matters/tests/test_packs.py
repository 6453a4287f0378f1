"""Shelves stand apart, and what is taken off one leaves no word in its packs."""

from __future__ import annotations

import pytest
from django.db import connection

from fadu.matters import packs, search
from fadu.matters.scope import Place, Reach, Scope
from fadu.matters.words import PACK

HERE = Scope("p", "COUNTY", Reach.COUNTY)
PLACE = Place("PROVINCE", "CITY", "COUNTY")


@pytest.mark.django_db
def test_a_name_is_found_on_its_shelf_alone_and_leaves_no_word_in_a_full_pack() -> None:
    names = [(n, PLACE, f"某公司{n}") for n in range(PACK + 3)]
    names[7] = (7, PLACE, "钱氏商行")
    search.fill(names, shelf=packs.PARTIES)

    assert search.find(HERE, "钱氏", shelf=packs.PARTIES) == [7]
    assert search.find(HERE, "qssh", shelf=packs.PARTIES) == [7]
    assert search.find(HERE, "钱氏") == []
    search.change(7, "（个人信息已删除）", shelf=packs.PARTIES)
    assert search.find(HERE, "钱氏", shelf=packs.PARTIES) == []
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT token FROM {packs.PARTIES.postings} WHERE token LIKE %s", ["%钱%"])
        assert cursor.fetchall() == []
        cursor.execute(f"SELECT COUNT(*) FROM {packs.MATTERS.postings}")
        assert cursor.fetchone() == (0,)
