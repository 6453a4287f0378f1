"""What the tests of local pieces share: the rule of a bureau, and pieces upon 重大事故隐患治理督办."""

from __future__ import annotations

from fadu.law.overlays.pieces import Approval, Basis, Document, Shorter, Step
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.vocabulary.role import Role

BASE = MAJOR_HAZARD
RULE = Basis("株应急〔2026〕3号", "重大事故隐患内部办理规定", "第三条")
APPROVAL = Approval("01A", "分管负责人审批", RULE, before="list_supervision", by=Role.LEADER)
AGAIN = Approval(
    "01B", "法制员复核", RULE, before="list_supervision", by=Role.LEGAL_OFFICE, after="judge_hazard", days=2
)  # fmt: skip
STEP = Step("01C", "报送市安委办", RULE, after="judge_hazard", days=3, holds=True)
REMINDER = Step("01D", "抄送属地街道", RULE, after="judge_hazard")
DOCUMENT = Document("01E", "现场照片", RULE, before="close_hazard")


def shorter(**changed: object) -> Shorter:
    """An earlier last day upon the first statutory period with a number, one unit below it."""
    rule = next(r for r in BASE.rules if r.verb == "obliges" and getattr(r.term, "count", 0) > 1)
    said = {"after": rule.first.code, "then": rule.then.code, "count": rule.term.count - 1}  # type: ignore[union-attr]
    return Shorter("01F", "提前一天", RULE, **{**said, "unit": rule.term.unit, **changed})  # type: ignore[arg-type,union-attr]
