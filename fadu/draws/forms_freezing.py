"""What is typed before lists are frozen: how many of what, by whose throw, who may go, who may not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms

from fadu.casework.submitting import ActForm
from fadu.draws import sheets
from fadu.draws.forms import long_text
from fadu.draws.roster import Inspector, Typed
from fadu.draws.services.freezing import Scheme, strata_of
from fadu.draws.strata import Basis
from fadu.kernel.draw_plan import CROSSES, EXCLUDED, Matter
from fadu.kernel.draw_sources import CHAINS, KINDS, Source, round_from, round_instant
from fadu.kernel.errors import BadInput
from fadu.ui.fields import DayField, MomentField

QUICKNET = next(iter(CHAINS))
SOURCES = 3


class FreezeForm(ActForm):
    """The plan of a draw: strata of the register, officers, days, sources of public randomness."""

    matter_code = forms.CharField(label="抽查事项代码", max_length=30, initial="01")
    matter_name = forms.CharField(label="抽查事项", max_length=120, help_text="属于一般检查事项的")
    visit_first = DayField(label="检查期间首日")
    visit_last = DayField(label="检查期间末日", help_text="检查人员的证件在这一天应当仍然有效")
    values_at = MomentField(
        label="公开随机数产生时间",
        help_text="应晚于公布承诺值；掷骰、报数按此时间进行，开奖号码填开奖时间",
    )
    draw_at = MomentField(label="抽取时间")
    people = forms.MultipleChoiceField(label="检查人员名录", widget=forms.CheckboxSelectMultiple)
    officers_per_target = forms.IntegerField(label="每个对象选派人数", min_value=1, initial=2)
    load_cap = forms.IntegerField(
        label="每人最多承担对象数", min_value=0, initial=0, help_text="0 为不限"
    )
    cross = forms.ChoiceField(label="交叉检查", choices=list(CROSSES.items()))
    supplements = forms.IntegerField(
        label="补充第几号抽取", min_value=1, required=False, help_text="不是补充抽取的不填"
    )
    excluded = long_text(
        "剔除名单",
        f"每行一家：信用代码 理由 依据 说明。理由：{'、'.join(EXCLUDED.values())}；其他须写说明",
        required=False,
    )
    sheet = forms.FileField(
        label="剔除名单（电子表格）",
        required=False,
        help_text=f"xlsx，列：{'、'.join(sheets.COLUMNS)}；与上面逐行填写的合在一起，有误的逐行写明",
    )
    recused = long_text("回避名单", "每行一条：姓名 信用代码 说明", required=False)

    def __init__(
        self, *args: Any, strata: Mapping[str, int], people: Sequence[Inspector],
        basis: Basis = Basis.INDUSTRY, **more: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **more)
        self.strata, self.basis = list(strata), basis
        fields: dict[str, forms.Field] = {}
        for place, (name, many) in enumerate(strata.items()):
            bound: dict[str, Any] = {"min_value": 0, "max_value": many, "required": False}
            fields[f"sample{place}"] = forms.IntegerField(
                label=f"{name}：抽取", help_text=f"名录内{many}家", **bound
            )
            fields[f"reserves{place}"] = forms.IntegerField(label=f"{name}：备选", **bound)
        for place in range(1, SOURCES + 1):
            fields |= _source_fields(place)
        self.fields = {**fields, **self.fields}
        named = [(p.id, f"{p.name}（{p.unit}，证件至{p.valid_until}）") for p in people]
        self.fields["people"].choices = named  # type: ignore[attr-defined]
        self.fields["people"].initial = [p.id for p in people]

    def clean(self) -> dict[str, Any]:
        """Each source whole, at least one target."""
        typed = super().clean() or {}
        for place in range(1, SOURCES + 1):
            kind, detail = typed.get(f"kind{place}"), typed.get(f"detail{place}") or ""
            if kind and kind != "drand" and not detail.isdecimal():
                self.add_error(f"detail{place}", "请填写位数或者期号，只写数字。")
        if not any(typed.get(f"sample{place}") for place in range(len(self.strata))):
            self.add_error(None, "各层的抽取数都是零，请至少在一层填写抽取数。")
        return typed

    def clean_sheet(self) -> sheets.Rows:
        """The rows of the sheet; what is no such sheet is said beside the field."""
        given = self.cleaned_data["sheet"]
        try:
            return sheets.read(given.read()) if given else ()
        except BadInput as fault:
            raise forms.ValidationError(f"{fault.message}。{fault.todo}") from fault

    @property
    def scheme(self) -> Scheme:
        """What was decided, for the service."""
        typed = self.cleaned_data
        numbers = [
            (name, typed[f"sample{place}"] or 0, typed[f"reserves{place}"] or 0)
            for place, name in enumerate(self.strata)
        ]
        return Scheme(
            strata=strata_of(numbers),
            sources=tuple(self._sources(typed["values_at"])),
            draw_at=typed["draw_at"],
            visits=(typed["visit_first"], typed["visit_last"]),
            matters=(Matter(typed["matter_code"], typed["matter_name"], "general"),),
            people=frozenset(typed["people"]),
            typed=Typed(typed["excluded"], typed["recused"], typed["sheet"] or ()),
            basis=self.basis,
            officers_per_target=typed["officers_per_target"],
            load_cap=typed["load_cap"],
            cross=typed["cross"],
            supplements=typed["supplements"],
        )

    def _sources(self, at: datetime) -> list[Source]:
        found = []
        for place in range(1, SOURCES + 1):
            kind, name, detail = (
                str(self.cleaned_data.get(f"{c}{place}") or "") for c in ("kind", "name", "detail")
            )
            if not kind:
                continue
            if kind == "drand":
                number = round_from(QUICKNET, at)
                when = round_instant(QUICKNET, number)
                found.append(Source(kind, name, when, chain=QUICKNET, round=number))
            elif kind in ("dice", "number"):
                found.append(Source(kind, name, at, size=int(detail)))
            else:
                found.append(Source(kind, name, at, issue=detail))
        return found


def _source_fields(place: int) -> dict[str, forms.Field]:
    first = {1: ("dice", "见证人", "8"), 2: ("number", "企业代表", "4")}.get(place, ("", "", ""))
    kinds = [("", "不用")] if place > 2 else []
    return {
        f"kind{place}": forms.ChoiceField(
            label=f"随机数来源{place}", choices=[*kinds, *KINDS.items()], initial=first[0],
            required=place <= 2,
        ),
        f"name{place}": forms.CharField(
            label=f"来源{place}：由谁产生", max_length=60, initial=first[1], required=place <= 2,
            help_text="公开，不写个人姓名",
        ),
        f"detail{place}": forms.CharField(
            label=f"来源{place}：位数或者期号", max_length=20, initial=first[2], required=False,
            help_text="骰子掷几次、报几位数，或者开奖期号",
        ),
    }  # fmt: skip
