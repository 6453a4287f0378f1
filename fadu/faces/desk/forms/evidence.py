"""Forms of the catalogue of evidence, made from the facts of the register's acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms

from fadu.evidence.catalogue.selectors import Item
from fadu.faces.desk.act_form import FIELDS, YES_NO, Setting
from fadu.faces.desk.registering import RegisterForm
from fadu.kernel.zone import rfc3339
from fadu.law.procedures.registers.evidence import EVIDENCE_REGISTER, PURPOSES, enter_evidence
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind

OURS = ("of_matter", "number", "content", "copy", "original", "boxes")
"""Facts that the program states."""
Choices = Sequence[tuple[str, str]]
PLAIN: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.DATE: lambda day: day.isoformat(),
    Kind.INSTANT: rfc3339,
    Kind.BOOL: lambda word: word == YES_NO[0][0],
}
"""From what a field gives to what the ledger takes."""


def _same(value: Any) -> Any:
    return value


class EvidenceForm(RegisterForm):
    """The facts of one act."""

    def __init__(self, act: Act, people: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.act, setting = act, Setting(EVIDENCE_REGISTER, act, people=people)
        for fact in act.facts:
            if fact.code not in OURS:
                made = FIELDS[fact.kind](fact, setting)
                made.label, made.help_text, made.required = fact.title, fact.help, fact.required
                self.fields[fact.code] = made

    def facts(self) -> dict[str, Any]:
        """The cleaned facts as the ledger takes them."""
        kinds = {fact.code: fact.kind for fact in self.act.facts}
        stated = {}
        for code, value in self.cleaned_data.items():
            if code in kinds and value not in ("", None):
                stated[code] = PLAIN.get(kinds[code], _same)(value)
        return stated


class EnterForm(EvidenceForm):
    """A new item, with a file of its own, one that the matter has already, or none."""

    def __init__(self, people: Choices, known: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(enter_evidence, people, *args, **kwargs)
        self.fields["known"] = forms.ChoiceField(
            label="使用本事项已有的文件", choices=[("", "——"), *known], required=False,
            help_text="办理环节的附件和已经归入本事项的音像材料",
        )  # fmt: skip
        self.fields["file"] = forms.FileField(
            label="上传证据文件", required=False,
            help_text="PDF、OFD、图片、docx、xlsx、录音、录像，每个不超过50兆字节；更大的用执法终端分段上传；涉密文件不得上传",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """One file at most."""
        if self.cleaned_data.get("known") and self.cleaned_data.get("file"):
            self.add_error("file", "已经选择了本事项的文件，不能再上传另一个文件。")
        return super().clean() or self.cleaned_data


class RedactForm(RegisterForm):
    """Where a file is covered, what for and why: one rectangle a line, so that no mouse and no script is needed."""

    boxes = forms.CharField(
        label="遮盖位置", max_length=20_000, strip=True,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text="每行一处：页码 左 上 宽 高，以页面宽、高的千分之一为单位，如“1 100 250 300 40”；也可以在页面图像上拖动框选",
        error_messages={"required": "请框出或者填写要遮盖的地方。"},
    )  # fmt: skip
    purpose = forms.ChoiceField(label="用途", choices=[("", "——"), *((p, p) for p in PURPOSES)])
    reason = forms.CharField(
        label="遮盖理由", max_length=400, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean_boxes(self) -> Mapping[int, list[list[int]]]:
        """Page → rectangles within the page."""
        found: dict[int, list[list[int]]] = {}
        for n, line in enumerate(self.cleaned_data["boxes"].splitlines(), 1):
            if not line.strip():
                continue
            words = line.replace("，", " ").replace(",", " ").split()
            numbers = [int(word) for word in words if word.isascii() and word.isdigit()]
            if len(words) != 5 or len(numbers) != 5:
                raise forms.ValidationError(f"第{n}行应当是五个整数：页码 左 上 宽 高。")
            page, left, top, wide, high = numbers
            if not (page and wide and high and left + wide <= 1000 and top + high <= 1000):
                raise forms.ValidationError(f"第{n}行超出页面：左加宽、上加高不超过1000。")
            found.setdefault(page, []).append([left, top, wide, high])
        return found


def initial_of(item: Item, act: Act) -> dict[str, Any]:
    """What stands registered of an item, as the form of its change shows it; who had it last gives it on."""
    if act.code == "hand_over_evidence":
        return {"giver": item.handovers[-1].taker if item.handovers else ""}
    if act.code != "amend_evidence":
        return {}
    shown = {fact.code: getattr(item.row, fact.code, None) for fact in act.facts}
    return shown | {"evidence_kind": item.row.kind}
