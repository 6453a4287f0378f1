"""What follows from an alteration (变更、撤销): what stands of each sum then, what becomes of the decision, what is to be given back.

The sums are those of the altering paper (`stating`); one paper is of one decision: a daily fine that is annulled leaves the
fine that came first as it is, and falls with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.zone import parse_day
from fadu.law.instruments import AEL, ALIL, APL, ARL, WSL
from fadu.law.procedures.penalty import stating as st
from fadu.law.procedures.penalty.elsewhere import decided_here
from fadu.law.procedures.penalty.returning import in_kind, once_altered, refuse_denial, too_much
from fadu.law.procedures.penalty.standing import Standing, of_day
from fadu.law.procedures.penalty.stating import BY, VOID
from fadu.law.procedures.penalty.sums import Facts, Find, Sum
from fadu.law.procedures.penalty.surcharging import paid_recalls, unpaid_on
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind

CHOICE, BOOL, MONEY = Kind.CHOICE, Kind.BOOL, Kind.MONEY
GONE, REMADE, WITHOUT_FINE, GOES_ON = "不再执行", "重新作出", "重新作出，不含罚款", "照常执行"
COVERED, NOTHING, AGAIN = "已经足额", "不再缴纳", "应当补缴"
TAKEN_AGAIN, TAKEN_ENOUGH, TAKEN_AS_BEFORE = "应当继续执行", "不再执行", "照原决定执行"
LESS = "，此前未缴的照常缴纳"
FURTHER_GONE, FURTHER_REMADE = f"{st.FURTHER}不再执行", f"{st.FURTHER}重新作出"
"""What becomes of a further decision alone; with LESS, where something that an earlier one of its kind imposed stays owed."""
EARLIER_GONE, EARLIER_REMADE = f"较早的{FURTHER_GONE}", f"较早的{FURTHER_REMADE}"
ENOUGH = "，其余已经足额"
"""What becomes of one while a later one stands; with ENOUGH, where what was paid is enough for the others."""


@dataclass(frozen=True)
class Alteration:
    """The facts by which an alteration says what stands of each sum. paid: those that are paid; taken: that are confiscated.

    barred: the fact that says that
    what is made anew may hold no fine, "" where none is asked for. executes: the facts by which it is known that goods were
    taken, whose value no entry tells.
    """

    paid: tuple[Sum, ...]
    taken: tuple[Sum, ...] = ()
    barred: str = ""
    executes: tuple[str, ...] = ()

    @property
    def sums(self) -> tuple[Sum, ...]:
        """Every sum that may be altered."""
        return (*self.paid, *self.taken)

    @property
    def further(self) -> tuple[Sum, ...]:
        """Those of the paid that a further decision imposes, which is altered for itself."""
        return tuple(of for of in self.paid if of.adds)

    @property
    def counted(self) -> tuple[Sum, ...]:
        """Those of which each payment is on record."""
        return tuple(of for of in self.sums if of.counted)

    @cached_property
    def stated(self) -> tuple[Fact, ...]:
        """What is typed from the paper: whether sums are altered, to what, and why one is raised."""
        return (st.sums_changed, *map(st.new_sum, self.sums), st.raised_for)

    @cached_property
    def derived(self) -> tuple[Fact, ...]:
        """What follows: the sums that stand then, that none is worse, what becomes of the decision."""
        again = (self.taking,) if self.taken else ()
        return (*map(self._after, self.sums), self.not_worse, self.upshot, *again)

    @cached_property
    def returning(self) -> tuple[Fact, ...]:
        """What is to be given back, and whether anything is."""
        return (st.taken_before, self.overpaid, self.returned)

    def _of_further(self, facts: Facts) -> bool:
        """Whether the paper is of the further decision alone."""
        return bool(self.further) and facts[st.altered_decision.code] == st.FURTHER

    def _after(self, of: Sum) -> Fact:
        def told(facts: Facts, find: Find, before: Facts) -> int:
            st.demand_stated(facts, self.sums)
            if self.further:
                others = [one for one in self.sums if one not in self.further]
                st.demand_one(facts, self.further, others, before)
            return self._then(of, facts, before)

        told.__qualname__ = f"after.{of.decides[0]}.{of.fact}"
        again = (of, *self.further)
        return Fact(
            of.after, f"此后的{of.title}", MONEY, derived=Derivation(told, BY, recalls=_all(again))
        )

    def _then(self, of: Sum, facts: Facts, before: Facts) -> int:
        """What stands of a sum: nothing of a decision that is void, what the paper says of one that is altered, beside what is
        left of earlier ones.
        """
        if facts["altered"] in VOID and not self._of_further(facts):
            return 0
        if facts["altered"] in VOID and of in self.further:
            return of.rest(before, _which(facts))
        new = facts.get(of.new)
        return of.stands(before).now if new is None else int(new) + of.rest(before, _which(facts))

    @cached_property
    def not_worse(self) -> Fact:
        """That the sums together are no higher than before; or for what reason they may be."""

        def told(facts: Facts, find: Find, before: Facts) -> bool:
            was = sum(of.stands(before).now for of in self.sums)
            return st.not_worse(facts, was, sum(facts[of.after] for of in self.sums))

        told.__qualname__ = "not_worse"
        cite = ARL.art(63, par=2) + ALIL.art(77, par=2) + APL.art(44) + APL.art(62)
        return Fact(
            "not_worse",
            "变更没有对当事人更为不利",
            BOOL,
            derived=Derivation(told, cite, recalls=_all(self.sums)),
        )

    @cached_property
    def upshot(self) -> Fact:
        """What becomes of the decision: the one thing that rules read, so that no two of them can disagree."""

        def told(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> str:
            if not self._of_further(facts):
                decided_here(self.paid, self.further, facts, before)
            return self._upshot(
                facts, before, lambda of: self._late(of, facts, before, calendar, on)
            )

        told.__qualname__ = "upshot"
        again = (REMADE, WITHOUT_FINE) if self.barred else (REMADE,)
        alone = (
            *(f"{x}{y}" for x in (FURTHER_GONE, FURTHER_REMADE) for y in ("", LESS)),
            *(f"{x}{y}" for x in (EARLIER_GONE, EARLIER_REMADE) for y in ("", ENOUGH)),
        )
        courses = (course_of(of, x) for of in self.paid for x in (COVERED, NOTHING, AGAIN))
        cite = BY + WSL.art(112) if self.further else BY
        late = (code for of in self.paid for code in paid_recalls(of))
        return Fact(
            "upshot",
            "处理后果",
            CHOICE,
            (GONE, *again, GOES_ON, *courses, *(alone if self.further else ())),
            derived=Derivation(
                told, cite, dated=True, counted=True, recalls=(*_all(self.paid), *late)
            ),
        )

    def _late(self, of: Sum, facts: Facts, before: Facts, calendar: WorkCalendar, on: date) -> bool:
        """Whether of the surcharge on what stands then something is unpaid."""
        told = once_altered(of, before, (facts[of.after], facts.get(st.further_on.code)))
        return bool(facts[of.after]) and unpaid_on(of, told, calendar, on) > of.stands(told).left

    def _upshot(self, facts: Facts, before: Facts, late: Callable[[Sum], bool]) -> str:
        if facts["altered"] in VOID:
            return self._void(facts, before, late)
        courses = [
            course_of(of, x)
            for of in self.paid
            if (x := _course(facts, of.stands(before), facts[of.after]))
        ]
        return courses[0] if courses else GOES_ON

    def _void(self, facts: Facts, before: Facts, late: Callable[[Sum], bool]) -> str:
        """What becomes of a decision that is void: a daily fine is nothing but a fine, which a criminal one bars (35(2))."""
        anew, barred = facts["altered"] == st.ANEW, bool(self.barred and facts[self.barred])
        if not self._of_further(facts):
            return GONE if not anew else WITHOUT_FINE if barred else REMADE
        owed = any(of.stands(before).total < facts[of.after] for of in self.further)
        if any(_is_earlier(of, facts, before) for of in self.further):
            return (EARLIER_REMADE if anew and not barred else EARLIER_GONE) + (
                "" if owed else ENOUGH
            )
        # What is late of an earlier one is paid as before, though its fine itself was paid (行政处罚法 72(1)(一)).
        left = owed or any(map(late, self.further))
        return (FURTHER_REMADE if anew and not barred else FURTHER_GONE) + (LESS if left else "")

    @cached_property
    def taking(self) -> Fact:
        """How confiscation goes on (行政处罚法 74(2)): more of what had all been taken, nothing more, or as before."""
        known = [of for of in self.taken if of.counted]

        def told(facts: Facts, find: Find, before: Facts) -> str:
            if any(_course(facts, of.stands(before), facts[of.after]) == AGAIN for of in known):
                return TAKEN_AGAIN
            return TAKEN_ENOUGH if self._taken_enough(facts, before) else TAKEN_AS_BEFORE

        told.__qualname__ = "taking"
        courses = (TAKEN_AGAIN, TAKEN_ENOUGH, TAKEN_AS_BEFORE)
        derived = Derivation(told, BY, recalls=_all(self.taken))
        return Fact("taking", "没收的执行", CHOICE, courses, derived=derived)

    def _taken_enough(self, facts: Facts, before: Facts) -> bool:
        """Whether of an altered decision nothing is left to be confiscated, neither money nor goods."""
        return facts["altered"] == st.ALTERED and not any(
            of.stands(before).total < facts[of.after] if of.counted else facts[of.after]
            for of in self.taken
        )

    @cached_property
    def overpaid(self) -> Fact:
        """What was paid beyond what stands then, with the surcharge on it, in fen: by the entries."""

        def told(facts: Facts, find: Find, on: date, calendar: WorkCalendar, before: Facts) -> int:
            return sum(
                too_much(of, before, (facts[of.after], facts.get(st.further_on.code)), calendar, on)
                for of in self.counted
            )

        told.__qualname__ = "overpaid"
        late = (code for of in self.counted for code in paid_recalls(of))
        return Fact(
            "overpaid",
            "按办理经过应当退还的款项",
            MONEY,
            derived=Derivation(
                told, AEL.art(41), dated=True, counted=True, recalls=(*_all(self.counted), *late)
            ),
        )

    @cached_property
    def returned(self) -> Fact:
        """Whether something is to be given back: of an altered sum what is beyond it, else whatever was taken."""

        def told(facts: Facts, find: Find, before: Facts) -> bool:
            return self._returns(facts, before)

        told.__qualname__ = "returned"
        recalls = (*_all(self.sums), *(f"{fact}{EACH}" for fact in self.executes))
        return Fact(
            "returned", "应当退还钱物", BOOL, derived=Derivation(told, AEL.art(41), recalls=recalls)
        )

    def _returns(self, facts: Facts, before: Facts) -> bool:
        over, taken = facts["overpaid"], facts["taken_before"]
        st.demand_admitted(over, taken)
        lower = [of for of in self.sums if facts[of.after] < of.stands(before).now]
        goods = [of for of in lower if not of.counted]
        known = in_kind(goods, self.executes, before)
        if known and not taken:
            refuse_denial()
        if facts["altered"] in VOID:
            own = self.further if self._of_further(facts) else self.counted
            paid = any(of.stands(before).paid for of in own)
            return bool(over) or bool(taken and (known or not paid))
        # What another platform took is on no entry: then the lower sum itself says so.
        unknown = [of for of in lower if of in goods or not of.stands(before).paid]
        return bool(over) or bool(taken and (known or unknown))


def course_of(of: Sum, course: str) -> str:
    """The upshot that names how a sum is to be paid."""
    return f"{of.title}：{course}"


def _course(facts: Facts, stands: Standing, then: int) -> str:
    """How a sum is to be paid where an alteration makes it another thing; "" where it is paid as before."""
    if facts["altered"] != st.ALTERED or then == stands.now:
        return ""
    if then == 0:
        return NOTHING
    if stands.total >= then:
        return COVERED
    return "" if stands.left else AGAIN


def _which(facts: Facts) -> date | None:
    """The day of the decision that the paper is of, where several stand whose sums add up."""
    day = facts.get(st.further_on.code)
    return parse_day(day) if day else None


def _is_earlier(of: Sum, facts: Facts, before: Facts) -> bool:
    """Whether a later decision than the one the paper is of stands."""
    standing = of.standing(before)
    return bool(standing) and of_day(standing, _which(facts)) is not standing[-1]


def _all(sums: Sequence[Sum]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for of in sums for code in of.recalls))
