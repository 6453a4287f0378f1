"""Money that is taken (缴纳、收缴、抵缴、没收): what is paid, collected by officers and handed in whole, to the fen.

Amounts are fen, never a float. Shared with the procedure on the spot.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.law.instruments import AEL, APL
from fadu.law.procedures.penalty import judgements as j
from fadu.law.procedures.penalty import sums
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When
from fadu.law.vocabulary.instrument import Citation

TEXT, LONG, CHOICE, BOOL = Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.BOOL
MONEY, DATE = Kind.MONEY, Kind.DATE


def may_collect(facts: Facts, find: Find) -> bool:
    """True where officers may collect an ordinary fine (行政处罚法 69): the party asked for it; else Refused."""
    demand_within(facts)
    if not facts["asked"]:
        raise Refused(
            "当事人没有提出，不得自行收缴罚款",
            basis=str(APL.art(67, par=2) + APL.art(69)),
            todo="请告知当事人到指定银行或者通过电子支付系统缴纳。",
        )
    return True


def demand_within(facts: Facts) -> None:
    """Refused where nothing is collected, or more than what is unpaid of the fine."""
    amount, unpaid = facts["amount"], facts["left"]
    if not 0 < amount <= unpaid:
        raise Refused(
            f"收缴{in_yuan(amount)}，未缴的罚款是{in_yuan(unpaid)}",
            basis=str(APL.art(67, par=2)),
            todo="收缴的金额应当大于0，不得超过未缴的罚款。",
        )


def in_full(facts: Facts, find: Find) -> bool:
    """Whether what was collected is all that was unpaid of the fine."""
    return bool(facts["amount"] >= facts["left"])


def handed_whole(facts: Facts, find: Find) -> bool:
    """True where everything that was collected is handed in (行政处罚法 71, 74); else Refused."""
    collected, amount = facts["collected"], facts["amount"]
    if amount != collected:
        raise Refused(
            f"收缴{in_yuan(collected)}，交款{in_yuan(amount)}，金额不一致",
            basis=str(APL.art(71) + APL.art(74, par=2)),
            todo="收缴的罚款应当如数交付；金额有误的，先更正收缴记录。",
        )
    return True


def covers(facts: Facts, find: Find) -> bool:
    """Whether what the goods brought pays all that was unpaid of the fine; what is beyond it goes back to the party."""
    if facts["amount"] > facts["left"]:
        raise Refused(
            f"抵缴{in_yuan(facts['amount'])}，超过未缴的罚款{in_yuan(facts['left'])}",
            basis=str(AEL.art(46, par=3)),
            todo="只抵缴未缴的罚款，剩余的退还当事人。",
        )
    return bool(facts["amount"] == facts["left"])


CONFISCATED = APL.art(66, par=1) + APL.art(74, par=2)
LACKING, FIRST = "没有处罚决定载明的罚款", "请先登记处罚决定。"
TAKEN = "没有处罚决定载明的没收"
fine = Fact("fine", "罚款金额", MONEY)
amount = Fact("amount", "金额", MONEY)
receipt = Fact("receipt", "票据号", TEXT, personal=False)
remote = Fact(
    "remote",
    "地区",
    CHOICE,
    ("边远地区", "水上", "交通不便地区"),
    help="到银行、通过电子支付缴纳确有困难的。",
)
asked = Fact("asked", "当事人提出当场收缴", BOOL)
receipt_kind = Fact(
    "receipt_kind",
    "出具的票据",
    CHOICE,
    ("财政部门统一制发的专用票据",),
    help="不出具的，当事人有权拒绝缴纳。",
)
may_collect_here = Fact(
    "may_collect", "可以当场收缴", BOOL, derived=Derivation(may_collect, APL.art(69))
)
whole = Fact(
    "in_full",
    "已经全部收缴",
    BOOL,
    derived=Derivation(in_full, APL.art(67, par=2)),
    denied="没有全部收缴",
)
WHOLE = When(whole, "==", True)
on_water = Fact("on_water", "在水上当场收缴", BOOL, denied="不在水上当场收缴")
ON_WATER = When(on_water, "==", True)
ON_LAND = When(on_water, "==", False)
collected = Fact("collected", "当场收缴的金额", MONEY)
handed = Fact(
    "handed_whole",
    "如数交付",
    BOOL,
    derived=Derivation(handed_whole, APL.art(71) + APL.art(74, par=2)),
)


@cache
def fine_of(of: Sum, cite: Citation) -> Fact:
    """The fine in force: as it was decided, or altered since."""
    return replace(fine, derived=sums.in_force(of, cite=cite, lacking=LACKING, todo=FIRST))


@cache
def left_of(of: Sum, cite: Citation) -> Fact:
    """What is unpaid of it."""
    derived = sums.left(of, cite=cite, lacking=LACKING, todo=FIRST)
    return Fact("left", "未缴的罚款", MONEY, derived=derived)


# What goods brought is no income that was taken.
income_taken = Fact(
    "income_taken",
    "其中执行的违法所得",
    MONEY,
    derived=Derivation(j.income_taken, CONFISCATED),
)

# 缴清、缴纳一部分
settled = Fact(
    "settled",
    "已经缴清",
    BOOL,
    derived=Derivation(j.settles, APL.art(66, par=1) + APL.art(67, par=3)),
)
part = Fact(
    "part",
    "缴纳的是一部分",
    BOOL,
    derived=Derivation(j.is_part, APL.art(66, par=2) + APL.art(67, par=3)),
)


def paying(of: Sum) -> tuple[Fact, ...]:
    """What whoever pays a sum up states: the amount, which is what is left of it, and the receipt."""
    return (left_of(of, APL.art(67, par=3)), amount, settled, receipt)


def paying_part(of: Sum) -> tuple[Fact, ...]:
    """The same of a part: more than nothing, less than what is left."""
    return (left_of(of, APL.art(67, par=3)), amount, part, receipt)


@cache
def _income_left(income: Sum) -> Fact:
    """What of the confiscated income is not taken yet."""
    derived = sums.left(income, cite=CONFISCATED, lacking=TAKEN, todo=FIRST)
    return Fact("left", f"尚未执行的{income.title}", MONEY, derived=derived)


@cache
def taking(income: Sum, goods: Sum) -> tuple[Fact, ...]:
    """What whoever executes a confiscation states: how much, which is at least all that is left of the income in force."""
    now = sums.in_force(goods, cite=CONFISCATED, lacking=TAKEN, todo=FIRST)
    whole = Fact(
        "taken_whole", "没收款项全部执行", BOOL, derived=Derivation(j.taken_whole, CONFISCATED)
    )
    return (
        _income_left(income),
        Fact("goods_now", f"{goods.title}（现行）", MONEY, derived=now),
        amount,
        whole,
        income_taken,
    )


@cache
def taking_part(income: Sum) -> tuple[Fact, ...]:
    """The same of a part of the income: less than what is left of it."""
    part = Fact("part", "执行的是一部分", BOOL, derived=Derivation(j.is_part_taken, CONFISCATED))
    return (_income_left(income), amount, part, receipt)


# 抵缴
auctioned = Fact("auctioned", "拍卖机构和拍卖情况", LONG)
DEMANDED = "已经催告，期限届满仍未履行"
demanded = Fact("demanded", "催告情况", CHOICE, (DEMANDED,))
IS_DEMANDED = When(demanded, "==", DEMANDED)
offset = Fact(
    "offset",
    "抵缴全部罚款",
    BOOL,
    derived=Derivation(covers, AEL.art(46, par=3)),
    denied="没有抵缴全部罚款",
)
OFFSET = When(offset, "==", True)
