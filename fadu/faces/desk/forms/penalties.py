"""Forms of the catalogue: searching it, and the facts of a case whose range is reckoned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from fadu.law.penalties.catalogue import CATALOGUE
from fadu.law.penalties.facts import Case
from fadu.law.penalties.ladder import Circumstances, Harm, Mind, Mitigation
from fadu.law.penalties.terms import Base, Conduct, Fine, Gravity, Payer, Stage
from fadu.ui.fields import DayField, MoneyField

LAWS = tuple(dict.fromkeys((c.instrument.key, c.instrument.short) for c in CATALOGUE))
_EARLIEST = date(1990, 1, 1)
_BASES = {"gains": Base.GAINS, "goods": Base.GOODS, "income": Base.YEARLY_INCOME}


class CatalogueFilter(forms.Form):
    """Words, the law, and the day on which a row must be in force."""

    q = forms.CharField(label="查找", max_length=60, required=False)
    law = forms.ChoiceField(label="法律、法规", choices=[("", "全部"), *LAWS], required=False)
    on = DayField(label="施行于", required=False)


class FactsForm(forms.Form):
    """The facts that the range of a fine hangs on; only those that the fines at hand ask for are shown."""

    stage = forms.ChoiceField(label="阶段", choices=[(s.value, s.title) for s in Stage])
    payer = forms.ChoiceField(label="缴纳人")
    decided = DayField(label="拟作出决定日", required=False)
    gains = MoneyField(label="违法所得", required=False, help_text="没有的填0")
    goods = MoneyField(label="货值金额", required=False)
    income = MoneyField(label="上一年年收入", required=False)
    gravity = forms.ChoiceField(label="情节认定", required=False)
    original_fine = MoneyField(label="原处罚数额", required=False)
    days = forms.IntegerField(label="拒不改正的日数", required=False, min_value=1, max_value=3660)
    tier = forms.ChoiceField(label="裁量阶次", required=False)

    def ask(self, fines: Sequence[Fine], tiers: Sequence[str]) -> None:
        """Offer what these fines and tiers leave to choose, and leave out what none of them asks for."""
        payers = list(dict.fromkeys(f.payer for f in fines)) or [Payer.UNIT]
        grave = list(dict.fromkeys(f.gravity.value for f in fines if f.gravity.value))
        self._choose("payer", [(p.value, p.title) for p in payers])
        self._choose("gravity", [("", "没有认定"), ("一般", "一般情节"), *((g, g) for g in grave)])
        self._choose("tier", [("", "不按阶次"), *((name, name) for name in tiers)])
        left = [
            *_lacking_bases(fines),
            *([] if grave else ["gravity"]),
            *([] if tiers else ["tier"]),
        ]
        for name in left:
            del self.fields[name]

    def case_of(self, acted: date) -> Case:
        """The case of an act of a day, as the reckoning takes it."""
        typed = self.cleaned_data
        return Case(
            acted, Stage(typed["stage"]), Payer(typed["payer"]), typed.get("decided"), typed.get("gains"),
            typed.get("goods"), typed.get("income"), typed.get("original_fine"), typed.get("days"),
            _gravity_of(typed.get("gravity") or ""),
        )  # fmt: skip

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


class CaseForm(FactsForm):
    """The facts of a case under one row of the catalogue."""

    acted = DayField(label="违法行为发生日", help_text="有连续或者继续状态的，填终了之日")
    field_order = ("stage", "payer", "acted")

    def __init__(self, row: Conduct, tiers: tuple[str, ...], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        self.ask(row.fines, tiers)

    def case(self) -> Case:
        """The case as the reckoning takes it."""
        return self.case_of(self.cleaned_data["acted"])

    def clean_acted(self) -> date:
        """Not before the calendars."""
        return late_enough(self.cleaned_data["acted"])


def late_enough(day: date) -> date:
    """A day of an act, not before the tables of a calendar begin."""
    if day < _EARLIEST:
        raise forms.ValidationError("日期过早，请核对年份。")
    return day


def _lacking_bases(fines: Sequence[Fine]) -> list[str]:
    """The fields of bases on which none of the fines hangs."""
    bases = {f.base for f in fines} | {f.band.base for f in fines if f.band}
    left = [name for name, base in _BASES.items() if base not in bases]
    return left + ([] if Base.ORIGINAL_FINE in bases else ["original_fine", "days"])


UNKNOWN, YES, NO = "", "是", "否"
_ASKED = [(UNKNOWN, "尚未查明"), (YES, "是"), (NO, "否")]


def _asked(label: str, help: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=_ASKED, required=False, help_text=help)


class LadderForm(forms.Form):
    """What was found of a party, for the ladder of 行政处罚法 30–33 and 36."""

    ended = DayField(
        label="违法行为发生日", required=False, help_text="有连续或者继续状态的，填终了之日"
    )
    discovered = DayField(label="违法行为被发现日", required=False)
    lives = _asked("涉及公民生命健康安全、金融安全，且有危害后果")
    slight = _asked("违法行为轻微")
    first_time = _asked("初次违法")
    corrected = _asked("及时改正")
    harm = forms.ChoiceField(
        label="危害后果", choices=[(UNKNOWN, "尚未查明"), *((h.value, h.value) for h in Harm)],
        required=False,
    )  # fmt: skip
    no_fault = _asked("当事人证明没有主观过错", "由当事人举证；没有提出的，按没有证明判断")
    fault_regardless = forms.BooleanField(
        label="法律、行政法规对没有主观过错另有规定", required=False
    )
    age = forms.IntegerField(
        label="自然人行为时的年龄", min_value=0, max_value=130, required=False, help_text="单位不填"
    )
    mind = forms.ChoiceField(
        label="精神状态", choices=[(m.value, m.value) for m in Mind], initial=Mind.SOUND.value,
        help_text="单位选精神正常",
    )  # fmt: skip
    mitigations = forms.MultipleChoiceField(
        label="从轻、减轻的情形", choices=[(m.value, m.value) for m in Mitigation], required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    asked = forms.CharField(initial="1", widget=forms.HiddenInput)

    def circumstances(self) -> Circumstances:
        """The findings; what was not looked into stays open."""
        typed = self.cleaned_data
        known: dict[str, bool | None] = {
            name: {YES: True, NO: False}.get(typed[name])
            for name in ("slight", "first_time", "corrected", "no_fault", "lives")
        }
        return Circumstances(
            **known, harm=Harm(typed["harm"]) if typed["harm"] else None,
            fault_regardless=typed["fault_regardless"], age=typed["age"], mind=Mind(typed["mind"]),
            mitigations=tuple(Mitigation(m) for m in typed["mitigations"]),
            ended=typed["ended"], discovered=typed["discovered"],
        )  # fmt: skip


def _gravity_of(text: str) -> Gravity | None:
    """The finding of gravity; None where none was made."""
    if not text:
        return None
    return Gravity.ORDINARY if text == "一般" else Gravity(text)
