"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import AEL, BER, HCL, WSL
from fadu.law.procedures.coercion_seizure import acts as a
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.coercion_seizure import judgements as j
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate, Lawful

_Stated = dict[str, dict[str, Any]]

_BARRED = {"route": j.BARRED}
_NO = {"approved": False}
_LATER: tuple[tuple[Act, _Stated], ...] = (
    (a.approve_later, {"check_grounds": {"route": j.LEADER, "later_route": j.LEADER}}),
    (
        a.approve_later_principal,
        {"check_grounds": {"route": j.PRINCIPAL, "later_route": j.PRINCIPAL}},
    ),
)
"""Who makes up the approval of what was carried out in urgency, and what the grounds then say."""

GATES: tuple[Gate, ...] = (
    *(
        gate
        for head in (a.approve, a.approve_principal)
        for gate in (Gate(a.check_grounds, head), Gate(a.check_grounds, head, against=_BARRED))
    ),
    Gate(a.check_grounds, a.execute),
    Gate(a.check_grounds, a.execute, against=_BARRED),
    Gate(a.check_grounds, a.execute_urgent),
    Gate(a.check_grounds, a.execute_urgent, against=_BARRED),
    Gate(a.check_grounds, a.execute_urgent, looks_at=(a.check_grounds,)),
    Gate(
        a.approve,
        a.execute,
        looks_at=(a.check_grounds,),
        facts={"check_grounds": {"route": j.LEADER}},
    ),
    Gate(a.approve, a.execute, against=_NO, facts={"check_grounds": {"route": j.LEADER}}),
    Gate(
        a.approve_principal,
        a.execute,
        looks_at=(a.check_grounds,),
        facts={"check_grounds": {"route": j.PRINCIPAL}},
    ),
    Gate(
        a.approve_principal,
        a.execute,
        against=_NO,
        facts={"check_grounds": {"route": j.PRINCIPAL}},
    ),
    Gate(
        a.legal_review,
        a.approve,
        looks_at=(a.check_grounds,),
        facts={"check_grounds": {"route": j.LEADER, "review_due": True}},
    ),
    Gate(
        a.legal_review,
        a.approve_principal,
        looks_at=(a.check_grounds,),
        facts={"check_grounds": {"route": j.PRINCIPAL, "review_due": True}},
    ),
    Gate(
        a.legal_review,
        a.approve,
        against={"passed": False},
        facts={"check_grounds": {"route": j.LEADER, "review_due": True}},
    ),
    Gate(a.list_item, a.deliver_decision),
    Gate(a.establish_facts, a.dispose),
    Gate(a.establish_facts, a.dispose, against={"violation": False}),
    Gate(a.establish_facts, a.dispose, against={"related": False}),
    Gate(a.end_test, a.dispose, looks_at=(a.start_test,), moot=()),
    Gate(a.end_test, a.extend, looks_at=(a.start_test,), moot=()),
    Gate(a.start_test, a.end_test),
    Gate(a.record_scene, a.close_measure, looks_at=(a.execute, a.execute_urgent)),
    Gate(a.deliver_decision, a.close_measure, looks_at=(a.execute, a.execute_urgent)),
    Gate(a.report_urgent, a.close_measure, looks_at=(a.execute_urgent,)),
    Gate(
        a.lift,
        a.close_measure,
        looks_at=(a.execute, a.execute_urgent),
        moot=(a.dispose, a.hand_over),
    ),
    Gate(a.review_objection, a.close_measure, looks_at=(a.make_objection,)),
    Gate(a.notify_extension, a.close_measure, looks_at=(a.extend,)),
    Gate(a.return_goods, a.close_measure, looks_at=(a.lift, a.lift_item)),
    *(
        gate
        for resting in (a.dispose, a.extend, a.start_test, a.sell_perishable)
        for later, stated in _LATER
        for gate in (
            Gate(later, resting, facts=stated),
            Gate(later, resting, against=_NO, facts=stated),
        )
    ),
    Gate(a.compensate, a.close_measure, looks_at=(a.record_loss,)),
    Gate(a.compensate, a.recover_cost, looks_at=(a.record_loss,)),
)
"""What must come first, and must have looked at what it is about."""

_OK = {"route": j.LEADER, "later_route": j.LEADER, "review_due": False}
_CHEMICAL = {"route": j.PRINCIPAL, "later_route": j.PRINCIPAL, "review_due": False}
_FACTS: _Stated = {"check_grounds": _OK, "approve": {"approved": True}}
_BY_HEAD: _Stated = {"check_grounds": _CHEMICAL, "approve_principal": {"approved": True}}
_TAKEN = ("check_grounds", "approve", "execute")
_URGENT = ("check_grounds", "execute_urgent")

LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.execute_urgent,
        ("check_grounds",),
        "情况紧急的，可以当场实施，事后补办批准",
        AEL.art(19),
        facts=_FACTS,
    ),
    Lawful(
        a.execute_urgent,
        ("check_grounds",),
        "情况紧急的，不必等待法制审核",
        AEL.art(19),
        facts={"check_grounds": _OK | {"review_due": True}},
    ),
    Lawful(
        a.approve,
        ("check_grounds", "legal_review"),
        "法制审核通过的，可以批准",
        BER.art(58),
        facts={"check_grounds": _OK | {"review_due": True}, "legal_review": {"passed": True}},
    ),
    Lawful(
        a.execute,
        ("check_grounds", "approve_principal"),
        "经主要负责人批准，可以查封违法场所、扣押危险化学品",
        HCL.art(8, par=1, item=5),
        facts=_BY_HEAD,
    ),
    Lawful(
        a.lift,
        _TAKEN,
        "没有违法行为的，随时可以解除，不必先查清全部事实",
        AEL.art(28, par=1, item=1),
        facts=_FACTS,
    ),
    Lawful(
        a.lift,
        _URGENT,
        "负责人认为不应当采取的，应当立即解除，不必先补办批准",
        AEL.art(19),
        facts=_FACTS,
    ),
    Lawful(
        a.lift,
        (*_TAKEN, "term_over"),
        "期限已经届满的，应当及时解除",
        AEL.art(28, par=1, item=4),
        facts=_FACTS,
    ),
    Lawful(
        a.lift,
        (*_TAKEN, "start_test"),
        "检测鉴定期间不再需要的，也应当解除",
        AEL.art(28, par=1, item=5),
        facts=_FACTS,
    ),
    Lawful(
        a.lift_item,
        (*_TAKEN, "list_item"),
        "部分财物与违法行为无关的，应当解除",
        AEL.art(28, par=1, item=2),
        key="I1",
        facts=_FACTS,
    ),
    Lawful(
        a.dispose,
        (*_TAKEN, "establish_facts"),
        "违法事实清楚、依法应当没收的，可以在期限内没收，不必先延长",
        AEL.art(27),
        facts=_FACTS | {"establish_facts": {"violation": True, "related": True}},
    ),
    Lawful(
        a.extend,
        (*_TAKEN, "start_test", "end_test"),
        "扣除检测期间以后，情况复杂的仍可以延长",
        AEL.art(25, par=1),
        facts=_FACTS,
    ),
    Lawful(
        a.start_test,
        (*_TAKEN, "extend"),
        "延长以后需要检测鉴定的，可以委托，期间另行扣除",
        AEL.art(25, par=3),
        facts=_FACTS,
    ),
    Lawful(
        a.hand_over,
        _TAKEN,
        "涉嫌犯罪应当移送的，财物一并移送，不必先作处理决定",
        AEL.art(21),
        facts=_FACTS,
    ),
    Lawful(
        a.entrust_keeper,
        _TAKEN,
        "查封的场所、设施或者财物可以委托第三人保管",
        AEL.art(26, par=2),
        facts=_FACTS | {"execute": {"measure": f.SEAL}},
    ),
    Lawful(
        a.return_goods,
        (*_TAKEN, "lift"),
        "解除后立即退还，不必等待其他手续",
        AEL.art(28, par=2),
        facts=_FACTS,
    ),
    Lawful(
        a.return_goods,
        (*_TAKEN, "list_item", "lift_item:I1"),
        "部分解除的，同样立即退还",
        AEL.art(28, par=2),
        facts=_FACTS,
    ),
    Lawful(
        a.return_goods,
        (*_TAKEN, "list_item", "lift_item:I1", "return_goods", "lift"),
        "部分退还以后全部解除的，其余财物仍应当退还",
        AEL.art(28, par=2),
        facts=_FACTS,
    ),
    Lawful(
        a.start_test,
        (*_URGENT, "approve_later"),
        "紧急实施后补办批准的，即可委托检测鉴定",
        AEL.art(25, par=3),
        facts=_FACTS | {"approve_later": {"approved": True}},
    ),
    Lawful(
        a.sell_perishable,
        _TAKEN,
        "不易保管的财物可以拍卖、变卖，解除时退还所得款项",
        AEL.art(28, par=2),
        facts=_FACTS,
    ),
    *(
        Lawful(right, _TAKEN, why, AEL.art(8, par=1), facts=_FACTS)
        for right, why in (
            (a.make_objection, "对行政强制享有陈述权、申辩权"),
            (a.seek_remedy, "对查封、扣押可以直接申请复议或者起诉"),
        )
    ),
    Lawful(
        a.refer_penalty,
        _TAKEN,
        "查封、扣押后可以立案处罚",
        WSL.art(65, par=1, item=4),
        facts=_FACTS,
    ),
    Lawful(
        a.approve,
        ("check_grounds", "approve", "check_grounds"),
        "重新核对以后可以再报批准",
        AEL.art(18, item=1),
        facts=_FACTS,
    ),
)
"""What the law permits or commands in a state, so that it may not be refused there."""
