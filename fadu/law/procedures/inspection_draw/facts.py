"""Facts of a draw. Tasks are told by their consecutive number; a number once used stays used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fadu.kernel.zone import parse_instant
from fadu.law.instruments import BER, PSEL
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When


def _open(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person: numbers, values, sources."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


grounds = Fact("grounds", "理由", Kind.LONG_TEXT)
channel = _open("channel", "公布渠道")

# What may be drawn
subject = Fact("subject", "抽查批次名称", Kind.TEXT, personal=False, help="如 2025年第一批随机抽查")
plan_number = _open("plan_number", "年度监督检查计划编号", required=False)
GENERAL, KEY, CASE = "一般检查", "重点检查", "个案检查"
kind = Fact(
    "kind",
    "检查类别",
    Kind.CHOICE,
    (GENERAL, KEY, CASE),
    help="重点检查依法全覆盖，个案检查针对线索，均不抽取",
)
OWN, EXTERNAL = "本系统抽取", "外部平台抽取"
mode = Fact("mode", "抽取平台", Kind.CHOICE, (OWN, EXTERNAL))
NOT_DRAWN = "不适用随机抽取"


def _route(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    return str(facts["mode"]) if facts["kind"] == GENERAL else NOT_DRAWN


route = Fact(
    "route",
    "抽取方式",
    Kind.CHOICE,
    (OWN, EXTERNAL, NOT_DRAWN),
    derived=Derivation(_route, BER.art(54, par=1) + BER.art(54, par=2) + PSEL.art(52, par=2)),
)

# Lists, commitment, number
object_list = Fact("object_list", "检查对象名录", Kind.FILE)
objects = Fact("objects", "检查对象数", Kind.NUMBER)
officer_list = Fact("officer_list", "检查人员名录", Kind.FILE, help="只列持有有效执法证件的人员")
officers = Fact("officers", "检查人员数", Kind.NUMBER)
to_draw = Fact("to_draw", "拟抽取对象数", Kind.NUMBER)
reserves = Fact("reserves", "备选对象数", Kind.NUMBER)
conditions = _open("conditions", "定向条件", "如 行业领域、风险等级；没有的不填", required=False)
frozen = _open(
    "frozen",
    "冻结的方案",
    "含四份名单的根值和条数、密封值；由系统填写，手工登记的不填",
    required=False,
)
commitment = _open("commitment", "名单承诺值", "名录的摘要，公布后不得更改")
random_source = _open("random_source", "公开随机数来源", "事先指明，如 某日某期开奖号码")
committed_at = Fact("committed_at", "承诺值公布时间", Kind.INSTANT)
random_value = _open("random_value", "随机数")
occurred_at = Fact("occurred_at", "随机数产生时间", Kind.INSTANT)
LATER, EARLIER = "晚于承诺值公布", "不晚于承诺值公布"


def _order(facts: Mapping[str, Any], _: Callable[[str], Any]) -> str:
    later = parse_instant(facts["occurred_at"]) > parse_instant(facts["committed_at"])
    return LATER if later else EARLIER


order_kept = Fact(
    "order_kept",
    "产生次序",
    Kind.CHOICE,
    (LATER, EARLIER),
    derived=Derivation(_order, BER.art(54, par=1)),
)

# The draw and what follows
number = _open("number", "批次编号")
drawn = Fact("drawn", "抽中对象数", Kind.NUMBER)
result = Fact("result", "抽取结果", Kind.FILE, help="对象、备选和检查人员的顺序")
picks = Fact(
    "picks",
    "抽中对象和检查人员",
    Kind.LONG_TEXT,
    help="按抽取顺序；由系统从抽取结果文件填写，手工登记的不填",
    required=False,
)
witnesses = Fact("witnesses", "见证人", Kind.TEXT, required=False)
platform = _open("platform", "外部平台名称")
roster = Fact("roster", "参加抽取的名录", Kind.FILE)
drawn_on = Fact("drawn_on", "抽取日期", Kind.DATE)
PUBLISHED = ("抽取结果", "抽取结果的变更", "抽取无效", "撤销抽取批次")
published = Fact("published", "公布内容", Kind.CHOICE, PUBLISHED)
committed = Fact("committed", "已经公布名单承诺值", Kind.BOOL)
void_for = Fact(
    "void_for",
    "无效原因",
    Kind.CHOICE,
    ("名录有误", "随机数来源未按时产生", "抽取程序有误", "复核结果不一致"),
)
task_number = _open("task_number", "任务编号")
replaced_for = Fact(
    "replaced_for",
    "递补原因",
    Kind.CHOICE,
    ("单位注销、搬迁", "单位停产停业", "不属于本机关检查对象", "与其他检查合并"),
)
next_number = _open("next_number", "递补对象的备选序号", "按抽取顺序取下一名")
recused = Fact("recused", "回避人员", Kind.PERSON)
relation = Fact("relation", "利害关系", Kind.LONG_TEXT)
granted = Fact("granted", "决定回避", Kind.BOOL, denied="决定不回避")
team = _open("team", "检查人员", "按抽取顺序派出；由系统填写", required=False)
substitute = Fact(
    "substitute",
    "递补人员",
    Kind.PERSON,
    help="按抽取顺序取下一名；名录中没有可以递补的，不填",
    required=False,
)

# Guards
IS_OWN = When(route, "==", OWN)
IS_EXTERNAL = When(route, "==", EXTERNAL)
IS_NOT_DRAWN = When(route, "==", NOT_DRAWN)
IS_LATER = When(order_kept, "==", LATER)
IS_EARLIER = When(order_kept, "==", EARLIER)
IS_COMMITTED = When(committed, "==", True)
GRANTED = When(granted, "==", True)
NOT_GRANTED = When(granted, "==", False)
