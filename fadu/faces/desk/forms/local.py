"""Forms of local pieces: which procedure and kind, what it adds, from when it holds, why it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms

from fadu.faces.desk.registering import RegisterForm
from fadu.kernel.errors import BadInput
from fadu.law.overlays.pieces import KINDS, Approval, Document, Piece, Shorter, Step, read
from fadu.law.overlays.premises import MOST, ROLES
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Verb
from fadu.ui.fields import DayField

WHAT = {
    "step": "某环节之后须再办一件事，可以只作提醒，也可以定为办完才能结案",
    "approval": "某环节之前须经本局某人同意",
    "document": "某环节之前须先归入一份材料",
    "shorter": "在法定期限之外另定一个更早的日期，法定期限照旧",
}
DRAFT = "preview"
"""The id of a piece that was not proposed yet."""
Choices = list[tuple[str, str]]


class ChooseForm(forms.Form):
    """The procedure to add to, and the kind of piece."""

    procedure = forms.ChoiceField(label="程序")
    kind = forms.ChoiceField(label="增加什么", widget=forms.RadioSelect)

    def __init__(self, procedures: Choices, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _offer(self, "procedure", procedures)
        _offer(self, "kind", [(k, f"{c.word}：{WHAT[k]}") for k, c in KINDS.items()])


class PieceForm(RegisterForm):
    """One piece upon a procedure; its fields follow its kind."""

    def __init__(self, procedure: Procedure, kind: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        FIELDS[kind](self.fields, procedure)
        self.fields["document"] = forms.CharField(
            label="本局规定文号", max_length=80, help_text="如：株应急〔2026〕3号"
        )
        self.fields["rule"] = forms.CharField(label="本局规定标题", max_length=120)
        self.fields["place"] = forms.CharField(
            label="条款", max_length=40, required=False, help_text="如：第三条第二款"
        )
        self.fields["lower"] = forms.BooleanField(
            label="下级机构一并适用", required=False, help_text="不勾选的，只适用于本局的事项"
        )
        self.fields["grounds"] = forms.CharField(
            label="增加的理由", max_length=500, widget=forms.Textarea(attrs={"rows": 3})
        )

    def piece(self) -> Piece:
        """What was typed, as a piece; BadInput where it says nothing that can be read."""
        typed = self.cleaned_data
        basis = {"document": typed["document"], "title": typed["rule"], "place": typed["place"]}
        data = {"kind": self.kind, "title": typed["title"], "basis": basis}
        for name in ("before", "after", "by", "days", "holds"):
            if name in typed:
                data[name] = typed[name] or (0 if name == "days" else typed[name])
        if "holds" in data:
            data["holds"] = data["holds"] == "holds"
        return read(data | self._period(typed), DRAFT)

    def _period(self, typed: dict[str, Any]) -> dict[str, Any]:
        if "pair" not in typed:
            return {}
        after, _, rest = typed["pair"].partition(">")
        then, _, unit = rest.partition(">")
        if not then or not unit:
            raise BadInput("请选择法定期限")
        return {"after": after, "then": then, "unit": unit, "count": typed["count"]}


class AdoptForm(RegisterForm):
    """From when an adopted piece binds new matters."""

    since = DayField(label="施行日期", help_text="自该日起立案的事项适用；此前立案的不受影响")


class ReturnForm(RegisterForm):
    """Why a proposal is returned."""

    grounds = forms.CharField(label="退回的理由", max_length=500)


class EndForm(RegisterForm):
    """From when new matters are not bound any more, and why."""

    ends_on = DayField(label="停用日期", help_text="自该日起立案的事项不再适用；此前立案的仍须照办")
    grounds = forms.CharField(label="停用的理由", max_length=500)


def acts_after(procedure: Procedure) -> Choices:
    """The acts behind which something may be added."""
    return [(a.code, a.title) for a in procedure.acts if a is not procedure.closing]


def acts_before(procedure: Procedure) -> Choices:
    """The acts that may be held back: the bureau's own, and not the first."""
    return [(a.code, a.title) for a in procedure.acts[1:] if _own(a)]


def periods_of(procedure: Procedure) -> Choices:
    """The statutory periods that are numbers, of more than one day."""
    found: dict[str, str] = {}
    for rule in procedure.rules:
        term = rule.term
        if rule.verb is not Verb.OBLIGES or not isinstance(term, Period) or term.count < 2:
            continue
        pair = f"{rule.first.code}>{rule.then.code}>{term.unit.value}"
        words = f"{rule.first.title} → {rule.then.title}：{term.count}{term.unit.words}"
        found.setdefault(pair, words)
    return list(found.items())


def _own(act: Act) -> bool:
    return not act.lapse and not any(role.outside for role in act.by)


def _offer(form: forms.Form, name: str, choices: Choices) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices


Fields = dict[str, forms.Field]


def _step(fields: Fields, of: Procedure) -> None:
    fields["after"] = _choice("在哪一环节之后", acts_after(of))
    fields["title"] = _title("步骤名称", "如：报送市安委办")
    fields["by"] = _role()
    fields["days"] = _days("期限（工作日）", "自上一环节起；不限期的不填")
    fields["holds"] = forms.ChoiceField(
        label="没有办理的", initial="reminds", widget=forms.RadioSelect,
        choices=[("reminds", "只提醒，可以办结"), ("holds", "不得办结")],
    )  # fmt: skip


def _approval(fields: Fields, of: Procedure) -> None:
    fields["before"] = _choice("哪一环节之前须经审批", acts_before(of))
    fields["title"] = _title("审批名称", "如：分管负责人审批")
    fields["by"] = _role()
    fields["after"] = _choice(
        "审查哪一环节", [("", "不指定：审批一次，本事项内有效"), *acts_after(of)],
        "指定的，该环节每办一次，须重新审批一次", required=False,
    )  # fmt: skip
    fields["days"] = _days("审批期限（工作日）", "自所审查的环节起；没有指定环节或者不限期的不填")


def _document(fields: Fields, of: Procedure) -> None:
    fields["before"] = _choice("哪一环节之前须有材料", acts_before(of))
    fields["title"] = _title("材料名称", "如：现场照片")
    fields["by"] = _role()


def _shorter(fields: Fields, of: Procedure) -> None:
    fields["pair"] = _choice("哪一法定期限", periods_of(of))
    fields["title"] = _title("名称", "如：提前报告")
    fields["count"] = forms.IntegerField(
        label="本局期限", min_value=1, max_value=MOST, help_text="单位同法定期限，并且少于法定期限"
    )


FIELDS: dict[str, Callable[[Fields, Procedure], None]] = {
    Step.kind: _step,
    Approval.kind: _approval,
    Document.kind: _document,
    Shorter.kind: _shorter,
}


def _choice(label: str, choices: Choices, help: str = "", *, required: bool = True) -> forms.Field:
    return forms.ChoiceField(label=label, choices=choices, help_text=help, required=required)


def _title(label: str, help: str) -> forms.Field:
    return forms.CharField(label=label, max_length=40, help_text=help)


def _role() -> forms.Field:
    return _choice("由谁办理", [(r.value, r.title) for r in ROLES])


def _days(name: str, why: str) -> forms.Field:
    made = forms.IntegerField(label=name, min_value=0, max_value=MOST, help_text=why)
    made.required = False
    return made
