"""A line as typed: computed where a number is left out, refused with the way out where it names nobody."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.kernel.errors import BadInput
from fadu.rooms.plans.forms.lines import LineForm, SheetForm, grid, partners_in
from fadu.rooms.plans.tests.builders import PLANT, SHOPS

CODE = "N1430223MF0000013R"
TYPED = {
    "kind": "一般检查", "object": "零售点", "units": "40", "matters": "储存", "basis": "《安全生产法》第六十五条",
    "method": "现场检查", "quarter": "0", "times": "2", "officers": "2", "days": "0.5", "division": "花炮科",
    "partners": "消防，市场监管",
}  # fmt: skip


def form(**over: str) -> LineForm:
    return LineForm(TYPED | over, find=lambda code: "P1" if code == CODE else "")


def test_visits_left_out_are_computed_and_departments_are_parted():
    made = form()

    assert made.is_valid()
    item = made.item
    assert (item.visits, item.days, item.partners) == (80, Decimal("0.5"), ("消防", "市场监管"))
    assert partners_in("") == ()


def test_a_single_unit_is_named_by_its_code():
    made = form(code=CODE.lower(), units="1")

    assert made.is_valid()
    assert (made.item.party, made.item.object) == ("P1", "")


@pytest.mark.parametrize(
    ("over", "field", "said"),
    [
        ({"object": ""}, "object", "写明单位类别"),
        ({"code": "123"}, "code", "应为18位"),
        ({"code": "91430200000000000A"}, "code", "。"),
        ({"code": "91430211MA4L16JQ9B"}, "code", "。"),
        ({"kind": "随机抽查"}, "visits", "须填写拟抽取的家次数"),
        ({"days": "0"}, "days", "0.5"),
        ({"quarter": "7"}, "quarter", "7"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(over: dict[str, str], field: str, said: str):
    made = form(**over)

    assert not made.is_valid()
    assert said in "".join(made.errors[field])


def test_the_grid_shows_lines_with_empty_rows_and_gives_them_back():
    asked = {"codes": {"P1": CODE}, "find": lambda code: "P1"}
    unit = replace(PLANT, no=7, object="", party="P1", units=1, visits=2)
    shown = grid([unit, SHOPS], **asked)
    data = {"line-TOTAL_FORMS": "3", "line-INITIAL_FORMS": "2"}
    for form in shown.forms[:2]:
        data |= {f"{form.prefix}-{name}": f"{form.initial.get(name, '') or ''}" for name in form.fields}  # fmt: skip
        data |= {f"{form.prefix}-quarter": f"{form.initial['quarter']}"}
    blank = shown.empty_form
    data |= {f"line-2-{name}": f"{blank[name].value() or ''}" for name in blank.fields}
    data["line-2-quarter"] = "0"  # as a browser sends the row that nobody touched
    sent = grid([unit, SHOPS], data=data, **asked)
    without = grid([unit, SHOPS], data=data | {"line-1-DELETE": "on", "line-0-times": "1", "line-0-visits": ""}, **asked)  # fmt: skip

    assert len(shown.forms) == 2 + 4
    assert shown.forms[0].initial["code"] == CODE
    assert sent.is_valid(), sent.errors
    assert sent.items() == [unit, SHOPS]
    assert without.is_valid(), without.errors
    assert [one.visits for one in without.items()] == [1]


def test_a_sheet_that_is_far_too_large_is_not_read():
    form = SheetForm({}, {"sheet": SimpleUploadedFile("表.xlsx", b"x" * (10 * 2**20 + 1))})

    assert form.is_valid()
    with pytest.raises(BadInput, match="超过10兆字节"):
        form.read()
