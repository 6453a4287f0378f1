"""How a row of a library is read, named and packed for the ledger."""

from __future__ import annotations

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.libraries.columns import Column, Library, pack, unpack
from fadu.law.vocabulary.fact import Kind

SHELF = Library(
    "shelf", "书架", "一个书架。",
    (
        Column("number", "编号"),
        Column("kind", "类别", Kind.CHOICE, choices=("甲", "乙")),
        Column("price", "价格", Kind.MONEY, required=False),
        Column("pages", "页数", Kind.NUMBER, required=False),
    ),
    ("number", "kind"),
)  # fmt: skip
ROW = {"number": "1", "kind": "甲", "price": "12.50", "pages": "7"}


def test_a_row_is_read_by_type_and_named_by_its_key():
    content = SHELF.read(ROW)

    assert content == {"number": "1", "kind": "甲", "price": "1250", "pages": "7"}
    assert SHELF.name_of(content) == "1·甲"
    assert SHELF.columns[2].shown(content["price"]) == "12.50"


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"number": ""}, "“编号”没有填写"),
        ({"kind": "丙"}, "“类别”须为：甲、乙"),
        ({"price": "很多"}, "很多"),
        ({"pages": "七"}, "“页数”须填写整数"),
        ({"number": "a/b"}, "“编号”不能含有"),
        ({"number": "x" * 4001}, "超过4000字"),
        ({"number": "e\u0301"}, "不规范的字符"),
    ],
)
def test_what_does_not_fit_is_named(over, said):
    with pytest.raises(BadInput, match=said):
        SHELF.read({**ROW, **over})


def test_what_is_packed_comes_back_the_same_whatever_its_order():
    assert unpack(pack(ROW)) == ROW
    assert pack(dict(reversed(list(ROW.items())))) == pack(ROW)


def test_everything_wrong_is_said_at_once():
    with pytest.raises(BadInput) as refused:
        SHELF.read({"number": "", "kind": "丙"})

    assert str(refused.value).count("；") == 1


def test_what_may_be_empty_may_be_left_out():
    assert SHELF.read({"number": "1", "kind": "乙"})["pages"] == ""
    assert SHELF.title_of("pages") == "页数"
