"""What the simulator is asked (推演): officers, days, classes of objects, and who leaves when. All of it stands in the address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from fadu.checker import plan_file
from fadu.checker.capacity import plain
from fadu.checker.coverage import Leaving, Tier
from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput

MOST_TIERS = 60


def told(tiers: Sequence[Tier]) -> str:
    """Classes as they are typed, one a line."""
    return "\n".join(
        f"{one.name.replace(' ', '')} {one.objects} {one.times} {one.officers} {plain(one.days)}"
        for one in tiers
    )


class SimulationForm(forms.Form):
    """Officers and days of a year, classes in the order in which they are served, and who leaves."""

    staff = forms.IntegerField(label="执法人员数", min_value=1, max_value=5000)
    other = forms.IntegerField(label="其他执法工作日（人天）", min_value=0, max_value=10**7)
    idle = forms.IntegerField(label="非执法工作日（人天）", min_value=0, max_value=10**7)
    leave = forms.CharField(
        label="减少人员", required=False, max_length=200,
        help_text="人数@日期，几批以空格隔开，如 2@2026-07-01",
    )  # fmt: skip
    tiers = forms.CharField(
        label="检查类别", widget=forms.Textarea(attrs={"rows": 8}), max_length=6000,
        help_text="每行一类：名称 家数 每家次数 每次人数 每次天数；靠前的先安排",
    )  # fmt: skip

    def __init__(self, *args: Any, year: int, calendar: WorkCalendar, **more: Any) -> None:
        super().__init__(*args, **more)
        self.year, self.calendar = year, calendar

    def clean_tiers(self) -> list[Tier]:
        """Each line as a class, or what is wrong with it."""
        found = list(self._tiers(self.cleaned_data["tiers"]))
        if not 0 < len(found) <= MOST_TIERS:
            raise forms.ValidationError(f"填写1至{MOST_TIERS}类。")
        return found

    def _tiers(self, text: str) -> Iterator[Tier]:
        for number, line in enumerate(text.splitlines(), 1):
            parts = line.replace("，", " ").replace(",", " ").split()
            if not parts:
                continue
            try:
                name, objects, times, officers, days = parts
                made = Tier(name, int(objects), int(times), int(officers), Decimal(days))
            except (ValueError, InvalidOperation):
                made = Tier("", -1, 0, 0, Decimal(0))
            fits = 0 <= made.objects <= 10**6 and 0 <= made.times <= 366
            if not (
                fits
                and 0 < made.officers <= 1000
                and made.days.is_finite()
                and 0 < made.days <= 366
            ):
                todo = "写成 名称 家数 每家次数 每次人数 每次天数，如 零售点 40 1 2 0.5。"
                raise forms.ValidationError(f"第{number}行“{line.strip()[:30]}”无法识别，{todo}")
            yield made

    def clean_leave(self) -> list[Leaving]:
        """Who leaves when, within the year."""
        batches = self.cleaned_data["leave"].replace("，", " ").replace(",", " ").split()
        try:
            return [plan_file.leaving(one, self.year, self.calendar) for one in batches]
        except BadInput as fault:
            raise forms.ValidationError(f"{fault.message}。{fault.todo}") from fault

    def clean(self) -> dict[str, Any]:
        """No more leave than there are."""
        typed = super().clean() or {}
        gone = sum(one.officers for one in typed.get("leave", []))
        if gone > typed.get("staff", gone):
            self.add_error("leave", f"减少{gone}人，多于执法人员数。")
        return typed
