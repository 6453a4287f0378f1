"""The words of the catalogue (处罚目录用语): who pays, on what base, at which stage, must or may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fadu.kernel.validity import holds
from fadu.law.instruments import CMSR, ERL, ERR, HCL, find
from fadu.law.vocabulary.instrument import Citation, Instrument
from fadu.law.vocabulary.status import Status

FEN = 100  # fen in a 元
# one article for every conduct of its law: 构成犯罪的，依法追究刑事责任
CRIMES = {
    HCL.key: HCL.art(120),
    CMSR.key: CMSR.art(75),
    ERL.key: ERL.art(102),
    ERR.key: ERR.art(33),
}


class Stage(StrEnum):
    """When a fine may be imposed: at the first finding, or only after an order was not obeyed."""

    FIRST = "first"
    OVERDUE = "overdue"

    @property
    def title(self) -> str:  # type: ignore[override]  # the law's word, not str.title
        """The law's word."""
        return {"first": "首次发现", "overdue": "逾期未改正、拒不改正"}[self.value]


class Duty(StrEnum):
    """处 binds the organ, 可以处 leaves it a choice."""

    MUST = "must"
    MAY = "may"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The law's word."""
        return {"must": "应当", "may": "可以"}[self.value]


class Joined(StrEnum):
    """Whether the fine stands by itself (处), beside another measure (并处), or either way."""

    ALONE = "alone"
    WITH = "with"
    EITHER = "either"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The law's word."""
        return {"alone": "处", "with": "并处", "either": "单处或者并处"}[self.value]


class Base(StrEnum):
    """What the amounts of a fine are: fen, or hundredths of something that must be known."""

    FIXED = "fixed"  # fen
    GAINS = "gains"  # hundredths of 违法所得
    GOODS = "goods"  # hundredths of 货值金额
    YEARLY_INCOME = "yearly_income"  # hundredths of 上一年年收入
    ORDINARY_FINE = "ordinary_fine"  # hundredths of the fine of the paragraph before
    ORIGINAL_FINE = "original_fine"  # hundredths of the fine imposed before, for each day

    @property
    def title(self) -> str:  # type: ignore[override]
        """The law's word."""
        return _BASES[self]


_BASES = {
    Base.FIXED: "定额幅度",
    Base.GAINS: "违法所得",
    Base.GOODS: "货值金额",
    Base.YEARLY_INCOME: "上一年年收入",
    Base.ORDINARY_FINE: "前款罚款数额",
    Base.ORIGINAL_FINE: "原处罚数额（按日）",
}


class Payer(StrEnum):
    """Who pays the fine."""

    UNIT = "unit"
    ANYONE = "anyone"  # 单位或者个人
    PRINCIPAL = "principal"
    MANAGERS = "managers"
    RESPONSIBLE = "responsible"
    INVESTOR = "investor"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The law's word."""
        return _PAYERS[self]


_PAYERS = {
    Payer.UNIT: "单位",
    Payer.ANYONE: "单位或者个人",
    Payer.PRINCIPAL: "主要负责人",
    Payer.MANAGERS: "其他负责人、安全生产管理人员",
    Payer.RESPONSIBLE: "直接负责的主管人员和其他直接责任人员",
    Payer.INVESTOR: "个人经营的投资人",
}


class Gravity(StrEnum):
    """A finding of gravity that a fine or measure presupposes."""

    ORDINARY = ""
    GRAVE = "情节严重"
    EXTREME = "情节特别严重"
    EXTREME_IMPACT = "情节特别严重、影响特别恶劣"


class Decider(StrEnum):
    """Which organ decides."""

    EMERGENCY = "应急管理部门"
    DIVISION = "应急管理部门和其他负有监督管理职责的部门按照职责分工"
    ISSUER = "许可证件颁发管理机关"
    GOVERNMENT = "县级以上人民政府"
    MINES = "煤矿安全监管部门、矿山安全监察机构按照职责分工"
    COMPETENT = "负有监督管理职责的行政主管部门"
    UNIFIED = "所在地履行统一领导职责的人民政府有关部门"
    FORMER_MARKET = "原工商行政管理部门"
    EMPLOYER = "生产经营单位"


class Measure(StrEnum):
    """What else is ordered or imposed beside the fine, in the law's categories."""

    # graded or alternative measures are one: which of them, the organ decides by the case
    RECTIFY_UP_TO_REVOKE = "责令停产停业整顿直至吊销许可证件"
    RECTIFY_TRADE_UP_TO_REVOKE = "责令停业整顿直至吊销许可证件"
    SUSPEND_OR_REVOKE = "暂扣或者吊销许可证件、资格"
    STOP_BUILDING_OR_RECTIFY = "责令停止建设或者停产停业整顿"
    CORRECT = "责令改正或者限期改正"
    REMOVE = "责令立即消除或者限期消除"
    STOP_ACT = "责令停止违法活动"
    STOP_BUILDING = "责令停止建设"
    # 整顿 is told apart: closure (安全生产法 113) and a coal mine's licence (煤矿条例 73) hang on it
    STOP_BUSINESS = "责令停产停业"
    RECTIFY = "责令停产停业整顿"
    RECTIFY_IN_TERM = "责令限期停产停业整顿"
    RECTIFY_TRADE = "责令停业整顿"
    RECTIFY_OUTPUT = "责令停产整顿"
    WARN = "警告"
    TAKE_GAINS = "没收违法所得"
    TAKE_GOODS = "没收违法物品"
    SUSPEND = "暂扣许可证件"
    REVOKE = "吊销许可证件、资质资格"
    BAN = "限制从业"
    CLOSE = "提请关闭"
    DISCIPLINE = "处分"
    HARMLESS = "责令无害化处理"


@dataclass(frozen=True)
class Band:
    """The fine applies only where a base lies in [at_least, below); amounts in fen."""

    base: Base
    at_least: int = 0
    below: int | None = None

    def holds(self, amount: int) -> bool:
        """Whether a known amount lies in the band."""
        return self.at_least <= amount and (self.below is None or amount < self.below)


@dataclass(frozen=True)
class Fine:
    """One fine: low and high in fen or, by the base, in hundredths of it; low 0 = no minimum."""

    payer: Payer
    low: int
    high: int
    stage: Stage = Stage.FIRST
    base: Base = Base.FIXED
    duty: Duty = Duty.MUST
    joined: Joined = Joined.ALONE
    band: Band | None = None
    gravity: Gravity = Gravity.ORDINARY
    cite: Citation | None = None  # where the amount stands, if not in the conduct's own place


@dataclass(frozen=True)
class Consequence:
    """A measure with its stage; duty says whether it must follow."""

    measure: Measure
    stage: Stage = Stage.FIRST
    duty: Duty = Duty.MUST
    gravity: Gravity = Gravity.ORDINARY
    condition: str = ""  # upon whom or where alone it may follow: 属于国家工作人员的


@dataclass(frozen=True)
class Conduct:
    """One row: a prohibited conduct in our own words, its article, fines and consequences."""

    code: str
    words: str
    subject: str  # whom the article names
    cite: Citation
    decider: Decider
    fines: tuple[Fine, ...] = ()
    consequences: tuple[Consequence, ...] = ()
    violates: Citation | None = None  # the duty that was broken (违反), where read in the text
    refers: Citation | None = None  # punished under another article (转引)
    # acts before this day are punished under these places instead
    refers_before: tuple[date, Citation] | None = None
    elsewhere: bool = False  # kinds and amounts are those of other laws, which it does not name
    note: str = ""
    until: date | None = None
    status: Status = Status.V
    crime: bool = False  # 构成犯罪的，追究刑事责任
    overtaken_by: tuple[str, ...] = ()  # rows of a higher or special norm that apply instead
    former: tuple[str, ...] = ()  # rows of the earlier norm for the same conduct (行政处罚法 37)
    wider: str = ""  # what of the conduct the earlier norm did not reach
    also: tuple[str, ...] = ()  # rows under which the same act may fall as well (行政处罚法 29)
    coal: bool = False  # only for a bureau that supervises coal mines

    @property
    def instrument(self) -> Instrument:
        """The version of the instrument in which the row stands."""
        return find(self.cite.refs[0].instrument)

    @property
    def since(self) -> date:
        """The first day on which the row applies."""
        return self.instrument.since

    @property
    def prosecuted(self) -> Citation | None:
        """Where it is said that who commits a crime is prosecuted: in the row's article or for all."""
        return self.cite if self.crime else CRIMES.get(self.instrument.key)

    def stage_said(self, stage: Stage) -> str:
        """The stage in words; "" for the first of a row that knows no other, where it means nothing."""
        stages = {f.stage for f in self.fines} | {c.stage for c in self.consequences}
        return "" if stage is Stage.FIRST and Stage.OVERDUE not in stages else stage.title

    def refers_on(self, day: date) -> Citation | None:
        """Under which other places an act of `day` is punished (转引), if it is."""
        if self.refers_before and day < self.refers_before[0]:
            return self.refers_before[1]
        return self.refers

    def in_force(self, day: date) -> bool:
        """Whether the row applies to an act of `day`."""
        return holds(day, self.since, last=self.until)

    def fined_at(self, stage: Stage) -> tuple[Fine, ...]:
        """The fines of a stage, whoever pays them."""
        return tuple(f for f in self.fines if f.stage is stage)

    def basis_of(self, fine: Fine) -> Citation:
        """Where the amount of a fine stands."""
        return fine.cite or self.cite
