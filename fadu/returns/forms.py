"""What is typed for a return: whom to ask, the number with its unit and coverage, the scan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fadu.accounts.models import Agency
from fadu.accounts.selectors import place_of
from fadu.casework.submitting import ActForm
from fadu.figures.values import Form
from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen
from fadu.returns.figures import BY_CODE
from fadu.returns.grammar import Returned
from fadu.returns.services import Submission
from fadu.ui.fields import DayField


class RequestForm(ActForm):
    """Which figure, of which year, from whom, until when."""

    opens = True
    figure = forms.ChoiceField(label="指标")
    year = forms.IntegerField(label="统计年度", min_value=2000, max_value=2100)
    unit = forms.ChoiceField(label="报送单位")
    due_on = DayField(label="报送期限")

    def __init__(self, *args: Any, units: Iterable[Agency], **more: Any) -> None:
        super().__init__(*args, **more)
        figures = [(f.code, f"{f.title}（{f.unit}，{f.extent.label}）") for f in BY_CODE.values()]
        self.fields["figure"].choices = figures  # type: ignore[attr-defined]
        self.fields["unit"].choices = [(a.id, a.name) for a in units]  # type: ignore[attr-defined]

    @property
    def asked(self) -> dict[str, Any]:
        """What was asked for, for the service."""
        typed = self.cleaned_data
        unit = place_of(typed["unit"])
        return {
            "code": typed["figure"],
            "year": typed["year"],
            "due_on": typed["due_on"],
            "unit": unit,
        }


class SubmitForm(ActForm):
    """The number, whole or over its denominator, with cut-off, coverage, source, scan and list."""

    numerator = forms.CharField(max_length=20)
    denominator = forms.IntegerField(min_value=0, required=False)
    cut_off = DayField(label="截止日期")
    covered = forms.IntegerField(label="已报单位数", min_value=1, initial=1)
    expected_units = forms.IntegerField(label="应报单位数", min_value=1, initial=1)
    source = forms.CharField(
        label="来源", max_length=200, help_text="写明台账、系统或者文件的名称和文号"
    )
    scan = forms.FileField(label="盖章件扫描", help_text="PDF、OFD 或者图片")
    listing = forms.FileField(
        label="清单", required=False, help_text="逐条列明，xlsx、docx 或者 PDF"
    )

    def __init__(self, *args: Any, figure: Returned, **more: Any) -> None:
        super().__init__(*args, **more)
        self.figure = figure
        number = self.fields["numerator"]
        number.label = f"{figure.numerator_title}（{figure.unit if figure.form is not Form.PERCENT else '数量'}）"
        if figure.form is Form.MEAN:
            number.help_text = "可保留两位小数"
        if figure.form.ratio:
            self.fields["denominator"].label = figure.denominator_title
            self.fields["denominator"].required = True
        else:
            del self.fields["denominator"]
        self.fields["listing"].required = figure.needs_list

    def clean_numerator(self) -> int:
        """A whole number; of a mean or an amount, hundredths."""
        text = str(self.cleaned_data["numerator"]).strip()
        if self.figure.form in (Form.MEAN, Form.MONEY):
            try:
                return fen(text)
            except BadInput as fault:
                raise forms.ValidationError("请填写数字，最多两位小数。") from fault
        if not (text.isascii() and text.isdigit()):
            raise forms.ValidationError("请填写整数，不要带单位，不要写“余”“近”“以上”。")
        return int(text)

    @property
    def reported(self) -> dict[str, Any]:
        """What was typed and attached, for the service."""
        typed = self.cleaned_data
        stated = Submission(
            numerator=typed["numerator"],
            denominator=typed.get("denominator"),
            cut_off=typed["cut_off"],
            covered=typed["covered"],
            expected=typed["expected_units"],
            source=typed["source"],
        )
        return {"stated": stated, "scan": typed["scan"], "listing": typed.get("listing")}


class SendBackForm(ActForm):
    """Why a return is sent back."""

    reason = forms.CharField(
        label="退回理由", widget=forms.Textarea(attrs={"rows": 3}), max_length=500
    )
