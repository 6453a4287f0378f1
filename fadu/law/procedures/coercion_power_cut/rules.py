"""Rules of a power cut, in the order of the articles under which they stand.

The twenty-four hours bind power alone, and not in urgent danger. Whether the demand of 行政强制法 is also asked for is a
parameter, off until the legal office says so (the same one as in 重大事故隐患治理督办).
"""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, ARC, ARL, WSL
from fadu.law.procedures.coercion_power_cut import acts as a
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

CUTS = (a.cut_power, a.cut_supply)
NOTICE = (a.notify_enterprise, a.notice_over)
BEFORE = (a.confirm_safe, a.demand, a.approve_cut, a.withdraw_cut, *NOTICE, *CUTS)

TABLE: RuleTable = {
    WSL.art(70, par=1): [
        a.register_stop.opens(a.establish_refusal, when=f.IS_MAJOR),
        a.register_stop.closes(a.establish_refusal, *BEFORE, when=f.NOT_MAJOR),
        a.establish_refusal.opens(a.confirm_safe, when=f.FOUND),
        a.establish_refusal.closes(*BEFORE),
        a.confirm_safe.opens(a.approve_cut, when=f.CAN_CUT),
        a.confirm_safe.obliges(a.approve_cut, when=f.CAN_CUT),
        a.confirm_safe.closes(a.approve_cut, a.withdraw_cut, *NOTICE, *CUTS),
        a.approve_cut.closes(a.withdraw_cut, *NOTICE, *CUTS),
        a.withdraw_cut.closes(a.withdraw_cut, *NOTICE, *CUTS),
        a.withdraw_cut.releases(*NOTICE),
        a.approve_cut.waits_for(a.demand),
    ],
    # 经本部门主要负责人批准；通知应当采用书面形式.
    WSL.art(70, par=1) + WSL.art(70, par=2): [
        *(
            a.approve_cut.opens(*opened, when=when)
            for opened, when in (
                ((a.withdraw_cut,), f.APPROVED),
                ((a.cut_power,), f.POWER_APPROVED),
                ((a.cut_supply,), f.SUPPLY_APPROVED),
            )
        ),
        *(cut.closes(*CUTS, a.withdraw_cut) for cut in CUTS),
        *(cut.opens(a.record_cut, a.lift_cut) for cut in CUTS),
        *(cut.obliges(a.record_cut) for cut in CUTS),
    ],
    WSL.art(70, par=2): [
        a.approve_cut.releases(*NOTICE),
        a.approve_cut.opens(*NOTICE, when=f.NOTICE_OWED),
        a.approve_cut.obliges(*NOTICE, when=f.NOTICE_OWED),
        a.notice_over.needs(a.notify_enterprise, after=WSL.hours(24)),
        a.notice_over.waits_for(a.notify_enterprise),
        a.cut_power.waits_for(*NOTICE),
        *(cut.obliges(a.lift_cut) for cut in CUTS),
        a.register_stop.opens(a.report_compliance, a.verify_compliance),
        a.report_compliance.obliges(a.verify_compliance),
        a.verify_compliance.obliges(a.lift_cut, when=f.HAS_COMPLIED),
        a.verify_compliance.closes(*BEFORE, when=f.HAS_COMPLIED),
        a.lift_cut.needs(a.verify_compliance, soft=True),
        a.lift_cut.closes(*BEFORE, a.lift_cut, a.establish_refusal),
        a.lift_cut.releases(a.record_cut),
        a.lift_cut.opens(a.tell_supplier),
        a.lift_cut.obliges(a.tell_supplier),
    ],
    AEL.art(35).with_status(Status.V2): [
        a.confirm_safe.opens(a.demand, when=f.DEMAND_DUE),
        a.confirm_safe.obliges(a.demand, when=f.DEMAND_DUE),
        a.confirm_safe.closes(a.demand, when=f.DEMAND_NOT_DUE),
        a.approve_cut.needs(a.demand, after=Given(fact=f.demand_until, roll=False)),
    ],
    AEL.art(8, par=1) + ARL.art(11) + ALIL.art(12, par=1, item=2): [
        a.register_stop.opens(a.make_objection, a.seek_remedy),
        a.seek_remedy.opens(a.record_outcome),
        a.record_outcome.closes(*BEFORE, a.establish_refusal, when=f.IS_ANNULLED),
    ],
    ARC.art(14, par=1): [
        a.register_stop.opens(a.close_cut),
        a.close_cut.waits_for(a.lift_cut, a.tell_supplier, a.record_cut, a.verify_compliance),
        a.close_cut.closes(*BEFORE),
    ],
}
