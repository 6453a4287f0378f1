"""Forms of the register of parties."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.faces.desk.forms.people import choices_of, reason_field
from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers import enter_party

FACTS = (
    "party_kind", "name", "credit_code", "identity", "address", "principal", "phone", "division",
    "industry",
)  # fmt: skip


class PartyForm(RegisterForm):
    """A unit or person before the bureau."""

    party_kind = forms.ChoiceField(label="类型", choices=choices_of(enter_party, "party_kind"))
    name = forms.CharField(label="名称（姓名）", max_length=100)
    credit_code = forms.CharField(
        label="统一社会信用代码", max_length=24, required=False, help_text="单位、个体工商户填写，自动校验",
    )  # fmt: skip
    identity = forms.CharField(
        label="居民身份证号码", max_length=24, required=False, help_text="个人填写，自动校验；页面上只显示首尾",
    )  # fmt: skip
    principal = forms.CharField(label="主要负责人（法定代表人）", max_length=60, required=False)
    phone = forms.CharField(label="联系电话", max_length=30, required=False)
    address = forms.CharField(label="住所（地址）", max_length=200, required=False)
    division = forms.RegexField(
        r"^\d{6}$", label="行政区划代码", help_text="所在县（市、区）六位代码",
        error_messages={"invalid": "行政区划代码应为六位数字。"},
    )  # fmt: skip
    industry = forms.CharField(label="行业领域", max_length=40, required=False)
    sections: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("身份", ("party_kind", "name", "credit_code", "identity")),
        ("联系", ("principal", "phone", "address", "division", "industry")),
    )

    def facts(self) -> dict[str, Any]:
        """What the register takes; empty fields are left out."""
        return {c: self.cleaned_data[c] for c in FACTS if self.cleaned_data.get(c)}


class AmendPartyForm(PartyForm):
    """The same, with the reason."""

    reason = reason_field("变更理由")
    sections = (*PartyForm.sections, ("说明", ("reason",)))


class MergeForm(RegisterForm):
    """The entry that goes on, found by its code or name."""

    into = forms.ChoiceField(
        label="并入的登记", help_text="保留此登记；重复的登记不再使用，记录都保留"
    )
    reason = reason_field("合并理由")

    def __init__(self, others: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["into"].choices = others  # type: ignore[attr-defined]


class PartyFilter(forms.Form):
    """Search of the register."""

    q = forms.CharField(label="名称或统一社会信用代码", max_length=60, required=False)
