"""Facts that records and notices state and no rule reads (笔录、清单、通知书载明的事项): who, where, when, what exactly.

All may be left out of the entry: what the statute demands is the record (55(2)), the list (56), the notice (64); where
the signed paper has these by hand, the entry need not repeat them.
"""

from __future__ import annotations

from dataclasses import replace

from fadu.kernel.errors import Refused
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

TEXT, LONG, CHOICE = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE


def _may(code: str, title: str, kind: Kind, help: str = "", *, open_: bool = False) -> Fact:
    """What may be left out; `open_`: a text that names no person."""
    personal = False if open_ else None
    return Fact(code, title, kind, required=False, personal=personal, help=help)


# 询问笔录、现场检查笔录、抽样取证凭证
site = replace(f.place, required=False)
questioned = _may(
    "questioned",
    "被询问人",
    LONG,
    "姓名、性别、年龄、身份证件号码、工作单位和职务、住址和联系电话；询问的填写。",
)
AS_PARTY, AS_WITNESS, AS_OTHER = "当事人", "证人", "其他有关人员"
questioned_as = Fact(
    "questioned_as",
    "被询问人的身份",
    CHOICE,
    (AS_PARTY, AS_WITNESS, AS_OTHER),
    required=False,
    help="询问的必须填写；单位的法定代表人、负责人和受其委托接受询问的，选“当事人”。",
)
questioned_party = _may(
    "questioned_party", "被询问的当事人", Kind.PARTY, "一案有几名当事人，询问其中一名的填写。"
)


def _known(facts: Facts, find: Find) -> bool:
    """Whether somebody was asked, and as what; Refused where that is not stated, or whose samples were taken where none were."""
    if facts.get("sampled_party") and facts["manner"] != "抽样取证":
        raise Refused(
            "不是抽样取证，不填被抽样取证的当事人",
            basis=str(APL.art(56)),
            todo="请删去，或者改选抽样取证。",
        )
    if facts["manner"] != "询问":
        return False
    if facts.get("questioned_as") is None:
        raise Refused(
            "询问，没有载明被询问人的身份",
            basis=str(APL.art(55, par=2)),
            todo="请填写被询问人是当事人、证人还是其他有关人员。",
        )
    return True


questioned_known = Fact(
    "questioned_known",
    "载明了被询问人的身份",
    Kind.BOOL,
    derived=Derivation(_known, APL.art(55, par=2)),
    denied="不是询问",
)
began_at = _may("began_at", "开始时间", Kind.INSTANT)
ended_at = _may("ended_at", "结束时间", Kind.INSTANT)
answers = _may("answers", "询问和回答", LONG, "一行一问，一行一答；询问的填写。")
samples = _may(
    "samples", "抽样物品清单", LONG, "一行一项：名称、规格、批号、数量；抽样取证的填写。"
)
sampled_party = _may(
    "sampled_party", "被抽样取证的当事人", Kind.PARTY, "一案有几名当事人的填写；抽样取证的填写。"
)
INQUIRY = (
    site, began_at, ended_at, questioned_as, questioned_party, questioned, answers, sampled_party, samples, questioned_known,
)  # fmt: skip

# 先行登记保存
to_register = _may("to_register", "拟登记保存的证据", LONG, "一行一项：名称、数量。")
holder = _may("holder", "证据持有人", Kind.PARTY, "已经登记的当事人；通知书、处理决定书发给他。")
kept_at = _may("kept_at", "保存地点和条件", TEXT)

# 移送
receiver = _may("receiver", "受移送机关", TEXT, "应当移送的填写。", open_=True)

# 处罚的种类
warning_named = Fact(
    "warning_named",
    "警告、通报批评的种类",
    CHOICE,
    ("警告", "通报批评", "警告并通报批评"),
    required=False,
    help="给予警告或者通报批评的填写。",
)
limits = _may(
    "limits", "暂扣、限制的期限和范围", LONG, "暂扣许可证件、限制生产经营、限制从业的填写。"
)

# 听证
hearing_hour = _may("hearing_hour", "听证时刻", TEXT, "如 上午9时30分", open_=True)
recorder = _may("recorder", "记录人", Kind.PERSON)
attendees = _may("attendees", "其他参加人", LONG, "听证员、调查人员、第三人、证人等。")
