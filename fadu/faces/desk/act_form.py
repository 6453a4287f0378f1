"""The form of an act, made from its facts: one declaration gives field, check, value and basis."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django import forms

from fadu.faces.desk.offering import objections
from fadu.faces.desk.widgets import FindInput, KeptFileInput, OfferInput
from fadu.kernel.zone import rfc3339
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import FileRef
from fadu.ui.fields import DayField, MomentField, MoneyField, with_basis, writable

Choices = Sequence[tuple[str, str]]
YES_NO = (("yes", "是"), ("no", "否"))
BLANK = ("", "——")
ON_PAPER = (
    "审核、讨论已经在线下完成的，写明没有在系统内办理的原因；以前从事过法制审核的审核人，写明任职文件或者以前的案号。"
    "审核意见书、记明各人意见的会议记录的扫描件在下面添加"
)
SOUGHT_LENGTH = 60
KEPT = "_kept"  # suffix of the hidden field that carries a stored file's digest


@dataclass(frozen=True)
class Setting:
    """What the form needs to know of the matter and the people around it."""

    procedure: Procedure
    act: Act
    keys: Choices = ()  # keys of the act's kind
    people: Choices = ()  # colleagues, for facts that name a person
    parties: Choices = ()  # registered parties found or chosen
    finds_parties: bool = False
    basis: Mapping[str, str] = field(default_factory=dict)  # fact code -> citation
    named: int = 0  # how many keys of the named kind there are already
    outside: bool = False  # an outsider acts, the viewer records
    soft: bool = False  # a soft rule stands against it now: a reason may depart from it
    paper: bool = (
        False  # done at a desk of its own, but on paper: entered with its scan and the reason
    )
    irregular: bool = False  # recorded against the rules, with a reason
    corrects: int | None = None  # takes the place of this entry, with a reason
    held: tuple[FileRef, ...] = ()  # what is attached already
    offered: Mapping[str, Choices] = field(
        default_factory=dict
    )  # fact code -> what a library knows
    found: Mapping[str, date] = field(default_factory=dict)  # key -> day of the finding

    @property
    def files(self) -> dict[str, str]:
        """Digest -> name of what is attached already."""
        return {f.sha256: f.name for f in self.held}


class ActForm(forms.Form):
    """Fields of one act; `facts()` gives the typed facts, `key`, `at` and the rest stand beside."""

    def __init__(self, setting: Setting, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.setting, self.files_failed = setting, False
        act = setting.act
        self.fields["at"] = MomentField(
            label="办理时间", help_text="实际办理的时间，不是录入的时间"
        )
        if act.each:
            kind = setting.procedure.kinds[act.each]
            self.fields["key"] = forms.ChoiceField(label=kind, choices=setting.keys)
        if setting.finds_parties:
            self.fields["find_party"] = forms.CharField(
                label="查找当事人", required=False, max_length=SOUGHT_LENGTH, widget=FindInput,
                help_text="输入名称的一部分或者统一社会信用代码；没有登记的，请先在“当事人”登记",
            )  # fmt: skip
        if setting.outside and not act.each:
            self.fields["outsider"] = forms.ChoiceField(
                label="行为人", choices=[BLANK, *setting.parties], required=False,
                help_text="由您代为记录；行为人不是登记的当事人的，可以不选",
            )  # fmt: skip
        for fact in facts_asked(act):
            self.fields[fact.code] = self._field(fact)
        if _counts(act):
            self.fields["count_new"] = forms.IntegerField(
                label=f"{setting.procedure.kinds[act.names]}数量", min_value=1, max_value=200,
                initial=1,
            )  # fmt: skip
        if setting.paper:
            self.fields["departure_reason"] = _long("线下办理的理由", ON_PAPER)
        elif setting.soft:
            self.fields["departure_reason"] = _long("不按一般规定办理的理由")
        if setting.irregular:
            self.fields["irregular"] = _long("补记理由", "该行为已经发生而不合程序；补记后永久标明")
        if setting.corrects is not None:
            self.fields["irregular"] = _long("更正理由", "原记录保留，并标明已更正")
        self.sections = _sections(act)

    def _field(self, fact: Fact) -> forms.Field:
        made = FIELDS[fact.kind](fact, self.setting)
        made.required = fact.required and fact.kind is not Kind.FILE and fact.unless is None
        made.must_unless = _exception(fact)
        made.label, made.help_text = fact.title, fact.help
        if fact.code in self.setting.offered:
            made.widget = OfferInput(self.setting.offered[fact.code])
        if fact.kind is Kind.FILE:
            sha = self._kept(fact)
            made.widget.keep(
                f"{self.add_prefix(fact.code)}{KEPT}", sha, self.setting.files.get(sha)
            )
            made.must = fact.required
        cite = self.setting.basis.get(fact.code, "")
        return with_basis(made, cite) if cite else made

    def _kept(self, fact: Fact) -> str:
        """The digest of the file this fact already has, if the draft still holds that file."""
        source = self.data if self.is_bound else self.initial
        sha = source.get(f"{fact.code}{KEPT}", "")
        return sha if sha in self.setting.files else ""

    def clean(self) -> dict[str, Any]:
        """A required file is there, sent or kept, and what nothing else spares; a criterion is one of the day of the finding."""
        for fact in facts_asked(self.setting.act):
            missing = fact.kind is Kind.FILE and fact.required and not self._kept(fact)
            if (missing and not self.files.get(fact.code)) or self._lacks(fact):
                self.add_error(fact.code, "此项必填。")
        day = self.setting.found.get(self.cleaned_data.get("key", ""))
        if day:
            for code, why in objections(self.cleaned_data, day):
                self.add_error(code, why)
        return super().clean() or self.cleaned_data

    def _lacks(self, fact: Fact) -> bool:
        """Whether a fact is left out that another one does not spare here."""
        known, spares = self.cleaned_data, fact.unless
        if spares is None or fact.code in self.errors or known.get(fact.code):
            return False
        return bool(known.get(spares.fact.code)) and not fact.is_spared(known)

    def facts(self) -> dict[str, Any]:
        """The cleaned facts as the ledger takes them; empty ones and files are left out."""
        return facts_of(self.setting.act, self.cleaned_data, self.setting)

    def kept_files(self) -> dict[str, str]:
        """Fact code -> digest of the file that was kept from an earlier save."""
        asked = [f for f in facts_asked(self.setting.act) if f.kind is Kind.FILE]
        return {f.code: sha for f in asked if (sha := self._kept(f))}


def _exception(fact: Fact) -> str:
    """Where a fact need not be stated, in a few words for its mark; "" where it must be or may be left out."""
    spares = fact.unless
    return f"{spares.fact.title}为“{spares.value}”的除外" if spares else ""


def facts_asked(act: Act) -> list[Fact]:
    """The facts a person types: derived ones are settled by the procedure, named keys by number."""
    return [
        f for f in act.stated
        if f.derived is None and not (f.kind is Kind.KEYS and _counts(act))
    ]  # fmt: skip


def facts_of(act: Act, cleaned: Mapping[str, Any], setting: Setting) -> dict[str, Any]:
    """Typed values in the ledger's types."""
    facts: dict[str, Any] = {}
    for fact in facts_asked(act):
        value = cleaned.get(fact.code)
        if fact.kind is not Kind.FILE and value not in (None, "", []):
            facts[fact.code] = _plain(fact, value)
    if act.keys_fact is not None and _counts(act) and cleaned.get("count_new"):
        first = setting.named + 1
        facts[act.keys_fact.code] = [
            f"{act.names}-{first + i}" for i in range(cleaned["count_new"])
        ]
    if cleaned.get("departure_reason"):
        facts["departure_reason"] = cleaned["departure_reason"]
    return facts


def typed_from(act: Act, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Recorded facts as the form's initial values (更正): the way back from `facts_of`."""
    found: dict[str, Any] = {}
    for fact in facts_asked(act):
        value = facts.get(fact.code)
        if value is None or isinstance(value, Mapping):
            continue
        if fact.kind is Kind.FILE:
            found[f"{fact.code}{KEPT}"] = value
        elif fact.kind is Kind.BOOL:
            found[fact.code] = "yes" if value else "no"
        elif fact.kind is Kind.INSTANT:
            found[fact.code] = datetime.fromisoformat(value)
        else:
            found[fact.code] = value
    return found


def _counts(act: Act) -> bool:
    """Whether the act's new keys are only counted; parties are chosen from the register instead."""
    return bool(act.names) and act.names != "party"


def _plain(fact: Fact, value: Any) -> Any:
    if fact.kind is Kind.BOOL:
        return value == "yes"
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if fact.kind is Kind.KEYS else value


def _long(label: str, help: str = "") -> forms.CharField:
    widget, checks = forms.Textarea(attrs={"rows": 3}), [writable]
    return forms.CharField(
        label=label, help_text=help, widget=widget, max_length=4000, validators=checks
    )


def _text(fact: Fact, setting: Setting) -> forms.Field:
    return forms.CharField(max_length=400, validators=[writable])


def _long_text(fact: Fact, setting: Setting) -> forms.Field:
    widget = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(widget=widget, max_length=20000, validators=[writable])


def _choice(fact: Fact, setting: Setting) -> forms.Field:
    return forms.ChoiceField(choices=[BLANK, *((c, c) for c in fact.choices)])


def _yes_no(fact: Fact, setting: Setting) -> forms.Field:
    return forms.ChoiceField(choices=YES_NO, widget=forms.RadioSelect)


def _number(fact: Fact, setting: Setting) -> forms.Field:
    return forms.IntegerField(min_value=0, max_value=2**53)


def _named(fact: Fact, setting: Setting) -> forms.Field:
    return forms.MultipleChoiceField(
        choices=setting.parties, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请先查找，再勾选。"},
    )  # fmt: skip


FIELDS: Mapping[Kind, Callable[[Fact, Setting], Any]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.CHOICE: _choice,
    Kind.BOOL: _yes_no,
    Kind.NUMBER: _number,
    Kind.MONEY: lambda f, s: MoneyField(least=0),
    Kind.DATE: lambda f, s: DayField(),
    Kind.INSTANT: lambda f, s: MomentField(),
    Kind.PERSON: lambda f, s: forms.ChoiceField(choices=[BLANK, *s.people]),
    Kind.PARTY: lambda f, s: forms.ChoiceField(choices=[BLANK, *s.parties]),
    Kind.KEYS: _named,
    Kind.FILE: lambda f, s: forms.FileField(widget=KeptFileInput),
}


def _sections(act: Act) -> tuple[tuple[str, tuple[str, ...]], ...]:
    typed = tuple(f.code for f in facts_asked(act))
    return (
        ("办理", ("at", "key")),
        ("载明事项", ("find_party", "outsider", *typed, "count_new")),
        ("说明", ("departure_reason", "irregular")),
    )
