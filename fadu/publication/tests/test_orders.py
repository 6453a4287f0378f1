"""An order is read from the entries by its own party, item by item."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.law.procedures.hazard_major import acts as h
from fadu.publication.channels import Stand
from fadu.publication.orders import NEVER_SHOWN, Order, order_of, parties_named, words
from fadu.publication.tests.matters import Case, find, found, order, ordered
from fadu.registry.tests.builders import a_party
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


def read(case: Case, *parties: str, days: int = 0) -> Order | None:
    return order_of(
        case.matter, parties or (case.party.id,), law_view(), case.at + timedelta(days=days)
    )


def may(made: Order | None, key: str = "A") -> list[str]:
    item = made.item(key) if made else None
    return [act.code for act in item.may] if item else []


def test_nothing_is_shown_before_something_was_ordered(bureau: Bureau) -> None:
    case = found(bureau, "A")
    assert read(case) is None

    case.do(h.judge_hazard, "A", is_major=True, sector="工贸", standard="令第10号", standard_version="2023-05-15",
            item="管理类2", judged_by="对照判定标准", grounds="内部意见")  # fmt: skip
    assert read(case) is None
    made = read(order(case, "A"))

    assert made is not None
    item = made.item("A")
    assert item is not None
    assert (item.breach, item.number, item.stand) == (
        "令第10号 管理类2", "某应急责改〔2026〕1号", Stand.OPEN,
    )  # fmt: skip
    assert may(made) == ["rectify", "apply_extension", "submit_plan", "report_progress"]
    assert "内部意见" not in str(made.items)


def test_of_a_matter_with_two_firms_each_reads_its_own_items(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    other = a_party(bureau, name="乙公司")
    find(case, other, "B")
    order(case, "B")

    mine, theirs = read(case), read(case, other.id)

    assert [[i.key for i in made.items] for made in (mine, theirs) if made] == [["A"], ["B"]]
    assert read(case, "01JQ0000000000000000000001") is None
    assert parties_named(case.matter) == {case.party.id: {"A"}, other.id: {"B"}}
    both = read(case, case.party.id, other.id)  # the same firm under two entries of the register
    assert both is not None
    assert [i.label for i in both.items] == ["隐患1", "隐患2"]


def test_an_item_goes_its_course(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    late = read(case, days=30)
    assert late is not None
    assert "apply_extension" not in may(late)
    assert "rectify" in may(late)

    case.do(h.apply_extension, "A", reason="设备未到货")
    assert "apply_extension" not in may(read(case))
    case.do(h.decide_extension, "A", granted=True, grounds="理由充分")
    case.do(h.extend_term, "A", new_deadline="2026-04-20", order_number="延1号")
    longer = read(case, days=30)
    assert "apply_extension" in may(longer)
    assert longer is not None
    assert str(longer.items[0].last_day) == "2026-04-20"

    case.do(h.rectify, "A", completed="2026-03-02", measures="已拆除", told_workers=True)
    case.review("A")
    done = read(case)
    assert done is not None
    assert (done.left, may(done), done.items[0].stand) == (0, [], Stand.PASSED)
    told = [(one.title, one.own) for one in done.items[0].course]
    assert told[-2:] == [("消除隐患并报告", True), ("复查", False)]
    assert "理由充分" not in str(done.items)


def test_what_was_erased_is_said_to_be(bureau: Bureau) -> None:
    assert words({"c": "ab"}) == NEVER_SHOWN
    assert (words(None), words("甲")) == ("", "甲")
