"""Forms of the register of people: entry, capacities, certificates, leaving, sign-ins."""

from __future__ import annotations

from typing import Any

from django import forms

from fadu.accounts import selectors
from fadu.faces.desk.registering import RegisterForm
from fadu.law.procedures.registers import ADMINISTRATORS, issue_certificate
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.ui.fields import DayField

ROLES = tuple(
    (group, tuple((r.value, r.title) for r in Role if (r in ADMINISTRATORS) is admins and not r.outside))
    for group, admins in (("业务身份", False), ("管理员（与业务身份互斥）", True))
)  # fmt: skip


def choices_of(act: Act, code: str) -> list[tuple[str, str]]:
    """The words that a fact of a register's act may take."""
    return [(word, word) for fact in act.facts if fact.code == code for word in fact.choices]


def reason_field(label: str = "理由") -> forms.CharField:
    """Why: every change of a register says it."""
    return forms.CharField(label=label, max_length=400, widget=forms.Textarea(attrs={"rows": 2}))


def agency_field(label: str = "所在机构") -> forms.ChoiceField:
    """An agency in use; the choices are set when the form is made."""
    return forms.ChoiceField(label=label)


def agency_choices() -> list[tuple[str, str]]:
    """Agencies in use, by division code."""
    return [(a.id, a.name) for a in selectors.agency_tree() if not a.closed]


class PersonForm(RegisterForm):
    """A person: name, agency, post, phone."""

    name = forms.CharField(label="姓名", max_length=60)
    agency = agency_field()
    post = forms.CharField(label="职务", max_length=60, required=False)
    phone = forms.CharField(label="联系电话", max_length=30, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = agency_choices()  # type: ignore[attr-defined]


class AmendPersonForm(PersonForm):
    """The same, with the reason."""

    reason = reason_field()


class GrantForm(RegisterForm):
    """A capacity, from a day, perhaps until one."""

    role = forms.ChoiceField(label="身份", choices=(("", "——"), *ROLES))
    since = DayField(label="起始日期")
    until = DayField(label="截止日期", required=False, help_text="不填写的，至终止之日")


class EndForm(RegisterForm):
    """The last day of a capacity, certificate or employment, with the reason."""

    ends_on = DayField(label="终止日期")
    reason = reason_field()


class CertificateForm(RegisterForm):
    """A certificate with its validity."""

    kind = forms.ChoiceField(
        label="证件种类", choices=choices_of(issue_certificate, "certificate_kind")
    )
    number = forms.CharField(label="证件号码", max_length=40)
    since = DayField(label="有效期自")
    ends_on = DayField(label="有效期至", help_text="法律职业资格证长期有效的，填写2099年12月31日")


class AskErasureForm(RegisterForm):
    """Asking for an erasure: the reason."""

    reason = reason_field("提请理由")


class EraseForm(RegisterForm):
    """Erasure of personal values: the reason, and a deliberate yes."""

    reason = reason_field("删除理由")
    sure = forms.BooleanField(label="我确认删除，知道删除后不能恢复")


class AccountForm(RegisterForm):
    """A sign-in: its name and first password."""

    username = forms.RegexField(
        r"^[a-z][a-z0-9._-]{1,59}$", label="账号",
        help_text="小写字母开头，可以有数字、点、横线",
        error_messages={"invalid": "账号以小写字母开头，只含小写字母、数字、点和横线。"},
    )  # fmt: skip
    password = forms.CharField(
        label="初始口令", max_length=128, help_text="不少于8位，不得过于常见，不得全是数字",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip


class ResetForm(RegisterForm):
    """A new password for somebody who forgot the old one."""

    password = forms.CharField(
        label="新口令", max_length=128, help_text="当面告知本人，并请其登录后自行修改",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip


class PeopleFilter(forms.Form):
    """The closed set of filters of the list of people."""

    q = forms.CharField(label="姓名", max_length=30, required=False)
    agency = forms.ChoiceField(label="机构", required=False)
    role = forms.ChoiceField(label="身份", required=False, choices=(("", "全部身份"), *ROLES))
    left = forms.BooleanField(label="含离任", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "全部机构"), *agency_choices()]
        self.fields["agency"].choices = choices  # type: ignore[attr-defined]
