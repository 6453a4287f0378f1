"""Days that an earlier act states, and the term of a decision (载明的日期、期限): refused where they are over, or too near.

Statement (陈述申辩截止日), hearing (听证日期) and performance (履行期限): 行政处罚法 44, 59, 62, 64(二), 66, 67(3).
"""

from __future__ import annotations

from datetime import date

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import Refused
from fadu.kernel.periods import first_allowed
from fadu.kernel.zone import chinese_day, parse_day
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Ahead, Derivation, Fact, Kind

TOLD = APL.art(44) + APL.art(62)
CALLED = APL.art(64, item=2)
STATED = APL.art(59, par=1, item=4)
PAID = APL.art(67, par=3)
NOTICE = APL.days(7).span
"""七日前, of working days (85): whole days lie between the notice and the hearing (corrections 6, 2)."""

perform_until = Fact(
    "perform_until",
    "没收、停业、证照等处罚的履行期限",
    Kind.DATE,
    required=False,
    help="只罚款、警告的不填：罚款的期限是自收到决定书之日起十五日内。",
    ahead=Ahead(STATED + APL.art(66, par=1)),
)


def left(facts: Facts, find: Find, on: date, before: Facts) -> bool:
    """True where the term that the notice states has not run out when it is served; else Refused."""
    until = before.get("notify.statement_until")
    if until is not None and parse_day(str(until)) < on:
        raise Refused(
            f"告知书载明的陈述申辩截止日{chinese_day(parse_day(str(until)))}在送达之前",
            basis=str(TOLD),
            todo="请重新提出拟处罚意见并告知，另定截止日后送达。",
        )
    return True


def called(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> bool:
    """True where the notice of the hearing is served seven days before it; else Refused."""
    hearing = before.get("notify_hearing.hearing_on")
    return hearing is None or far_enough(parse_day(str(hearing)), on, calendar)


def far_enough(hearing: date, on: date, calendar: WorkCalendar) -> bool:
    """Whether seven working days lie between a day and the hearing; Refused otherwise."""
    earliest = first_allowed(on, NOTICE, calendar)
    if hearing < earliest:
        raise Refused(
            f"听证应当在举行的七日前通知当事人：{chinese_day(on)}通知的，最早于{chinese_day(earliest)}举行，不能定在{chinese_day(hearing)}",
            basis=str(CALLED),
            todo="请另定听证日期。",
        )
    return True


def term_stated(facts: Facts, find: Find) -> bool:
    """True where the decision names a day for what the law leaves to it, and none for a fine; else Refused."""
    until, named = facts.get("perform_until"), facts["takes"] or facts["binds"]
    if named and not until:
        raise Refused(
            "有没收或者停业、证照、从业方面的处罚，没有载明履行期限",
            basis=str(STATED),
            todo="请填写履行期限。",
        )
    if until and not named:
        raise Refused(
            "罚款自收到决定书之日起十五日内缴纳，不另定履行期限",
            basis=str(PAID),
            todo="请不填履行期限；决定书载明法定期限。确有经济困难的，由当事人申请延期、分期。",
        )
    return True


term = Fact(
    "term_stated",
    "履行期限符合规定",
    Kind.BOOL,
    derived=Derivation(term_stated, STATED + PAID),
)
statement_left = Fact(
    "statement_left",
    "陈述申辩期限没有届满",
    Kind.BOOL,
    derived=Derivation(left, TOLD, dated=True, recalls=("notify.statement_until",)),
)
call_in_time = Fact(
    "call_in_time",
    "听证在七日前通知",
    Kind.BOOL,
    derived=Derivation(
        called, CALLED, dated=True, recalls=("notify_hearing.hearing_on",), counted=True
    ),
)
