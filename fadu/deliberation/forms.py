"""What is typed at the review desk; services and the procedures hold the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.forms import BoundField

from fadu.casework import submitting
from fadu.deliberation.services.reviewing import Answer
from fadu.law.procedures.registers.reviews import ANSWERS, CONCLUSIONS, GROUNDS, NINE

People = Iterable[tuple[str, str]]


def same(words: Iterable[str]) -> list[tuple[str, str]]:
    """Choices that are shown as they are sent."""
    return [(word, word) for word in words]


def long_text(label: str, help_text: str = "", *, rows: int = 4, required: bool = True) -> forms.CharField:  # fmt: skip
    """Several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, widget=widget, help_text=help_text, required=required, max_length=4000
    )


class ActForm(submitting.ActForm):
    """Any act of the two desks, whose words may be sent again by who has seen what came between."""

    def renewed(self, **now: int) -> Self:
        """The same words on the page as it is shown now: who has seen what came between may send them again."""
        posted: Any = self.data  # of a request, and never written to
        data = posted.copy()
        for name in now.keys() & self.fields.keys():
            data[name] = str(now[name])
        self.data = data
        return self


def apart(made: dict[str, Any], of: str = "") -> dict[str, Any]:
    """The forms of one page by name, each with ids of its own: a label is for its own field. of: the item of the agenda."""
    for name, form in made.items():
        if isinstance(form, forms.BaseForm):
            form.auto_id = "_".join(("id", name.removesuffix("_form"), *([of] if of else ()), "%s"))
    return made


def back(sent: Any, fresh: Any) -> Any:
    """The form that was sent back, in the place of the one that the page begins with: its ids, its choices in words."""
    sent.auto_id = fresh.auto_id
    for name, field in fresh.fields.items():
        if hasattr(field, "choices") and hasattr(sent.fields.get(name), "choices"):
            sent.fields[name].choices = field.choices
    return sent


class SendForm(ActForm):
    """What goes to review: the case in words, and in later rounds the answer to the opinion."""

    account = long_text("案情说明", "违法事实、证据、依据、裁量和拟处理意见", rows=8)
    answered = long_text(
        "对上一轮意见的答复", "逐条写明是否采纳、怎样纠正；不采纳的写明理由", rows=5
    )

    def __init__(self, *args: Any, again: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self.opens = not again
        if not again:
            del self.fields["answered"]


class ReasonForm(ActForm):
    """A reason and nothing else."""

    reason = forms.CharField(label="理由", max_length=500)


class AssignForm(ActForm):
    """Who reviews."""

    reviewer = forms.ChoiceField(label="审核人")
    prior = forms.CharField(
        label="以前从事审核的依据", required=False, max_length=100,
        help_text="没有登记法律职业资格证、以前从事过审核的，写任职文件或者以前的案号",
    )  # fmt: skip

    def __init__(self, people: People, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["reviewer"].choices = list(people)  # type: ignore[attr-defined]


class AsideForm(ActForm):
    """The reviewer steps aside."""

    ground = forms.ChoiceField(label="回避情形", choices=same(GROUNDS))
    reason = forms.CharField(label="理由", max_length=500)


class NoteForm(ActForm):
    """A note on a page."""

    page_ref = forms.CharField(label="所批注的页", max_length=60, help_text="如 第7条第2页")
    note = long_text("批注", rows=2)


class SettleForm(ActForm):
    """A disagreement and how it was settled."""

    dispute = long_text("分歧", rows=3)
    settlement = long_text("协调结果", rows=3)


@dataclass(frozen=True)
class Asked:
    """One of the nine matters as a row of the form."""

    title: str
    said: BoundField
    note: BoundField
    page: BoundField


class OpinionForm(ActForm):
    """The nine matters, each with an answer, a note and a page; the conclusion and the opinion in words.

    seen: the position of the reviewed matter as the page showed it.
    """

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    conclusion = forms.ChoiceField(
        label="审核结论", choices=same(CONCLUSIONS), widget=forms.RadioSelect
    )
    opinion = long_text("审核意见", "不通过的，写明应当怎样纠正", rows=5)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for code, title in NINE:
            self.fields[code] = forms.ChoiceField(
                label=title, choices=same(ANSWERS), widget=forms.RadioSelect, required=False
            )
            self.fields[f"{code}_note"] = forms.CharField(
                label=f"{title}：说明", required=False, max_length=500
            )
            self.fields[f"{code}_page"] = forms.CharField(
                label=f"{title}：页码", required=False, max_length=60
            )

    @property
    def asked(self) -> Iterator[Asked]:
        """The nine rows."""
        for code, title in NINE:
            yield Asked(title, self[code], self[f"{code}_note"], self[f"{code}_page"])

    @property
    def answers(self) -> dict[str, Answer]:
        """What was answered; what was left open is left out."""
        typed = self.cleaned_data
        return {
            code: Answer(typed[code], typed[f"{code}_note"], typed[f"{code}_page"])
            for code, _ in NINE
            if typed.get(code)
        }
