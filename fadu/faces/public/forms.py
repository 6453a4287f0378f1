"""Forms of the enterprise's page, made from the facts of the act: what the law asks for, in the order it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django import forms

from fadu.law.procedures.registers.serving import CAPACITIES
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.publication.questions import QUESTIONS
from fadu.publication.services.letters import MOST_WORDS

YES, NO = "yes", "no"
ACCEPTED = ".pdf,image/jpeg,image/png"
_LONGEST = 2000
_TEXT = {"required": "请填写", "max_length": "内容太长，最多%(limit_value)d字"}


class ReplyForm(forms.Form):
    """One act of the party on one item. Photographs are read from the request: a form takes one file a field."""

    def __init__(self, *args: Any, act: Act, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.act, self.today = act, today
        for fact in act.stated:
            if fact.derived is None and fact.code != "photo":
                self.fields[fact.code] = _field(fact)

    def clean(self) -> dict[str, Any]:
        """What is said to be done cannot lie ahead."""
        given = super().clean() or self.cleaned_data
        for fact in self.act.stated:
            day = given.get(fact.code)
            if fact.kind is Kind.DATE and isinstance(day, date) and day > self.today:
                self.add_error(fact.code, f"{fact.title}不能晚于今天")
        return given

    @property
    def facts(self) -> dict[str, Any]:
        """The facts as the ledger takes them, files left out."""
        stated = {}
        for fact in self.act.stated:
            value = self.cleaned_data.get(fact.code)
            if fact.kind is not Kind.FILE and value not in (None, ""):
                stated[fact.code] = _VALUES.get(fact.kind, str)(value)
        return stated

    @property
    def papers(self) -> dict[str, Any]:
        """The files by fact."""
        files = {f.code for f in self.act.stated if f.kind is Kind.FILE}
        return {code: value for code, value in self.cleaned_data.items() if code in files and value}


class LetterForm(forms.Form):
    """Words to the officer."""

    words = forms.CharField(
        label="留言", max_length=MOST_WORDS, widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=_TEXT,
    )  # fmt: skip


class RatingForm(forms.Form):
    """A choice for each question, and words if one likes."""

    words = forms.CharField(
        label="意见建议（可以不填，请不要写单位和人员的名称）", required=False, max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}), error_messages=_TEXT,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = self.fields.pop("words")
        for question in QUESTIONS:
            choices = [("", "请选择"), *((word, word) for word in question.choices)]
            missing = {"required": "请选择"}
            self.fields[question.code] = forms.ChoiceField(
                label=question.words, choices=choices, error_messages=missing
            )
        self.fields["words"] = last


class ReceiptForm(forms.Form):
    """Who confirms that a document was received, for whom."""

    name = forms.CharField(
        label="受送达人名称", max_length=200, error_messages=_TEXT,
        help_text="照文书上的全称填写；个人填写姓名",
    )  # fmt: skip
    signer = forms.CharField(label="签收人姓名", max_length=50, error_messages=_TEXT)
    capacity = forms.ChoiceField(
        label="签收人身份", choices=[("", "请选择"), *((word, word) for word in CAPACITIES)],
        error_messages={"required": "请选择", "invalid_choice": "请选择"},
    )  # fmt: skip


class ComplaintForm(forms.Form):
    """What happened, and how to reach who complains, if they like."""

    complaint = forms.CharField(
        label="投诉内容", max_length=2000, widget=forms.Textarea(attrs={"rows": 6}), error_messages=_TEXT,
        help_text="什么时候、谁、做了什么，依据您的了解如实写",
    )  # fmt: skip
    contact = forms.CharField(
        label="联系方式（可以不填）", required=False, max_length=100, error_messages=_TEXT,
        help_text="不填的，处理结果不能告知您",
    )  # fmt: skip
    id = forms.RegexField(r"^[0-9A-HJKMNP-TV-Z]{26}$", widget=forms.HiddenInput)


def _field(fact: Fact) -> forms.Field:
    made = _FIELDS[fact.kind](fact)
    made.label, made.required, made.help_text = fact.title, fact.required, fact.help
    wish = "请选择是否" if fact.kind is Kind.BOOL else "请填写"
    made.error_messages |= {"required": f"{wish}{fact.title}"}
    return made


def _yes_or_no(fact: Fact) -> forms.Field:
    choices = [("", "请选择"), (YES, "是"), (NO, "否")]
    return forms.ChoiceField(choices=choices)


def _long(fact: Fact) -> forms.Field:
    area = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(max_length=_LONGEST, widget=area, error_messages=_TEXT)


_FIELDS: Mapping[Kind, Callable[[Fact], forms.Field]] = {
    Kind.DATE: lambda f: forms.DateField(widget=forms.DateInput(attrs={"type": "date"})),
    Kind.TEXT: lambda f: forms.CharField(max_length=200, error_messages=_TEXT),
    Kind.LONG_TEXT: _long,
    Kind.BOOL: _yes_or_no,
    Kind.FILE: lambda f: forms.FileField(widget=forms.FileInput(attrs={"accept": ACCEPTED})),
}
_VALUES: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.DATE: lambda day: day.isoformat(),
    Kind.BOOL: lambda word: word == YES,
}
