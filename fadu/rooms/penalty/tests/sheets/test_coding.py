"""The code of a sum stands on its papers once it is registered, and nothing waits for it."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from fadu.fees.models import Fee
from fadu.rooms.penalty.sheets.coding import CODED, codes, sentence_of


def told(act: str, *fees: Fee) -> Any:
    file = SimpleNamespace(looked_up={"fees": list(fees)})
    return SimpleNamespace(file=file, line=SimpleNamespace(act=act, key="P"))


def fee(code: str, of_sum: str = "罚款", party: str = "P") -> Fee:
    return Fee(code=code, of_sum=of_sum, party=party, due=1_234_56, entered_on=date(2025, 3, 4))


def test_each_paper_says_the_code_of_its_own_sum_and_of_several_their_amounts():
    daily, other = fee("4304", "按日连续处罚罚款"), fee("4305", party="Q")

    assert codes(told("penalize", fee("4302"), daily, other)) == "4302"
    assert (
        codes(told("penalize", fee("4302"), fee("4303")))
        == "4302（1,234.56元）、4303（1,234.56元）"
    )
    assert codes(told("daily_fine", fee("4302"), daily)) == codes(told("demand_daily", daily)) == "4304"  # fmt: skip
    assert codes(told("penalize", other)) == ""
    assert (CODED.must, CODED.spoken) == (False, True)
    assert (sentence_of("4302"), sentence_of("")) == ("缴款码：4302。", "")
