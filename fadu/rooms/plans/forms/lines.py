"""Lines of a plan as they are typed: a grid of them with empty rows below, and the sheet that brings many at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory

from fadu.checker.capacity import plain
from fadu.checker.plan_items import DRAWN, GENERAL, KINDS, METHODS, MOST, QUARTERS, Item
from fadu.kernel.codes import check_uscc
from fadu.kernel.errors import BadInput

Find = Callable[[str], str]
"""The party of a credit code within reach, by id; empty where none is registered."""
EMPTY_ROWS = 4


def _same(words: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def _text(label: str, most: int, *, required: bool = True, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, max_length=most, required=required, widget=widget)


def _long(label: str, most: int) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, max_length=most, widget=widget)


def _whole(label: str, least: int = 1, *, required: bool = True) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=100_000, required=required)


class LineForm(forms.Form):
    """One line. A single registered unit is named by its credit code, a class of units in words."""

    no = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label="类别", choices=_same(KINDS), initial=GENERAL)
    object = _text("对象（类别）", 120, required=False, placeholder="如 烟花爆竹零售点")
    code = _text("或者单个单位的信用代码", 18, required=False)
    sector = _text("行业领域", 20, required=False)
    units = _whole("单位数")
    matters = _long("检查事项", 600)
    basis = _long("检查依据", 600)
    method = forms.ChoiceField(label="方式", choices=_same(METHODS), initial=METHODS[0])
    quarter = forms.TypedChoiceField(
        label="时间", choices=list(enumerate(QUARTERS)), coerce=int, initial=0
    )
    times = _whole("每家次数")
    cap = _whole("频次上限", required=False)
    visits = _whole("计划次数", required=False)
    officers = _whole("每次人数")
    days = forms.DecimalField(
        label="每次天数", min_value=Decimal("0.5"), max_value=60, max_digits=4, decimal_places=1
    )
    division = _text("承办机构", 60)
    partners = _text("联合部门", 120, required=False, placeholder="顿号隔开")

    def __init__(self, *args: Any, find: Find, **more: Any) -> None:
        super().__init__(*args, **more)
        self.find = find

    def clean(self) -> dict[str, Any]:
        """A class or a unit is named, and the unit is a registered one."""
        typed = super().clean() or {}
        code, self.party = typed.get("code") or "", ""
        if not code and not typed.get("object"):
            self.add_error("object", "写明单位类别，或者填写单个单位的信用代码。")
        if code:
            verdict = check_uscc(code)
            if not verdict.valid:
                self.add_error("code", f"{verdict.reason}。")
            else:
                self.party = self.find(verdict.code)
                if not self.party:
                    self.add_error("code", "没有登记这个单位，请先在“当事人”或者“监管对象”登记。")
        if typed.get("kind") == DRAWN and typed.get("visits") is None:
            self.add_error("visits", "随机抽查须填写拟抽取的家次数。")
        return typed

    @property
    def item(self) -> Item:
        """The line; visits are computed where they were left out."""
        typed = self.cleaned_data
        visits = typed["visits"]
        plain_ones = ("kind", "sector", "units", "matters", "basis", "method", "quarter", "times", "cap", "officers", "division")  # fmt: skip
        return Item(
            no=typed["no"] or 0, object="" if self.party else typed["object"], party=self.party,
            visits=typed["units"] * typed["times"] if visits is None else visits,
            days=typed["days"].normalize() + 0, partners=partners_in(typed["partners"]),
            **{name: typed[name] for name in plain_ones},
        )  # fmt: skip


def partners_in(text: str) -> tuple[str, ...]:
    """Departments as written: one 、 or comma between two."""
    for mark in "，,；;":
        text = text.replace(mark, "、")
    return tuple(part.strip() for part in text.split("、") if part.strip())


class LineFormSet(BaseFormSet):  # type: ignore[type-arg]  # generic in the stubs alone
    """All lines of a plan on one page; what a person unticks to keep is left out."""

    def items(self) -> list[Item]:
        """The lines that were filled in and not taken out."""
        return [
            form.item
            for form in self.forms
            if (form.initial or form.has_changed()) and not form.cleaned_data.get("DELETE")
        ]


def grid(items: Sequence[Item], codes: Mapping[str, str], find: Find, data: Any = None) -> Any:
    """The formset over lines, bound where something was sent; `codes`: credit code by party."""
    made = formset_factory(
        LineForm, formset=LineFormSet, extra=EMPTY_ROWS, can_delete=True, max_num=MOST, absolute_max=MOST + 50
    )  # fmt: skip
    initial = [_initial(one, codes) for one in items]
    return made(data, initial=initial, form_kwargs={"find": find}, prefix="line")


def _initial(one: Item, codes: Mapping[str, str]) -> dict[str, Any]:
    names = ("no", "kind", "object", "sector", "units", "matters", "basis", "method", "quarter", "times", "cap", "visits", "officers", "division")  # fmt: skip
    told = {name: getattr(one, name) for name in names}
    return told | {
        "days": plain(one.days), "partners": "、".join(one.partners), "code": codes.get(one.party, ""),
    }  # fmt: skip


class SheetForm(forms.Form):
    """A workbook of lines."""

    sheet = forms.FileField(label="计划明细表", help_text="用本页的模板填写，xlsx")

    def read(self) -> bytes:
        """The bytes of the sheet; BadInput where they are more than a sheet of lines can be."""
        sent = self.cleaned_data["sheet"]
        if sent.size > 10 * 2**20:
            raise BadInput("文件超过10兆字节", todo="计划明细用不了这么大的文件，请核对。")
        return bytes(sent.read())
