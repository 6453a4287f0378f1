"""Forms of payment codes: the filter of the list, a file, one code, one payment by hand, a refund."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.fees.selectors import BACK, OPEN, PAID, VOID
from fadu.fees.sheets import CODE_FORM, RECEIPT_FORM, numbered
from fadu.law.procedures.registers import fees as r
from fadu.statutes.workbooks import MOST_BYTES
from fadu.ui.fields import DayField, MoneyField

UNCODED, UNCODED_SPOT, UNRETURNED = "uncoded", "uncoded-spot", "unreturned"


class FeeFilter(forms.Form):
    """Codes by state, or the decisions that have none yet."""

    state = forms.ChoiceField(
        label="状态", required=False,
        choices=[
            ("", "全部缴款码"), (OPEN, OPEN), (PAID, PAID), (BACK, "待退还：多缴、已经提请"),
            (UNRETURNED, "待退还：决定变更、撤销"), (VOID, VOID), (UNCODED, "没有缴款码：普通程序"),
            (UNCODED_SPOT, "没有缴款码：当场处罚"),
        ],
    )  # fmt: skip


class FeeFileForm(forms.Form):
    """A file of the finance system."""

    sheet = forms.FileField(label="文件", help_text="xlsx 或者 csv；先试导入，看过结果再导入")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sheet"].widget.attrs["accept"] = ".xlsx,.csv"

    def clean_sheet(self) -> Any:
        """No bigger than such a file can be."""
        file = self.cleaned_data["sheet"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError("文件超过10兆字节，请分成几个文件导入。")
        return file


class NumberField(forms.RegexField):
    """A number that a platform gave out, read as in its files."""

    def to_python(self, value: Any) -> str:
        """Of one width, without blanks."""
        return numbered(super().to_python(value) or "")


def _code(**more: Any) -> forms.RegexField:
    wrong = {"invalid": "应为4至40位的数字、字母。"}
    return NumberField(
        f"^{CODE_FORM}$", label=r.code.title, help_text=r.code.help, error_messages=wrong, **more
    )  # fmt: skip


class CodeForm(RegisterForm):
    """A code of a sum of the case that is owed."""

    sum = forms.ChoiceField(label="款项")
    code = _code()
    due = MoneyField(label=r.due.title, least=1, help_text=r.due.help)

    def __init__(self, sums: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["sum"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = sums


class AmendForm(RegisterForm):
    """The code as it should have been stated."""

    code = _code()
    due = MoneyField(label=r.due.title, least=1, help_text=r.due.help)
    reason = forms.CharField(label="理由", max_length=300)


class WhyForm(RegisterForm):
    """Only why."""

    reason = forms.CharField(label="理由", max_length=300)


class ReceiveForm(RegisterForm):
    """A payment as its receipt says."""

    amount = MoneyField(
        label=r.amount.title, least=1, help_text="按票据填写；超过应缴的部分登记为多缴"
    )
    paid_on = DayField(label=r.paid_on.title)
    receipt = NumberField(
        f"^{RECEIPT_FORM}$", label=r.receipt.title, error_messages={"invalid": "无法识别，请照票据填写。"}
    )  # fmt: skip
    why = forms.CharField(label=r.why.title, max_length=300, help_text="为什么不从结果文件导入，多缴、不计入的原因")  # fmt: skip
    uncounted = forms.BooleanField(
        label="暂不计入本案", required=False, help_text="只登记到账，事项依程序不能登记缴款的选择"
    )  # fmt: skip


class WithdrawReceiptForm(RegisterForm):
    """Which payment was registered wrongly, and how."""

    payment = forms.ChoiceField(label="到账", widget=forms.RadioSelect)
    reason = forms.CharField(label="理由", max_length=300, help_text="登记错在哪里，如记错缴款码、金额写错")  # fmt: skip

    def __init__(self, payments: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["payment"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = payments


class AskForm(RegisterForm):
    """How much goes back, and why."""

    ground = forms.ChoiceField(
        label=r.ground.title, choices=[(c, c) for c in r.ground.choices], initial=r.SURPLUS
    )
    refunded = MoneyField(label=r.refunded.title, least=1)
    reason = forms.CharField(label="理由", max_length=300)


class BackForm(RegisterForm):
    """That the money has gone back."""

    refunded_on = DayField(label=r.refunded_on.title)
    receipt = forms.CharField(label="退款凭证号", max_length=60)
