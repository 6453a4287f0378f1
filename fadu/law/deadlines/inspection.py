"""Periods of inspections (行政检查): plan, draw, visit, code and record. Most days are local and off until filled."""

from functools import partial

from fadu.kernel.periods import Unit
from fadu.law.deadlines.counting import DISCLOSURE, PLAIN
from fadu.law.deadlines.limit import Grades, Limit
from fadu.law.instruments import ARC, BER, OGI, WSL
from fadu.law.vocabulary.period import Given
from fadu.law.vocabulary.status import Status

_GROUP = "行政检查"
_public = partial(
    Limit, group=_GROUP, counting=DISCLOSURE, term=OGI.workdays_of(20),
    exception="法律、法规另有规定的，从其规定；涉及国家秘密、公开后可能危及公共安全等的，不予公开",
)  # fmt: skip
_local = partial(Limit, group=_GROUP, counting=PLAIN, grades=Grades(amount=Status.U))
_OPEN = "条文没有日数，由本省、本市规定或者由本机关确定"

LIMITS = (
    _public(
        key="inspection_result_publish", title="公开安全生产监督检查情况", anchor="检查记录形成或者变更之日",
        duty="公开检查结果", cite=OGI.art(20, item=13) + OGI.art(26),
    ),
    _public(
        key="inspection_draw_publish", title="公布随机抽取情况", anchor="抽取或者变更之日",
        duty="公布抽查事项和抽取结果", cite=BER.art(54, par=1) + OGI.art(26),
        doubts=("优化营商环境条例写“及时”，日数按信息公开条例",),
    ),
    _public(
        key="inspection_plan_publish", title="公布年度监督检查计划", anchor="计划经批准之日", duty="公布计划",
        cite=(OGI.art(20, item=13) + OGI.art(26)).with_status(Status.V2), grades=Grades(anchor=Status.V2),
        doubts=("条例写的是监督检查情况，计划应当公布见于转载，由法规科确认",),
    ),
    _local(
        key="inspection_campaign_publish", title="公布专项检查计划", anchor="批准专项检查计划之日", duty="公布",
        term=Given(parameter="inspection.campaign_publish_days", unit=Unit.DAY), cite=WSL.art(62, par=2),
        doubts=(_OPEN, "有的地方为一个月内"),
    ),
    _local(
        key="inspection_approval_makeup", title="紧急检查补办审批", anchor="当场报告之日", duty="补办行政检查审批",
        term=Given(parameter="inspection.approval_makeup_days", unit=Unit.WORKDAY),
        cite=WSL.art(62, par=2), scope="情况紧急，当场报告后先行检查的", doubts=(_OPEN,),
    ),
    _local(
        key="inspection_scan_makeup", title="补录入企登记", anchor="记明未扫码原因之日", duty="补录",
        term=Given(parameter="inspection.scan_makeup_days", unit=Unit.DAY), cite=BER.art(58),
        scope="情况紧急、网络或者系统故障、场所禁止携带移动终端而未扫码的",
        doubts=(_OPEN, "深圳市为检查结束后十日，见于转载（深府规〔2025〕6号），本市没有取得规定"),
    ),
    _local(
        key="inspection_result_tell", title="告知检查结果", anchor="检查记录签字之日", duty="将检查结果告知被检查单位",
        term=Given(parameter="inspection.result_push_days", unit=Unit.WORKDAY), cite=BER.art(58),
        doubts=(_OPEN,),
    ),
    _local(
        key="rectification_extension", title="决定整改延期申请", anchor="收到延期申请之日", duty="决定是否准予延期",
        term=Given(parameter="hazard.extension_days", unit=Unit.WORKDAY),
        cite=WSL.art(65, par=1, item=2), doubts=("条文没有写延期的程序和日数，旧规章的日数已经废止",),
    ),
    _local(
        key="inspection_archive", title="检查档案归档", anchor="实施检查之日", duty="整理归档",
        term=Given(parameter="enforcement.onsite_archive_days", unit=Unit.WORKDAY),
        cite=ARC.art(14, par=1), doubts=("条文没有日数，由本机关规定",),
    ),
)  # fmt: skip
