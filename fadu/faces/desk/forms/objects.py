"""Forms of what is registered of a party: class, tier, sites, licences, hazard sources, entries into the firm."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from fadu.faces.desk.forms.people import choices_of, reason_field
from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures import registers
from fadu.law.procedures.registers.objects import LEVELS, SECTORS, TIERS
from fadu.registry.imports.reading import BOUNDS
from fadu.ui.fields import BoundedFileField, DayField, with_basis

DIVISION = {"invalid": "行政区划代码应为六位数字。"}
YES = (("yes", "是"), ("no", "否"))


class FactsForm(RegisterForm):
    """A form whose fields are the facts of an act, by their codes."""

    def facts(self) -> dict[str, Any]:
        """What the register takes: days in ISO form, 是 and 否 as truths, empty fields left out."""
        given = {c: v for c, v in self.cleaned_data.items() if c not in ("token", "expected")}
        told = {c: v.isoformat() if isinstance(v, date) else v for c, v in given.items()}
        return {
            c: v == "yes" if v in ("yes", "no") else v
            for c, v in told.items()
            if v not in ("", None)
        }


def _choice(act: Any, code: str, label: str, **more: Any) -> forms.ChoiceField:
    empty = [("", "——")] if not more.get("required", True) else []
    return forms.ChoiceField(label=label, choices=[*empty, *choices_of(act, code)], **more)


class ClassifyForm(FactsForm):
    """Class and level of an object."""

    sector = _choice(registers.classify_object, "sector", "监管行业")
    level = with_basis(
        _choice(registers.classify_object, "level", "监管层级", help_text="一企一层级：由哪一级执法检查"),
        "应急〔2021〕23号二（一）", status="V2",
    )  # fmt: skip
    industry_code = forms.CharField(
        label="国民经济行业代码", max_length=8, required=False, help_text="门类字母加一至四位数字，如 C2672"
    )  # fmt: skip


class GradeForm(FactsForm):
    """A tier with its basis and day."""

    tier = _choice(registers.grade_object, "tier", "风险等级")
    tier_basis = forms.CharField(
        label="评定依据", max_length=300, help_text="分级评定表、文号或者会议纪要"
    )
    graded_on = DayField(label="评定日期")


class EndForm(FactsForm):
    """The day from which a thing is no more, and why."""

    ends_on = DayField(label="日期")
    reason = reason_field()


class CancelForm(FactsForm):
    """Why a record is taken back."""

    reason = reason_field("撤销理由")


class SiteForm(FactsForm):
    """A site with its contact."""

    site_name = forms.CharField(label="场所名称", max_length=100)
    site_address = forms.CharField(label="场所地址", max_length=200)
    site_division = forms.RegexField(r"^[0-9]{6}$", label="场所区划代码", error_messages=DIVISION)
    phone_free = forms.ChoiceField(
        label="禁止携带手机区域", choices=YES, initial="no",
        help_text="填“是”的，现场以纸质检查表或者防爆设备记录",
    )  # fmt: skip
    contact = forms.CharField(label="现场联系人", max_length=60, required=False)
    phone = forms.CharField(label="联系电话", max_length=30, required=False)


class LicenceForm(FactsForm):
    """A licence held, whoever issued it."""

    licence_kind = _choice(registers.set_licence, "licence_kind", "证照种类")
    licence_number = forms.CharField(label="证照编号", max_length=60)
    issuer = forms.CharField(label="发证机关", max_length=60)
    valid_from = DayField(label="有效期自")
    valid_until = DayField(label="有效期至", required=False, help_text="最后一日；长期有效的留空")


class SourceForm(FactsForm):
    """A source of hazard."""

    hazard = _choice(registers.set_source, "hazard", "危险源种类")
    hazard_level = _choice(
        registers.set_source, "hazard_level", "重大危险源等级", required=False, help_text="只有重大危险源填写"
    )  # fmt: skip
    described = forms.CharField(label="名称和数量", max_length=200)


class CallForm(FactsForm):
    """One entry of officials into the firm."""

    mode = _choice(registers.note_call, "mode", "入企方式")
    unit = forms.CharField(label="入企单位", max_length=60)
    called_on = DayField(label="入企日期")
    purpose = forms.CharField(label="事由", max_length=200)
    counted = forms.ChoiceField(
        label="计入检查频次", choices=YES, initial="no", help_text="是否占年度检查频次上限"
    )
    chosen_for = forms.CharField(
        label="选取原因", max_length=200, required=False, help_text="为什么选了这一家"
    )


class ObjectFilter(forms.Form):
    """Filters of the list of objects."""

    q = forms.CharField(label="名称或代码", max_length=60, required=False)
    sector = forms.ChoiceField(label="监管行业", required=False)
    tier = forms.ChoiceField(label="风险等级", required=False)
    division = forms.ChoiceField(label="区划", required=False)
    level = forms.ChoiceField(label="监管层级", required=False)
    state = forms.ChoiceField(
        label="状态",
        choices=(("", "在监管"), ("expiring", "证照到期"), ("left", "已移出")),
        required=False,
    )
    # For which task of a plan objects are chosen: kept while the list is narrowed further.
    source = forms.CharField(required=False, widget=forms.HiddenInput)
    task_number = forms.CharField(required=False, widget=forms.HiddenInput)
    basis = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, divisions: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {
            "sector": _listed(SECTORS),
            "tier": _listed(TIERS),
            "level": _listed(LEVELS),
            "division": divisions,
        }
        for name, choices in known.items():
            self.fields[name].choices = [("", "全部"), *choices]  # type: ignore[attr-defined]


class BringForm(forms.Form):
    """A filled-in sheet of objects."""

    sheet = BoundedFileField(
        most=BOUNDS.bytes,
        todo="请分成几个文件导入。",
        label="电子表格",
        help_text="xlsx，第一行是列名，至多5万行",
    )


def _listed(words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]
