"""Rules of the yearly plan, in the order of the articles under which they stand.

That the bureau makes a plan by classes and grades, and inspects by it, is law (62(2)). How it is compiled,
approved, filed and published was seen in reproductions of the ministry's rules only: V2, each by its parameter.
"""

from __future__ import annotations

from fadu.law.instruments import ARC, BER, CMSR, HCL, OGI, WSL
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import RuleTable
from fadu.law.vocabulary.status import Status

PLAN = WSL.art(62, par=2)
PUBLIC = OGI.art(20, item=13) + OGI.art(26)
_PUBLISH_DAYS = Given(
    parameter="inspection.campaign_publish_days", unit=Unit.DAY, status=Status.U, optional=True
)
_READY = Given(fact=f.ready_by, roll=False)
MADE = (a.draft_plan, a.adjust_plan)
OUT = (a.file_plan, a.publish_plan)
DEBTS = (a.draft_plan, a.check_caps, a.submit_plan, a.receive_approval, *OUT)

TABLE: RuleTable = {
    # 按照分类分级监督管理的要求，制定年度监督检查计划.
    PLAN: [a.draft_plan.needs(a.classify_objects)],
    PLAN.with_status(Status.V2): [
        a.draft_plan.needs(a.measure_capacity, soft=True),
        *(made.opens(a.check_caps, when=f.CAPS_DUE) for made in MADE),
        *(made.obliges(a.check_caps, when=f.CAPS_DUE) for made in MADE),
        a.check_caps.obliges(a.draft_plan, when=f.IS_TOO_MANY),
        *(made.closes(*OUT) for made in MADE),
        *(made.opens(a.submit_plan, when=f.APPROVAL_DUE) for made in MADE),
        a.draft_plan.obliges(a.submit_plan, a.receive_approval, when=f.APPROVAL_DUE),
        a.adjust_plan.obliges(
            a.submit_plan, a.receive_approval, within=_READY, when=f.APPROVAL_DUE
        ),
        a.submit_plan.waits_for(a.draft_plan, a.check_caps),
        a.submit_plan.opens(a.receive_approval),
        a.receive_approval.waits_for(a.submit_plan),
        a.receive_approval.opens(*OUT, when=f.APPROVED),
        a.receive_approval.closes(*OUT, when=f.NOT_APPROVED),
        a.receive_approval.obliges(a.draft_plan, when=f.NOT_APPROVED),
        *(made.opens(*OUT, when=f.NO_APPROVAL) for made in MADE),
        *(made.releases(a.submit_plan, a.receive_approval, when=f.NO_APPROVAL) for made in MADE),
        *(made.closes(a.submit_plan, a.receive_approval, when=f.NO_APPROVAL) for made in MADE),
        a.draft_plan.obliges(a.file_plan, when=f.FILING_DUE),
        a.adjust_plan.obliges(a.file_plan, within=_READY, when=f.FILING_DUE),
        *(
            out.waits_for(a.draft_plan, a.check_caps, a.submit_plan, a.receive_approval)
            for out in OUT
        ),
        # what is not yet public is drafted anew; an adjustment leaves the public plan standing until its turn
        a.publish_plan.opens(a.adjust_plan),
        a.adjust_plan.waits_for(a.file_plan),
        a.adjust_plan.releases(a.draft_plan),
        a.adjust_plan.opens(a.drop_adjustment),
        a.drop_adjustment.releases(*DEBTS),
        a.drop_adjustment.closes(
            a.drop_adjustment, a.check_caps, a.submit_plan, a.receive_approval
        ),
        a.drop_adjustment.opens(*OUT),
        a.draft_plan.closes(a.adjust_plan, a.drop_adjustment),
        a.publish_plan.closes(a.drop_adjustment),
        # 专项检查计划
        a.draft_campaign.obliges(a.approve_campaign),
        a.approve_campaign.opens(a.file_campaign, a.publish_campaign, a.end_campaign),
        a.approve_campaign.obliges(a.file_campaign, a.publish_campaign),
        a.approve_campaign.obliges(a.publish_campaign, within=_PUBLISH_DAYS),
        a.drop_campaign.releases(a.approve_campaign, a.file_campaign, a.publish_campaign),
        a.drop_campaign.closes(
            a.confirm_stop, a.approve_campaign, a.file_campaign, a.publish_campaign, a.end_campaign
        ),
    ],
    PLAN.with_status(Status.P): [
        a.publish_plan.opens(a.sum_up),
        a.publish_plan.obliges(a.sum_up),
        a.approve_campaign.obliges(a.end_campaign),
    ],
    # 实行联合检查；尽可能合并: whether there is anything to merge is looked at, and 一般 before the plan goes out.
    WSL.art(69) + BER.art(54, par=1): [
        a.draft_plan.opens(a.merge_joint),
        a.draft_plan.obliges(a.merge_joint),
        a.submit_plan.needs(a.merge_joint, soft=True),
    ],
    HCL.art(13, par=2): [
        a.draft_plan.opens(a.schedule_sources, when=f.SOURCES_DUE),
        a.draft_plan.obliges(a.schedule_sources, when=f.SOURCES_DUE),
    ],
    CMSR.art(43, par=2): [
        a.draft_plan.opens(a.copy_coal, when=f.OF_COAL),
        a.draft_plan.obliges(a.copy_coal, when=f.OF_COAL),
        a.copy_coal.waits_for(a.submit_plan, a.receive_approval),
    ],
    # 第二十条第十三项 speaks of how inspections go; that the plan too is published is V2.
    PUBLIC.with_status(Status.V2): [
        a.receive_approval.obliges(a.publish_plan, within=OGI.workdays_of(20), when=f.APPROVED),
        a.draft_plan.obliges(a.publish_plan, within=OGI.workdays_of(20), when=f.NO_APPROVAL),
        a.adjust_plan.obliges(a.publish_plan, within=_READY),
    ],
    # 不得采取要求相关行业、领域的市场主体普遍停产、停业的措施，除……并报经有权机关批准外.
    BER.art(59, par=2): [
        a.draft_campaign.opens(a.confirm_stop, when=f.STOPS_ALL),
        a.draft_campaign.obliges(a.confirm_stop, when=f.STOPS_ALL),
        a.approve_campaign.waits_for(a.confirm_stop),
        a.drop_campaign.releases(a.confirm_stop),
    ],
    ARC.art(14, par=1): [
        a.publish_plan.opens(a.close_plan),
        a.drop_campaign.opens(a.close_plan),
        a.approve_campaign.opens(a.close_plan),
    ],
}
