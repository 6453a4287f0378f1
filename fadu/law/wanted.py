"""Texts that are not at hand and are needed (缺原文清单): the legal office's first to-do list.

What each is wanted for, and where in the product. Nothing rests on them as a gate: what they would settle is a
parameter, a default or left out until the text has been read.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law import instruments, usage
from fadu.law.vocabulary.instrument import Instrument


@dataclass(frozen=True)
class Wanted:
    """One text: title as far as it is known, who made it, what it settles, and the rooms that wait for it."""

    title: str
    maker: str
    settles: str
    used: str
    key: str = ""  # of the registry, where it is registered

    @property
    def instrument(self) -> Instrument | None:
        """Its registered facts, where it has some."""
        return instruments.find(self.key) if self.key else None

    @property
    def cited(self) -> int:
        """How many periods cite it already, as known from a restatement; no rule does."""
        return sum(usage.cited(self.key).values()) if self.key else 0


_MEM, _LAS, _SC, _GO = "应急管理部", "原安全监管总局", "国务院", "国务院办公厅"
_PROVINCE, _CITY, _OWN = "本省", "本市", "本单位"
_PENALTY, _HAZARD, _DECISION = "行政处罚普通程序", "重大事故隐患治理督办", "重大行政决策"
_INSPECT, _LICENCE, _NORM = "行政检查", "行政许可", "行政规范性文件"

WANTED: tuple[Wanted, ...] = (
    Wanted("安全生产违法行为行政处罚办法", _MEM, "立案、办案期限、听证数额、现场处理、复查期限", _PENALTY, "D18-2025"),
    Wanted("安全生产执法程序规定", _LAS, "文书、回避、审核程序；第18号令施行后是否有效", _PENALTY),
    Wanted("生产安全事故罚款处罚规定", _MEM, "事故等级罚款、上一年年收入的认定", _PENALTY),
    Wanted("应急管理行政裁量权基准暂行规定", _MEM, "裁量基准、情节的认定", f"{_PENALTY}、裁量基准参数"),
    Wanted("安全生产年度监督检查计划编制办法", _LAS, "检查计划的内容、批准和报送", _INSPECT,
           "LAS-PLAN-2017"),
    Wanted("安全生产监管执法监督办法", _LAS, "执法监督的方式和期限", _INSPECT, "LAS-SUP-2018"),
    Wanted("关于严格规范涉企行政检查的意见", _GO, "检查频次、主体公布、扫码入企", _INSPECT, "GO-INS-2024"),
    Wanted("关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见", _GO,
           "公示、记录、法制审核目录", _PENALTY),
    Wanted("安全生产事故隐患排查治理暂行规定", _LAS, "重大事故隐患的治理、评估和核销", _HAZARD),
    Wanted("行政执法监督条例", _SC, "执法监督的文书和期限", f"{_PENALTY}、{_INSPECT}", "AESR-2025"),
    Wanted("工贸企业重大事故隐患判定标准", _MEM, "判定条目", _HAZARD),
    Wanted("化工和危险化学品生产经营单位重大生产安全事故隐患判定准则（AQ 3067）", _MEM, "判定条目", _HAZARD),
    Wanted("煤矿重大事故隐患判定标准", _MEM, "判定条目", _HAZARD),
    Wanted("烟花爆竹生产经营单位重大生产安全事故隐患判定标准", _LAS, "判定条目", _HAZARD),
    Wanted("应急管理行政执法文书样式", _MEM, "文书名称、编号和载明事项", f"{_PENALTY}、{_HAZARD}"),
    Wanted("行政执法案卷评查标准", f"{_MEM}、司法部", "评查项目和分值", _PENALTY),
    Wanted("安全生产严重失信主体名单管理办法", _MEM, "列入情形、期限和移出", _PENALTY),
    Wanted("安全生产行政执法与刑事司法衔接工作办法", _MEM, "移送的材料和期限", _PENALTY),
    Wanted("应急管理行政执法人员依法履职管理规定", _MEM, "人员资格和责任", "人员与证件", "M9-2022"),
    Wanted("生产安全事故应急预案管理办法", _MEM, "预案备案的材料和期限", _LICENCE, "M2-2019"),
    Wanted("烟花爆竹经营许可实施办法", _LAS, "许可条件、有效期、换证", _LICENCE, "M65-2013"),
    Wanted("危险化学品经营许可证管理办法", _LAS, "许可条件、有效期", _LICENCE),
    Wanted("建设项目安全设施“三同时”监督管理办法", _LAS, "设计审查和验收的期限", _LICENCE),
    Wanted("公平竞争审查条例实施办法", "市场监管总局", "审查标准和程序", f"{_DECISION}、{_NORM}", "FCRM-2025"),
    Wanted("最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释", "最高人民法院", "信息公开诉讼",
           "政府信息公开", "SPC-OGI-2025"),
    Wanted("法治政府建设与责任落实督察工作规定", "中共中央办公厅、国务院办公厅", "年度报告的内容和时间", "年度报告、期限计算",
           "CO-SUP-2019"),
    Wanted("政府采购法", "全国人大常委会", "合同签订、备案和文件保存的期限", "期限计算", "GPL-2014"),
    Wanted("发改办财金〔2018〕424号文件", "国家发展改革委办公厅", "许可和处罚信息的公示期限", "期限计算", "NDRC-424-2018"),
    Wanted("关于全面推行行政规范性文件合法性审核机制的指导意见", _GO, "审核期限", _NORM),
    Wanted("本省规范性文件管理办法", _PROVINCE, "登记、编号、有效期、备案", _NORM, "HN-NDM-2025"),
    Wanted("本省行政程序规定", _PROVINCE, "听证、三统一、有效期", f"{_NORM}、{_DECISION}"),
    Wanted("本省安全生产条例", _PROVINCE, "施行日期、本省的处罚和监管规定", _PENALTY),
    Wanted("本省行政处罚听证的较大数额标准", _PROVINCE, "较大数额罚款和没收的标准", f"{_PENALTY}、听证标准参数"),
    Wanted("本省重大行政决策事项目录管理办法", _PROVINCE, "目录的编制和公布", _DECISION),
    Wanted("本市行政规范性文件管理办法", _CITY, "制发流程、编号", _NORM),
    Wanted("本市涉企行政检查“扫码入企”实施方案", _CITY, "入企检查的备案和公示", _INSPECT),
    Wanted("本单位行政许可事项目录和承诺时限", _OWN, "办理机关、承诺时限", _LICENCE),
    Wanted("本单位重大执法决定法制审核目录", _OWN, "应当法制审核的情形", _PENALTY),
)  # fmt: skip
"""In the order of the rooms that wait for them; what the registry knows has its key."""
