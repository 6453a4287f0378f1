"""What is typed for a draw; no legal rule stands here, services and the procedure have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from fadu.casework.submitting import ActForm
from fadu.draws.folds import REASONS
from fadu.draws.result_file import Pick
from fadu.kernel.draw_sources import KINDS, Source, example
from fadu.law.procedures.inspection_draw import facts as f
from fadu.ui.fields import DayField


def _same(words: Sequence[str]) -> list[tuple[str, str]]:
    return [(word, word) for word in words]


def long_text(label: str, help_text: str = "", *, required: bool = True) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 3})
    return forms.CharField(label=label, widget=widget, help_text=help_text, required=required)


class OpenForm(ActForm):
    """What is inspected and where it is drawn."""

    subject = forms.CharField(label="抽查批次名称", max_length=120, help_text=f.subject.help)
    kind = forms.ChoiceField(label="检查类别", choices=_same(f.kind.choices), help_text=f.kind.help)
    mode = forms.ChoiceField(label="抽取平台", choices=_same(f.mode.choices))
    plan_number = forms.CharField(label="年度监督检查计划编号", max_length=60, required=False)


class ChannelForm(ActForm):
    """Where something is made public."""

    channel = forms.CharField(label="公布渠道", max_length=120, help_text="如 本局门户网站")


class PublishForm(ChannelForm):
    """What is made public, and where."""

    published = forms.ChoiceField(label="公布内容", choices=_same(f.PUBLISHED))


class ValuesForm(ActForm):
    """One value for each source, in the form that the source has."""

    def __init__(self, *args: Any, sources: Sequence[Source], **more: Any) -> None:
        super().__init__(*args, **more)
        self.sources = sources
        for place, source in enumerate(sources):
            self.fields[f"value{place}"] = forms.CharField(
                label=f"{KINDS[source.kind]}（{source.name}）",
                max_length=200,
                help_text=f"写法如 {example(source)}；空格、逗号、全角数字都可以",
            )

    @property
    def typed(self) -> list[str]:
        """The values in the order of the sources."""
        return [self.cleaned_data[f"value{place}"] for place in range(len(self.sources))]


class DrawForm(ActForm):
    """Who watched."""

    witnesses = forms.CharField(label="见证人", max_length=200, required=False)


class GroundsForm(ActForm):
    """Why."""

    grounds = long_text("理由", "不公开，只公开它的承诺值")


class VoidForm(GroundsForm):
    """Why a draw is void."""

    void_for = forms.ChoiceField(label="无效原因", choices=_same(f.void_for.choices))


class TaskForm(ActForm):
    """One task of a draw that still stands."""

    task = forms.ChoiceField(label="任务")

    def __init__(self, *args: Any, picks: Sequence[Pick], **more: Any) -> None:
        super().__init__(*args, **more)
        live = [(p.task, f"第{p.task}号 {p.target}（{p.stratum}）") for p in picks if not p.out]
        self.fields["task"].choices = live  # type: ignore[attr-defined]


class CancelForm(TaskForm, GroundsForm):
    """Which task is given up, and why."""


class ReplaceForm(CancelForm):
    """Which target drops out, and why."""

    reason = forms.ChoiceField(label="递补原因", choices=_same(tuple(REASONS)))


class RecusalForm(CancelForm):
    """Who gives way, and whether it is granted."""

    officer = forms.ChoiceField(label="检查人员")
    granted = forms.TypedChoiceField(
        label="决定", choices=[("1", "回避"), ("0", "不回避")], coerce=lambda value: value == "1"
    )

    def __init__(self, *args: Any, names: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["officer"].choices = list(names.items())  # type: ignore[attr-defined]


class ExternalForm(ActForm):
    """What the provincial platform drew."""

    platform = forms.CharField(label="外部平台名称", max_length=120)
    number = forms.CharField(label="批次编号", max_length=60)
    drawn_on = DayField(label="抽取日期")
    drawn = forms.IntegerField(label="抽中对象数", min_value=1)
    roster = forms.FileField(label="参加抽取的名录", help_text="平台导出的 xlsx、PDF 或者图片")
    result = forms.FileField(label="抽取结果", help_text="平台导出的 xlsx、PDF 或者图片")
