"""The forms of 裁量: one conduct a norm, only what the norms ask for, nothing before the calendar begins."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.faces.desk.amount_facts import Filled
from fadu.faces.desk.forms.amounts import AmountForm, NormsForm
from fadu.faces.desk.tests.amounts import FORM
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.discretion import Course

DAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("norms", "said"),
    [
        ("《安全生产法》第九十七条第四项；AQF-99-1", "AQF-97-4；AQF-99-1"), ("AQF-97-4；AQF-97-4", "AQF-97-4"),
        ("《安全生产法》第九十七条", "有几项，请写明其中一项"), ("某某", "无法识别"), ("《安全生产法》第九十条", "处罚目录中没有"),
    ],
)  # fmt: skip
def test_each_norm_means_one_conduct(norms, said):
    form = NormsForm([("A", "甲")], DAY, {"key": "A", "norms": norms})

    assert said in (form.cleaned_data["norms"] if form.is_valid() else str(form.errors["norms"]))


def test_only_what_the_norms_ask_for_is_asked_and_what_is_known_says_from_where():
    plain = AmountForm(
        [BY_CODE["AQF-97-4"]], (), {"ended": Filled("2025-03-01", "取自第1条")}, FORM
    )
    based = AmountForm([BY_CODE["AQF-95-1"], BY_CODE["AQF-103-1"]], ("一般",), {})

    assert not {"gains", "income", "days", "tier"} & set(plain.fields)
    assert {"gains", "income", "tier"} <= set(based.fields)
    assert plain.fields["ended"].help_text == "取自第1条"
    assert plain.is_valid(), plain.errors
    assert (plain.proposed().course, plain.proposed().amount) == (Course.ORDINARY, 20_000_00)
    assert plain.case().act_date == date(2025, 2, 20)


@pytest.mark.parametrize(("field", "value"), [("ended", ""), ("ended", "1980-01-01"), ("amount", "-1"), ("amount", "1.005")])  # fmt: skip
def test_a_day_or_sum_that_cannot_be_is_named(field, value):
    form = AmountForm([BY_CODE["AQF-97-4"]], (), {}, {**FORM, field: value})

    assert field in form.errors
