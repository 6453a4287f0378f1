"""Periods of decisions, normative documents, disclosure, procurement and reports (重大决策、信息公开等)."""

from functools import partial

from fadu.law.deadlines.counting import CIVIL, DECISION, DISCLOSURE, FIXED, PLAIN
from fadu.law.deadlines.limit import Direction, Extension, Grades, Limit, OnDate
from fadu.law.instruments import BER, CO_SUP, GPL, GPR, GSR, HN_NDM, MADR, OGI, SMEP
from fadu.law.vocabulary.status import Status

V2 = Status.V2
_2018 = "条文为2018年文本，现行文本未取得"
_decision = partial(Limit, group="重大行政决策", counting=DECISION)
_normative = partial(Limit, group="行政规范性文件", counting=PLAIN)
_open = partial(Limit, group="政府信息公开", counting=DISCLOSURE)
_contract = partial(Limit, group="政府采购和付款", counting=CIVIL)
_report = partial(Limit, group="督察和报告", counting=FIXED)
_DELIVERED = (
    "货物、工程、服务交付之日（约定结算的为双方确认结算金额之日，约定验收的为验收合格之日）"
)
_PAYMENT = SMEP.art(9, par=1) + SMEP.art(9, par=4) + SMEP.art(10, par=1)
_full = Direction.MIN_DURATION

LIMITS = (
    _decision(
        key="decision_public_comment", title="决策草案公开征求意见", anchor="公布决策草案征求意见之日",
        duty="结束征求意见", direction=_full, term=MADR.days(30), soft=True, cite=MADR.art(15, par=1),
        exception="因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明",
        scope="选择向社会公开征求意见的", grades=Grades(unit=Status.P),
        doubts=("“30日”是否工作日没有说明，按自然日",),
    ),
    _decision(
        key="decision_hearing_materials", title="送达听证会材料", anchor="召开听证会之日",
        duty="将听证会材料送达听证参加人", direction=Direction.BEFORE, term=MADR.days(7),
        cite=MADR.art(16, par=3), grades=Grades(unit=Status.P),
        doubts=("“7日”是否工作日没有说明，按自然日", "“7日前”按须满七日计算（从严）"),
    ),
    _decision(
        key="decision_legality_review_time", title="合法性审查的必要时间", anchor="送请合法性审查之日",
        who="负责合法性审查的部门", duty="要求出具审查意见", direction=_full, term=MADR.workdays_of(7), soft=True,
        cite=MADR.art(26, par=2), doubts=("审查意见先出具的，不必等满",),
    ),
    _normative(
        key="normative_public_comment", title="行政规范性文件公开征求意见", anchor="公布征求意见之日",
        duty="结束征求意见", direction=_full, term=BER.days(30), soft=True, cite=BER.art(62, par=2),
        scope="与市场主体生产经营活动密切相关的", exception="依法需要保密的除外",
    ),
    _normative(
        key="normative_effective_gap", title="行政规范性文件公布后施行", anchor="统一公布之日", duty="施行",
        direction=_full, term=HN_NDM.days(30), roll=False, cite=HN_NDM.art(20).with_status(V2),
        exception="公布后不立即施行将有碍上位法执行或者不利于安全、公共利益的，可以自公布之日起施行并说明理由",
        doubts=(_2018,), grades=Grades(amount=V2, unit=V2, anchor=V2),
    ),
    _normative(
        key="normative_government_filing", title="政府规范性文件备案", anchor="公布之日", who="制定机关",
        duty="报送备案", term=HN_NDM.days(15), cite=HN_NDM.art(22, par=1, item=1).with_status(V2),
        scope="限于政府制定的；部门文件的备案路径未取得原文", doubts=(_2018,),
        grades=Grades(amount=V2, unit=V2, anchor=V2),
    ),
    _open(
        key="proactive_publish", title="主动公开政府信息", anchor="信息形成或者变更之日", duty="公开",
        term=OGI.workdays_of(20), cite=OGI.art(26), exception="法律、法规另有规定的，从其规定",
    ),
    _open(
        key="request_clarification", title="告知申请人补正（信息公开）", anchor="收到申请之日",
        duty="一次性告知申请人作出补正", term=OGI.workdays_of(7), cite=OGI.art(30),
    ),
    _open(
        key="request_answer", title="答复信息公开申请", anchor="收到申请之日（补正的，为收到补正申请之日）",
        duty="予以答复", term=OGI.workdays_of(20), cite=OGI.art(33, par=2),
        extension=Extension(OGI.workdays_of(20), "政府信息公开工作机构负责人", "告知申请人"),
        excluded="征求第三方和其他机关意见所需时间（第三十三条第三款）",
    ),
    _open(
        key="third_party_reply", title="第三方对公开的意见", anchor="收到征求意见书之日", who="第三方",
        duty="提出意见", term=OGI.workdays_of(15), cite=OGI.art(32),
        effect="逾期未提出意见的，由行政机关依照条例决定是否公开",
    ),
    _open(
        key="co_maker_reply", title="共同制作机关对公开的意见", anchor="收到征求意见书之日",
        who="被征求意见机关", duty="提出意见", term=OGI.workdays_of(15), cite=OGI.art(34),
        effect="逾期未提出意见的，视为同意公开",
    ),
    _open(
        key="disclosure_annual_report", title="信息公开工作年度报告", counting=FIXED, anchor="上年度终了",
        duty="提交上一年度报告并向社会公布", direction=Direction.BY, term=OnDate(1, 31),
        cite=OGI.art(49, par=1), doubts=("“1月31日前”是否含当日没有写明，宜在前一日之前办理",),
    ),
    _contract(
        key="procurement_sign", title="签订政府采购合同", anchor="中标、成交通知书发出之日", who="采购人和供应商",
        duty="签订合同", term=GPL.days(30), cite=GPL.art(46),
    ),
    _contract(
        key="procurement_contract_announce", title="公告政府采购合同", anchor="合同签订之日", duty="公告合同",
        term=GPR.workdays_of(2), cite=GPR.art(50), exception="涉及国家秘密、商业秘密的内容除外",
    ),
    _contract(
        key="procurement_contract_file", title="政府采购合同备案", anchor="合同签订之日",
        duty="将合同副本备案", term=GPL.workdays_of(7), cite=GPL.art(47),
    ),
    _contract(
        key="procurement_archive", title="采购文件保存", anchor="采购结束之日", duty="停止保存采购文件",
        direction=_full, term=GPL.years(15), roll=False, cite=GPL.art(42),
    ),
    _contract(
        key="sme_payment", title="支付中小企业款项", anchor=_DELIVERED, duty="支付款项",
        term=SMEP.days(30), cite=_PAYMENT,
        exception="合同另有约定的，从其约定，但最长不得超过六十日", also=("sme_payment_agreed",),
    ),
    _contract(
        key="sme_payment_agreed", title="约定付款期限的最长日数（中小企业）", anchor=_DELIVERED,
        duty="支付款项", term=SMEP.days(60), cite=_PAYMENT, scope="合同另有约定的",
    ),
    _contract(
        key="sme_overdue_disclosure", title="公开逾期未付中小企业款项", counting=FIXED, anchor="上年度终了",
        duty="公开合同数量、金额等信息", direction=Direction.BY, term=OnDate(3, 31), cite=SMEP.art(18, par=1),
        doubts=("“3月31日前”是否含当日没有写明，宜在前一日之前办理",),
    ),
    _report(
        key="rule_of_law_report_upward", title="法治政府建设年度报告报送", anchor="上年度终了",
        duty="报本级党委、政府和上一级部门", direction=Direction.BY, term=OnDate(3, 1, itself=False), cite=CO_SUP,
        grades=Grades(amount=V2, unit=V2, anchor=V2),
    ),
    _report(
        key="rule_of_law_report_public", title="法治政府建设年度报告公开", anchor="上年度终了", duty="向社会公开",
        direction=Direction.BY, term=OnDate(4, 1, itself=False), cite=CO_SUP.art(24),
        exception="涉及国家秘密的除外", grades=Grades(amount=V2, unit=V2, anchor=V2),
    ),
    _report(
        key="supervision_review_apply", title="对督查结论申请复核", counting=PLAIN, anchor="收到督查结论之日",
        who="督查对象", duty="申请复核", term=GSR.days(30), cite=GSR.art(17),
    ),
    _report(
        key="supervision_review_decide", title="督查结论复核决定", counting=PLAIN, anchor="收到复核申请之日",
        who="作出督查结论的人民政府", duty="作出复核决定", term=GSR.days(30), cite=GSR.art(17),
        grades=Grades(anchor=Status.P), doubts=("条文没有写明自哪一日起算，按收到申请之日",),
    ),
)  # fmt: skip
