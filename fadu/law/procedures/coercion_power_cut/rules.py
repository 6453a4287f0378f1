"""Rules of a power cut, in the order of the articles under which they stand.

Power and explosives are two measures: each is found to be safe, approved, carried out and lifted by itself, and neither's
approval undoes the other's. The twenty-four hours bind power alone, and not in urgent danger. Whether the demand of 行政强制法 is also asked for is a
parameter, off until the legal office says so; so is whether it forbids night and holidays, which the facts of the notice to
the supplier answer. A way that needs no force bars every measure.
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, ARC, ARL, BER, WSL
from fadu.law.procedures.coercion_power_cut import acts as a
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.coercion_power_cut import judgements as j
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

NOTICE = (a.notify_enterprise, a.notice_over)
POWER = (a.approve_power, a.withdraw_power, *NOTICE, a.cut_power)
SUPPLY = (a.approve_supply, a.withdraw_supply, a.cut_supply)
APPROVALS = (a.approve_power, a.approve_supply)
BEFORE = (a.confirm_safe, a.demand, a.legal_review, *POWER, *SUPPLY)
MEASURES = (
    (a.cut_power, a.record_power, a.lift_power, a.restore_power),
    (a.cut_supply, a.record_supply, a.lift_supply, a.restore_supply),
)
"""Of each measure: the notice to the supplier, what it did, the lifting, its notice."""

TABLE: RuleTable = {
    # 停止供电、停止供应民用爆炸物品等措施：each with the principal's approval, each by itself.
    WSL.art(70, par=1): [
        a.register_stop.opens(a.establish_refusal, when=f.IS_MAJOR),
        a.register_stop.closes(a.establish_refusal, *BEFORE, when=f.NOT_MAJOR),
        a.establish_refusal.opens(a.confirm_safe, when=f.FOUND),
        a.establish_refusal.closes(*BEFORE),
        a.confirm_safe.closes(*POWER, when=f.OF_POWER),
        a.confirm_safe.closes(*SUPPLY, when=f.OF_SUPPLY),
        *(
            (*a.confirm_safe.opens(head, when=safe), *a.confirm_safe.obliges(head, when=safe))
            for head, safe in ((a.approve_power, f.SAFE_POWER), (a.approve_supply, f.SAFE_SUPPLY))
        ),
        a.approve_power.closes(*POWER[1:]),
        a.approve_supply.closes(*SUPPLY[1:]),
        a.withdraw_power.closes(*POWER[1:]),
        a.withdraw_supply.closes(*SUPPLY[1:]),
        a.withdraw_power.releases(*NOTICE),
        *(head.waits_for(a.demand) for head in APPROVALS),
    ],
    # 经本部门主要负责人批准；通知应当采用书面形式.
    WSL.art(70, par=1) + WSL.art(70, par=2): [
        a.approve_power.opens(a.withdraw_power, a.cut_power, when=f.POWER_APPROVED),
        a.approve_supply.opens(a.withdraw_supply, a.cut_supply, when=f.SUPPLY_APPROVED),
        a.cut_power.closes(a.cut_power, a.withdraw_power),
        a.cut_supply.closes(a.cut_supply, a.withdraw_supply),
        *((*cut.opens(record, lift), *cut.obliges(record)) for cut, record, lift, _ in MEASURES),
    ],
    # 停止供电，应当提前二十四小时通知；依法履行、消除隐患的，及时解除前款规定的措施.
    WSL.art(70, par=2): [
        a.approve_power.releases(*NOTICE),
        a.approve_power.opens(*NOTICE, when=f.NOTICE_OWED),
        a.approve_power.obliges(*NOTICE, when=f.NOTICE_OWED),
        a.notice_over.needs(a.notify_enterprise, after=WSL.hours(24)),
        a.notice_over.waits_for(a.notify_enterprise),
        a.cut_power.waits_for(*NOTICE),
        a.register_stop.opens(a.report_compliance, a.verify_compliance),
        a.report_compliance.obliges(a.verify_compliance),
        a.verify_compliance.closes(*BEFORE, a.establish_refusal, when=f.HAS_COMPLIED),
        *(
            (
                *cut.obliges(lift),
                *a.verify_compliance.obliges(lift, when=f.HAS_COMPLIED),
                *lift.needs(a.verify_compliance, soft=True),
                *lift.closes(*steps, lift, a.confirm_safe, a.demand, a.establish_refusal),
                *lift.closes(*BEFORE, when=f.NO_GROUND_LEFT),
                *lift.releases(record),
                *lift.opens(restore),
                *lift.obliges(restore),
            )
            for steps, (cut, record, lift, restore) in zip((POWER, SUPPLY), MEASURES, strict=True)
        ),
    ],
    # Which decisions are reviewed first stands in a local list: off unless the parameter says so.
    BER.art(58).with_status(Status.V2): [
        a.confirm_safe.closes(a.legal_review),
        a.confirm_safe.releases(a.legal_review),
        a.confirm_safe.opens(a.legal_review, when=f.REVIEW_DUE),
        a.confirm_safe.obliges(a.legal_review, when=f.REVIEW_DUE),
        *(head.waits_for(a.legal_review) for head in APPROVALS),
        a.legal_review.closes(*APPROVALS, when=f.NOT_PASSED),
        a.legal_review.releases(*APPROVALS, when=f.NOT_PASSED),
        a.legal_review.obliges(a.confirm_safe, when=f.NOT_PASSED),
    ],
    # 采用非强制手段可以达到行政管理目的的，不得实施: neither measure, whichever was looked into.
    j.APPROPRIATE: [a.confirm_safe.closes(*POWER, *SUPPLY, when=f.IS_MILDER)],
    AEL.art(35).with_status(Status.V2): [
        a.confirm_safe.opens(a.demand, when=f.DEMAND_DUE),
        a.confirm_safe.obliges(a.demand, when=f.DEMAND_DUE),
        a.confirm_safe.closes(a.demand, when=f.DEMAND_NOT_DUE),
        *(head.needs(a.demand, after=Given(fact=f.demand_until, roll=False)) for head in APPROVALS),
    ],
    AEL.art(8, par=1) + ARL.art(11) + ALIL.art(12, par=1, item=2): [
        a.register_stop.opens(a.make_objection, a.seek_remedy),
        a.seek_remedy.opens(a.record_outcome),
        a.record_outcome.closes(*BEFORE, a.establish_refusal, when=f.IS_ANNULLED),
    ],
    ARC.art(14, par=1): [
        a.register_stop.opens(a.close_cut),
        a.close_cut.waits_for(
            *(act for _, *after in MEASURES for act in after), a.verify_compliance
        ),
        a.close_cut.closes(*BEFORE),
    ],
}
