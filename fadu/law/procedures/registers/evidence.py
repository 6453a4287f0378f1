"""The catalogue of evidence (证据目录): each item of a matter from its taking to its return, or to the erasure of its file.

行政处罚法 46 names eight kinds, asks that evidence be verified before facts rest on it (46(2)), and shuts out what was
obtained unlawfully (46(3)). None of that stops an entry: what was taken is registered as it is, and what it lacks is
named wherever the matter is decided. The order of entries is the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.parameters.evidence import YEARS
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

KINDS = tuple(YEARS)
"""行政处罚法 46(1), in its order."""
THING = KINDS[1]
COLLECTED, SAMPLED, REGISTERED, ASKED, SURVEYED = (
    "现场收集", "抽样取证", "先行登记保存", "询问制作", "勘验、检查制作"
)  # fmt: skip
WAYS = (COLLECTED, SAMPLED, REGISTERED, ASKED, SURVEYED, "当事人或者证人提供", "向有关单位调取", "委托鉴定", "其他机关移送")  # fmt: skip
BY_OFFICERS = (COLLECTED, SAMPLED, REGISTERED, ASKED, SURVEYED)
"""What officers take themselves: 行政处罚法 42(1) asks for two of them."""
FORMS = ("原件", "复制件", "原物", "复制品、照片或者录像", "电子数据原始载体", "电子数据复制件")
UNCONFIRMED = "尚未确认"
CONFIRMATIONS = ("签名或者盖章确认", "拒绝确认，已注明情况", UNCONFIRMED, "不需要确认")
TRUE, UNPROVED = "查证属实", "不能查证属实"
DISPOSALS = ("返还", "移送", "销毁", "拍卖、变卖", "随案归档", "其他处置")
PURPOSES = ("公开", "提供给当事人", "提供给其他人")

number = Fact("number", "证据序号", Kind.NUMBER)
evidence_kind = Fact("evidence_kind", "证据种类", Kind.CHOICE, KINDS)
name = Fact("name", "证据名称", Kind.TEXT)
proves = Fact("proves", "证明对象", Kind.LONG_TEXT, help="这份证据证明什么事实")
way = Fact("way", "取得方式", Kind.CHOICE, WAYS)
origin = Fact("origin", "证据来源", Kind.TEXT, help="由谁提供或者从哪里取得")
first_taker = Fact("first_taker", "收集人", Kind.PERSON)
second_taker = Fact("second_taker", "收集人（二）", Kind.PERSON, required=False)
taken_on = Fact("taken_on", "取得日期", Kind.DATE)
taken_at = Fact("taken_at", "取得地点", Kind.TEXT)
form = Fact("form", "原件或者复制件", Kind.CHOICE, FORMS)
pages = Fact("pages", "页数", Kind.NUMBER, required=False)
confirmation = Fact("confirmation", "当事人确认情况", Kind.CHOICE, CONFIRMATIONS)
storage = Fact("storage", "存放地点", Kind.TEXT, required=False, help="物证和原始载体现在放在哪里")
content = Fact("content", "证据文件", Kind.FILE, required=False)

verdict = Fact("verdict", "查证结果", Kind.CHOICE, (TRUE, UNPROVED))
lawful = Fact("lawful", "以合法手段取得", Kind.BOOL, denied="不是以合法手段取得")
method = Fact("method", "查证情况", Kind.LONG_TEXT, help="怎样核实，与哪些证据相互印证")
moved_at = Fact("moved_at", "交接时间", Kind.INSTANT)
giver = Fact("giver", "移交人", Kind.TEXT)
taker = Fact("taker", "接收人", Kind.TEXT)
condition = Fact("condition", "交接时的状况", Kind.TEXT, help="数量、封存是否完好")
disposal = Fact("disposal", "处置方式", Kind.CHOICE, DISPOSALS)
copy = Fact("copy", "遮盖件", Kind.FILE)
original = Fact("original", "原文件校验值", Kind.TEXT, personal=False)
boxes = Fact("boxes", "遮盖处数", Kind.NUMBER)
purpose = Fact("purpose", "用途", Kind.CHOICE, PURPOSES)

_ENTRY = (
    evidence_kind, name, proves, way, origin, first_taker, second_taker, taken_on, taken_at, form, pages,
    confirmation, storage,
)  # fmt: skip
_BY = (Role.OFFICER, Role.REGISTRAR)
_KEEPERS = (Role.OFFICER, Role.REGISTRAR, Role.ARCHIVIST)
_LAW = (Role.LEGAL_OFFICE, Role.ARCHIVIST)
_HEADS = (Role.LEADER, Role.PRINCIPAL, Role.FULL_HEAD)

enter_evidence = Act("enter_evidence", "登记证据", by=_BY, facts=(of_matter, number, *_ENTRY, content))  # fmt: skip
amend_evidence = Act(
    "amend_evidence", "变更证据登记", by=_BY, repeats=True, facts=(*_ENTRY, reason)
)
verify_evidence = Act(
    "verify_evidence", "查证证据", by=(Role.OFFICER, Role.LEGAL_REVIEWER), repeats=True,
    facts=(verdict, lawful, method),
)  # fmt: skip
exclude_evidence = Act(
    "exclude_evidence", "排除证据", by=(Role.OFFICER, Role.LEGAL_REVIEWER), repeats=True, facts=(reason,)
)  # fmt: skip
restore_evidence = Act(
    "restore_evidence", "撤销排除", by=(Role.OFFICER, Role.LEGAL_REVIEWER), repeats=True, facts=(reason,)
)  # fmt: skip
hand_over_evidence = Act(
    "hand_over_evidence", "交接证据", by=_KEEPERS, repeats=True,
    facts=(moved_at, giver, taker, condition, storage, reason),
)  # fmt: skip
release_evidence = Act(
    "release_evidence",
    "返还、处置证据",
    by=_KEEPERS,
    facts=(moved_at, disposal, taker, condition, reason),
)
redact_evidence = Act(
    "redact_evidence", "制作遮盖件", by=(*_KEEPERS, Role.LEGAL_OFFICE), repeats=True,
    facts=(copy, original, boxes, purpose, reason),
)  # fmt: skip
hold_evidence = Act("hold_evidence", "停止销毁证据文件", by=_LAW, repeats=True, facts=(reason,))
lift_hold = Act("lift_hold", "解除停止销毁", by=_LAW, repeats=True, facts=(reason,))
ask_erasure = Act(
    "ask_erasure", "提请销毁证据文件", by=(*_KEEPERS, Role.LEGAL_OFFICE), repeats=True, facts=(reason,)
)  # fmt: skip
erase_evidence = Act(
    "erase_evidence", "批准销毁证据文件", by=_HEADS, starts_open=True, facts=(reason,)
)

_LATER = (
    amend_evidence, verify_evidence, exclude_evidence, hand_over_evidence, release_evidence, redact_evidence,
    hold_evidence, ask_erasure,
)  # fmt: skip
EVIDENCE_REGISTER = Procedure(
    code="register.evidence",
    title="证据登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        enter_evidence,
        amend_evidence,
        verify_evidence,
        exclude_evidence,
        restore_evidence,
        hand_over_evidence,
        release_evidence,
        redact_evidence,
        hold_evidence,
        lift_hold,
        ask_erasure,
        erase_evidence,
    ),
    table={
        HOUSE.art(23): [
            *(later.needs(enter_evidence) for later in _LATER),
            restore_evidence.needs(exclude_evidence),
            enter_evidence.opens(exclude_evidence),
            exclude_evidence.opens(restore_evidence),
            exclude_evidence.closes(exclude_evidence),
            restore_evidence.opens(exclude_evidence),
            restore_evidence.closes(restore_evidence),
        ],
        HOUSE.art(24): [release_evidence.closes(hand_over_evidence)],
        HOUSE.art(25): [
            erase_evidence.needs(ask_erasure),
            erase_evidence.differs_from(ask_erasure),
            enter_evidence.opens(hold_evidence),
            hold_evidence.closes(erase_evidence, hold_evidence),
            hold_evidence.opens(lift_hold),
            lift_hold.needs(hold_evidence),
            lift_hold.opens(erase_evidence, hold_evidence),
            lift_hold.closes(lift_hold),
            erase_evidence.closes(redact_evidence, ask_erasure, hold_evidence),
        ],
    },
)
