"""Every row of a file is read to the fen; what cannot be is named, with what to do."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.fees.sheets import issued, payments
from fadu.kernel.money import MOST_FEN, yuan


def one(**cells: str):
    row = {"缴款码": "43020001", "金额（元）": "1.00", "缴款日期": "2025年3月4日", "票据号": "R1"} | cells  # fmt: skip
    data = f"{','.join(row)}\n" + ",".join(f'"{v}"' for v in row.values())
    (found,) = payments("结果.csv", data.encode())
    return found


@given(st.integers(1, MOST_FEN))
@settings(max_examples=60, deadline=None)
def test_an_amount_is_whole_fen_in_either_unit_never_a_float(fen):
    assert one(**{"金额（元）": yuan(fen, grouped=True)}).amount == fen
    data = f"缴款码,金额（分）,缴款日期,票据号\n43020001,{fen},20250304,R1".encode()
    (row,) = payments("结果.csv", data)
    assert (row.amount, type(row.amount), row.day) == (fen, int, date(2025, 3, 4))


def test_a_number_is_the_same_however_wide_it_is_written():
    row = one(**{"缴款码": "４３０２ ０００１", "票据号": " Ｒ１（２）"})
    assert (row.code, row.receipt, row.faults) == ("43020001", "R1(2)", ())


@pytest.mark.parametrize("text", ["-5", "－5", "−5.00"])
def test_a_negative_sum_takes_back_a_payment(text):
    row = one(**{"金额（元）": text})

    assert (row.amount, row.reversed, row.faults) == (0, 500, ())


def test_a_receipt_is_the_same_however_its_letters_are_written():
    assert one(票据号="a1").key == one(票据号="A1").key == "A1"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"金额（元）": "1.005"}, "最多保留两位小数"),
        ({"金额（元）": "--5"}, "不能为负数"),
        ({"金额（元）": "0"}, "金额为零"),
        ({"金额（元）": ""}, "没有写金额"),
        ({"金额（元）": "1e5"}, "无法识别"),
        ({"缴款码": "=1+1"}, "不是4至40位"),
        ({"缴款码": ""}, "没有写缴款码"),
        ({"缴款日期": "三月"}, "日期“三月”无法识别"),
        ({"缴款日期": ""}, "没有写缴款日期"),
        ({"票据号": "=HYPERLINK(1)"}, "票据号“=HYPERLINK"),
        ({"票据号": ""}, "没有写票据号"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_row_is_named(cells, words):
    (fault,) = one(**cells).faults

    assert words in fault.what


def test_everything_wrong_with_a_row_is_told_at_once_and_codes_say_their_sum():
    assert len(one(缴款码="", 票据号="", 缴款日期="").faults) == 3  # fmt: skip
    data = "处罚决定书文号,款项,缴款码,应缴金额（分）\n1号,,4302,100\n,罚金,4303,1.5\n"
    good, bad = issued("码.csv", data.encode())
    assert (good.decision, good.of_sum, good.due, good.faults) == ("1号", "罚款", 100, ())
    assert [f.what for f in bad.faults] == [
        "没有写处罚决定书文号", "款项“罚金”无法识别", "金额“1.5”不是以分为单位的整数",
    ]  # fmt: skip
