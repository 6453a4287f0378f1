"""Papers that acts name and the product does not print: by title, with the reason and where they come from (文书清单).

What an act calls its paper (`Act.document`) and what a room makes of it are told apart by title. Each title has a kind in the
procedure, under its own name or one of `SAME`, or stands here; a test holds every act against both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fadu.documents.papers.kinds import kinds_of
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line


class Why(StrEnum):
    """Why the product does not print a paper; the value is what the page says."""

    FINANCE = "由国务院财政部门或者省级财政部门统一制发的专用票据（《行政处罚法》第七十条），本系统不印制；票据号在办理环节登记"
    BANK = "由银行、邮政、代收机构或者收款人出具，收到后随办理环节上传"
    PARTY = "由当事人、有关单位提交，收到后随办理环节上传"
    OTHER = "由作出决定的机关、机构出具，收到后随办理环节上传"
    COURT = "提交给人民法院、人民检察院，格式从其规定，由承办人员制作后随办理环节上传"
    PAGE = "在相应的页面办理、查看和导出，不另行出具"
    VISIT = "在行政检查事项中制作，随办理环节上传"
    FREE = "没有查到法定的或者统一的格式，由承办人员拟写，签名盖章后随办理环节上传"


_TITLES: Mapping[Why, str] = {
    Why.FINANCE: "罚款专用票据、罚款票据、票据",
    Why.BANK: "交款凭证、银行缴款凭证、退款凭证、邮寄凭证",
    Why.PARTY: "回避申请书、听证申请书、撤回听证要求声明、延期（分期）缴纳罚款申请书、延期整改申请书、整改报告、治理方案、放弃陈述申辩声明、放弃听证声明",
    Why.OTHER: "行政复议决定书、生效裁判文书、行政裁定书、鉴定意见、协助复函、移送书回执、立案或者不予立案决定书、立案通知书、"
    "不予立案通知书、复议决定书、复议决定通知书、立案监督通知、刑事处理文书、执行款票据、执行结案通知、事故调查报告批复、原处罚决定书及送达回证、法律意见书、专家论证意见、公平竞争审查结论、公平竞争审查初审意见",
    Why.COURT: "复议申请书、执行申请书、立案监督建议书",
    Why.PAGE: "卷内目录、公开信息摘要、抽取方案、随机抽取记录、递补记录、抽查任务通知书、监督检查工作日测算表、监管对象台账、频次校验单、"
    "年度监督检查计划（涉企行政检查计划）草案、年度监督检查计划（涉企行政检查计划）、计划执行情况统计表、合法性审查意见书",
    Why.VISIT: "现场检查记录、责令改正通知书",
    Why.FREE: "不予批准延期（分期）缴纳告知书、不予按日连续处罚告知书、不再执行决定书、专案组指定书、指定专案组通知、专项检查方案、专项检查审批表、举报事项处理审批表、举报核查报告、"
    "任务取消审批表、会议记录、公布稿、公开征求意见公告、公告、决策事项建议书、决策后评估报告、决策文件、决策草案修改稿、决策草案及说明、争议情况说明、"
    "追责期限审查意见、管辖审查意见、集体讨论情形认定表、法制审核情形认定表、法制审核意见采纳情况、电子技术监控记录审核意见、电子技术监控记录调取清单、"
    "违法事实告知书、协助函、拒不改正情况认定书、恢复执行通知书、执行协议、拍卖抵缴决定书、撤回说明、撤销立案审批表、教育记录、没收财物清单、"
    "履行情况核查记录、履行情况确认表、委托送达函、涉嫌犯罪审查意见、涉嫌犯罪核查报告、终止听证记录、陈述申辩情况记录、案件线索移交单、移送函、"
    "行政复议申请转送函、委托保管书、赔偿（补偿）决定书、紧急实施行政强制措施报告、启动决策程序批示、听证会公告、听证参加人名单、"
    "听证参加人遴选办法、合法性审查送审函、备案报告、复产验收意见书、恢复生产经营审查意见书、延期整改审批表、延长整改期限决定书、"
    "情况说明、意见汇总、意见研究采纳情况说明、专家论证意见研究采纳情况说明、执行情况报告、抄送函、投诉处理意见书、抽取无效审批表、撤销抽取审批表、"
    "递补审批表、提请审议的请示、摘牌通知书、撤销现场处理措施决定书、措施复核意见、政府信息公开保密审查表、检查任务取消审批表、检查任务通知书、"
    "检查情况通报、检查结果告知书、法律风险说明、研究论证报告、线索处理审批表、联合检查方案、联合检查通知、补录说明、计划调整报告、请示、报告（议案）、"
    "超频次检查审批表、重大事故隐患判定意见、重大事故隐患挂牌督办通知书、重大事故隐患移交单、重大事故隐患销号单、风险评估报告、回避决定书、线索登记表、"
    "整改复查意见书、延长查封（扣押）期限审批表、通知书、陈述申辩复核意见书",
}
ALTERED = "变更、撤销决定文书"  # one title, not two
OUTSIDE: Mapping[str, Why] = {
    ALTERED: Why.OTHER, **{title: why for why, text in _TITLES.items() for title in text.split("、")},
}  # fmt: skip
"""Title → why it is not printed, where its procedure has no kind of that title."""
SAME: Mapping[str, str] = {
    "送达回执": "送达回证", "停止供电通知书": "停止供电（供应民用爆炸物品）通知书",
    "停止供应民用爆炸物品通知书": "停止供电（供应民用爆炸物品）通知书", "催告书": "行政决定履行催告书",
    "当事人陈述申辩笔录": "陈述申辩笔录", "案件集体讨论记录": "行政处罚集体讨论记录",
    "移送涉嫌犯罪案件报告": "涉嫌犯罪案件情况的调查报告", "交接清单": "涉案物品和材料交接清单",
}  # fmt: skip
"""What an act calls a paper → the title under which it is printed."""
_LISTS = ("先行登记保存证据清单", "查封（扣押）清单")
"""What 清单 alone may stand for: the list that goes with the notice or the decision before it."""


@dataclass(frozen=True)
class Elsewhere:
    """A paper of an entry that is not printed here: its title, the entry, and why not."""

    title: str
    line: Line
    why: Why


def titles(act: Act) -> tuple[str, ...]:
    """The papers that an act names, each by the title under which it would be printed."""
    named = (ALTERED,) if act.document == ALTERED else act.document.split("、")
    return tuple(SAME.get(one, one) for one in named if one)


def is_printed(procedure: str, title: str) -> bool:
    """Whether a procedure has a kind of paper of this title."""
    made = {kind.title for kind in kinds_of(procedure)}
    return title in made or (title == "清单" and bool(made & set(_LISTS)))


def elsewhere(
    procedure: str, acts: Mapping[str, Act], lines: Iterable[Line]
) -> Iterator[Elsewhere]:
    """Of the entries of a matter, the papers that are not printed here; each title once, at its first entry."""
    found = set()
    for line in lines:
        act = acts.get(line.act)
        for title in titles(act) if act else ():
            why = OUTSIDE.get(title)
            if why and title not in found and not is_printed(procedure, title):
                found.add(title)
                yield Elsewhere(title, line, why)
