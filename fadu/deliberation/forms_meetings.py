"""What is typed for a meeting; services and the register hold the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from fadu.deliberation.forms import ActForm, People, ReasonForm, long_text, same
from fadu.law.procedures.registers.meetings import asked, called, meeting_kind, stance
from fadu.law.procedures.registers.reviews import GROUNDS
from fadu.ui.fields import DayField, MomentField
from fadu.ui.paging import Page


class CallForm(ActForm):
    """What a meeting is called with."""

    opens = True
    kind = forms.ChoiceField(label="会议种类", choices=same(meeting_kind.choices))
    called = forms.CharField(label="会议名称", max_length=60, help_text=called.help)
    planned = MomentField(label="开会时间")
    venue = forms.CharField(label="开会地点", max_length=60)
    chair = forms.ChoiceField(label="主持人")
    recorder = forms.ChoiceField(label="记录人")
    invited = forms.MultipleChoiceField(
        label="应到人员", widget=forms.CheckboxSelectMultiple,
        help_text="集体讨论由行政机关负责人参加；主持人自动列入",
    )  # fmt: skip
    observers = forms.MultipleChoiceField(
        label="列席人员", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="到会但不发表表决意见、不签名；会议记录写明",
    )  # fmt: skip

    def __init__(self, leaders: People, staff: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        chosen: dict[str, Any] = self.fields
        chosen["chair"].choices = list(leaders)
        for name in ("recorder", "invited", "observers"):
            chosen[name].choices = list(staff)


class ItemForm(ActForm):
    """A matter for the agenda: `about` is matter and key. looked: the page of matters that were looked into for it."""

    looked = Page(())
    about = forms.ChoiceField(label="事项")
    proposal = long_text("承办机构意见", "拟怎样处理、依据和理由")

    def __init__(self, matters: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.choices = list(matters)
        self.fields["about"].choices = self.choices  # type: ignore[attr-defined]


class RecusalForm(ActForm):
    """Who steps aside from an item."""

    person = forms.ChoiceField(label="回避人员")
    ground = forms.ChoiceField(label="回避情形", choices=same(GROUNDS))
    asked = forms.ChoiceField(label="回避方式", choices=same(asked.choices))
    reason = forms.CharField(label="理由", max_length=500)

    def __init__(self, people: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["person"].choices = list(people)  # type: ignore[attr-defined]


class OpenForm(ActForm):
    """Who came, and who attends without a vote."""

    present = forms.MultipleChoiceField(label="到会人员", widget=forms.CheckboxSelectMultiple)
    absence = forms.CharField(label="缺席人员和原因", required=False, max_length=500)
    attending = forms.MultipleChoiceField(
        label="到会的列席人员", required=False, widget=forms.CheckboxSelectMultiple
    )
    guests = forms.CharField(
        label="本机关以外的列席人员", required=False, max_length=500, help_text="姓名、单位和职务"
    )

    def __init__(self, people: People, observers: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["present"].choices = list(people)  # type: ignore[attr-defined]
        self.fields["attending"].choices = list(observers)  # type: ignore[attr-defined]
        if not self.fields["attending"].choices:  # type: ignore[attr-defined]
            del self.fields["attending"]


class ViewForm(ActForm):
    """What a member says on an item. turn: it is the next one to be spoken on."""

    turn = False

    speaker = forms.ChoiceField(label="发表意见人")
    stance = forms.ChoiceField(label="态度", choices=same(stance.choices), widget=forms.RadioSelect)
    view = long_text("意见", "用自己的话写明理由", rows=3)

    def __init__(self, people: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.choices = list(people)
        self.fields["speaker"].choices = self.choices  # type: ignore[attr-defined]
        if len(self.choices) == 1:  # one speaks for oneself
            self.fields["speaker"].widget = forms.HiddenInput()
            self.initial["speaker"] = self.choices[0][0]

    @property
    def spoken(self) -> bool:
        """Whether a view stands already: another one takes its place."""
        return bool(self.initial.get("view")) and not self.errors


class ConcludeForm(ActForm):
    """The conclusion on an item: one of those its procedure knows, or in words."""

    result = forms.CharField(label="结论", max_length=200)
    grounds = long_text("结论的理由和内容", rows=3)

    def __init__(self, results: Iterable[str], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        known = list(results)
        if known:
            self.fields["result"] = forms.ChoiceField(label="结论", choices=same(known))
        self.order_fields(["expected", "idem", "result", "grounds"])


class PaperForm(ActForm):
    """A signature given on paper."""

    member = forms.ChoiceField(label="签名人")
    signed_on = DayField(label="签名日期")
    scan = forms.FileField(label="签名页扫描件", help_text="PDF 或者图片，须能看清签名和日期")

    def __init__(self, people: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["member"].choices = list(people)  # type: ignore[attr-defined]


class CancelForm(ReasonForm):
    """Why a meeting is called off."""


class PlainForm(ActForm):
    """An act without anything to type."""
