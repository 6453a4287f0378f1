"""The register of complaints about inspections (检查投诉登记): beside the visit's own file, which the officers
complained about read. Received in the words of whoever complains, taken up by the legal office, answered.

No term is known: what the bureau has fixed stands in a parameter, off until it is filled in.
"""

from fadu.law.instruments import BER
from fadu.law.procedures.registers.facts import SINCE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.period import Given, Unit
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status

BY_CODE, BY_LINK, OTHERWISE = "检查码页面", "短信链接", "来电、来信、来访"

about = Fact("about", "所投诉的检查", Kind.TEXT, personal=False, help="事项编号")
concerned = Fact(
    "concerned", "检查人员", Kind.TEXT, personal=False, required=False, help="投诉内容对其不可见"
)
way = Fact("way", "投诉途径", Kind.CHOICE, (BY_CODE, BY_LINK, OTHERWISE))
number = Fact("number", "回执号", Kind.TEXT, personal=False)
complaint = Fact("complaint", "投诉内容", Kind.LONG_TEXT)
contact = Fact("contact", "联系方式", Kind.TEXT, required=False)
handler = Fact("handler", "承办人", Kind.PERSON)
finding = Fact(
    "finding",
    "处理结果",
    Kind.CHOICE,
    ("属实，已纠正", "部分属实，已纠正", "不属实", "不属于本机关职责"),
)
answer = Fact("answer", "答复内容", Kind.LONG_TEXT)

_OFFICE = (Role.LEGAL_OFFICE, Role.PRINCIPAL)
lodge_complaint = Act(
    "lodge_complaint",
    "登记检查投诉",
    by=(Role.ENTERPRISE,),
    facts=(about, concerned, way, number, complaint, contact),
)
take_up_complaint = Act("take_up_complaint", "受理检查投诉", by=_OFFICE, facts=(handler,))
close_complaint = Act("close_complaint", "答复检查投诉", by=_OFFICE, facts=(finding, answer))

COMPLAINT_REGISTER = Procedure(
    code="register.complaint",
    title="检查投诉登记",
    since=SINCE,
    closing=close_complaint,
    register=True,
    acts=(lodge_complaint, take_up_complaint, close_complaint),
    table={
        BER.art(49): [
            lodge_complaint.opens(take_up_complaint, close_complaint),
            lodge_complaint.obliges(take_up_complaint, close_complaint),
            lodge_complaint.obliges(
                close_complaint,
                within=Given(
                    parameter="inspection.complaint_days", unit=Unit.WORKDAY, status=Status.U,
                    optional=True,
                ),
            ),
            close_complaint.needs(take_up_complaint),
        ],
    },
)  # fmt: skip
