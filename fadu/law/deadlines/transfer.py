"""Periods of transfer to the police (涉嫌犯罪案件移送), strictly by calendar days and clock hours."""

from functools import partial

from fadu.law.deadlines.counting import TRANSFER
from fadu.law.deadlines.limit import BUREAU, Grades, Limit
from fadu.law.instruments import CTR
from fadu.law.vocabulary.status import Status

_UNIT = "条文写“３日”而没有说明是否工作日，从严按自然日"
_row = partial(Limit, group="涉嫌犯罪移送", counting=TRANSFER)
_days = partial(_row, term=CTR.days(3), grades=Grades(unit=Status.P), doubts=(_UNIT,))

LIMITS = (
    _days(
        key="transfer_approve", title="决定是否移送涉嫌犯罪案件", anchor="接到移送报告之日",
        who=f"{BUREAU}正职负责人或者主持工作的负责人", duty="作出批准移送或者不批准移送的决定",
        cite=CTR.art(5, par=2), effect="不批准的，应当将不予批准的理由记录在案",
    ),
    _row(
        key="transfer_send", title="向公安机关移送案件", anchor="决定批准移送之时", duty="向同级公安机关移送",
        term=CTR.hours(24), cite=CTR.art(5, par=2),
    ),
    _row(
        key="police_forward", title="公安机关转送有管辖权的机关", anchor="公安机关签收之时", who="公安机关",
        duty="转送有管辖权的机关，并书面告知移送机关", term=CTR.hours(24), cite=CTR.art(7),
        scope="不属于本公安机关管辖的", grades=Grades(anchor=Status.P),
        doubts=("条文没有写明自何时起算，按签收之时",),
    ),
    _days(
        key="police_review", title="公安机关审查移送案件", anchor="公安机关接受移送案件之日", who="公安机关",
        duty="决定立案或者不予立案，并书面通知", cite=CTR.art(8),
    ),
    _days(
        key="transfer_objection", title="对不予立案提请复议", anchor="接到不予立案通知书之日",
        duty="提请公安机关复议（也可以直接建议人民检察院立案监督）", cite=CTR.art(9, par=1),
    ),
    _days(
        key="police_reconsider", title="公安机关复议", anchor="公安机关收到提请复议的文件之日",
        who="公安机关", duty="作出立案或者不予立案的决定，并书面通知", cite=CTR.art(9, par=2),
    ),
    _days(
        key="procurator_suggest", title="建议人民检察院立案监督", anchor="收到复议决定通知书之日",
        duty="建议人民检察院依法进行立案监督", cite=CTR.art(9, par=2), scope="对复议决定仍有异议的",
    ),
    _days(
        key="transfer_handover", title="移交涉案物品和材料", anchor="接到立案通知书之日",
        duty="将涉案物品以及其他材料移交公安机关，并办结交接手续", cite=CTR.art(12),
        exception="法律、行政法规另有规定的，依照其规定",
    ),
)  # fmt: skip
