"""Forms of the 裁量 desk: which norms, the facts and circumstances of one party, and a second person's opinion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from fadu.faces.desk.amount_facts import Filled
from fadu.faces.desk.forms.penalties import FactsForm, LadderForm, late_enough
from fadu.faces.desk.registering import RegisterForm
from fadu.kernel.errors import BadInput
from fadu.law.penalties.discretion import Course, Proposed, Weightier
from fadu.law.penalties.facts import Case
from fadu.law.penalties.several import named
from fadu.law.penalties.terms import Conduct
from fadu.law.procedures.registers.discretion import AGREES, DISAGREES
from fadu.ui.fields import MoneyField

_LONG = forms.Textarea(attrs={"rows": 3})


class NormsForm(forms.Form):
    """For which party, and which norms may apply."""

    key = forms.ChoiceField(label="当事人")
    norms = forms.CharField(
        label="可以适用的规定", max_length=300,
        help_text="目录代码或者条款，几项之间用；隔开，如 AQF-97-4；《安全生产法》第九十九条第一项",
    )  # fmt: skip

    def __init__(
        self, parties: Sequence[tuple[str, str]], on: date, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.on, self.rows = on, list[Conduct]()
        field = self.fields["key"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(parties)

    def clean_norms(self) -> str:
        """Each norm means one conduct of the catalogue."""
        text: str = self.cleaned_data["norms"]
        try:
            found = named(text, self.on)
        except BadInput as wrong:
            raise forms.ValidationError(f"{wrong.message}。") from wrong
        for one in found:
            if not one.rows:
                raise forms.ValidationError(f"处罚目录中没有“{one.written}”。")
            if len(one.rows) > 1:
                codes = "、".join(r.code for r in one.rows)
                raise forms.ValidationError(
                    f"“{one.written}”在目录中有几项，请写明其中一项：{codes}。"
                )
            self.rows += [row for row in one.rows if row not in self.rows]
        return "；".join(row.code for row in self.rows)


class AmountForm(RegisterForm, FactsForm, LadderForm):
    """The facts that the norms ask for, the circumstances of 30–33 and 36, and what is proposed."""

    course = forms.ChoiceField(label="裁量结论", choices=[(c.value, c.value) for c in Course])
    weightier = forms.ChoiceField(
        label="从重的情形", choices=[("", "没有"), *((w.value, w.value) for w in Weightier)], required=False
    )  # fmt: skip
    amount = MoneyField(label="拟罚款数额", required=False, help_text="不罚款的填0")
    deviation = forms.CharField(
        label="偏离裁量基准的理由", required=False, max_length=1000, widget=_LONG,
        help_text="数额不在所选阶次以内的必须填写",
    )  # fmt: skip
    field_order = (
        "stage", "payer", "ended", "discovered", "decided", "gains", "goods", "income", "gravity", "original_fine",
        "days", "lives", "slight", "first_time", "corrected", "harm", "no_fault", "fault_regardless", "age", "mind",
        "mitigations", "tier", "course", "weightier", "amount", "deviation",
    )  # fmt: skip

    def __init__(
        self, rows: Sequence[Conduct], tiers: Sequence[str], known: Mapping[str, Filled], *args: Any, **kwargs: Any
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.ask([f for row in rows for f in row.fines], tiers)
        self.fields["ended"].required = True
        for name, one in known.items():
            if name in self.fields:
                self.fields[name].help_text = one.source

    def case(self) -> Case:
        """The case as the reckoning takes it."""
        return self.case_of(self.cleaned_data["ended"])

    def proposed(self) -> Proposed:
        """What the officer proposes."""
        typed = self.cleaned_data
        weightier = Weightier(typed["weightier"]) if typed["weightier"] else None
        return Proposed(
            Course(typed["course"]), typed["amount"], typed.get("tier") or "", typed["deviation"], weightier
        )  # fmt: skip

    def clean_ended(self) -> date:
        """Not before the calendars."""
        return late_enough(self.cleaned_data["ended"])


class OpinionForm(RegisterForm):
    """Whether the choice among several norms is right."""

    agreed = forms.ChoiceField(label="复核结论", choices=[(w, w) for w in (AGREES, DISAGREES)])
    rather = forms.CharField(
        label="应当适用的规定", required=False, max_length=200, help_text="不同意的必须填写"
    )
    grounds = forms.CharField(label="复核理由", max_length=2000, widget=_LONG)
