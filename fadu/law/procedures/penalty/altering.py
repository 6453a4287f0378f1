"""What an alteration states (变更): which sums, what stands of each then, and what is to be given back.

The sums are those of the altering paper. None may be worse for the party: 行政复议法 63(2) for reconsideration, 行政诉讼法 77(2)
for a court, each with its exception; what the bureau itself makes heavier has to be told and heard (行政处罚法 44, 62), so it
is annulled and decided anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from fadu.kernel.errors import Refused
from fadu.kernel.money import yuan
from fadu.law.instruments import AEL, ALIL, APL, ARL
from fadu.law.procedures.penalty.returning import on_record, refuse_denial, too_much
from fadu.law.procedures.penalty.sums import Facts, Find, Standing, Sum
from fadu.law.procedures.penalty.surcharging import paid_recalls
from fadu.law.vocabulary.fact import EACH, Derivation, Fact, Kind
from fadu.law.vocabulary.instrument import Citation

CHOICE, BOOL, MONEY = Kind.CHOICE, Kind.BOOL, Kind.MONEY
OURSELVES, ORGAN, COURT = "本机关", "行政复议机关", "人民法院"
ALTERED, ANNULLED, ANEW = "变更", "撤销", "撤销并责令重新作出"
RESULTS = (ALTERED, ANNULLED, ANEW, "确认违法", "确认无效")
VOID = (ANNULLED, ANEW, "确认无效")
CHANGED, KEPT = "数额变更", "数额不变，只变更其他内容"
THIRD, PLAINTIFF = "第三人提出相反请求", "利害关系人同为原告且诉讼请求相反"
LIGHTER = "其他种类的处罚减轻，整体没有更为不利"
GONE, REMADE, WITHOUT_FINE, GOES_ON = "不再执行", "重新作出", "重新作出，不含罚款", "照常执行"
COVERED, NOTHING, AGAIN = "已经足额", "不再缴纳", "应当补缴"
BY = ARL.art(63) + ALIL.art(77) + APL.art(75, par=2)
"""By whom a sum may be altered: a reconsideration, a court, the bureau itself."""
_WORSE: Mapping[str, tuple[Citation, tuple[str, ...], str]] = {
    ORGAN: (ARL.art(63, par=2), (THIRD, LIGHTER), "行政复议机关不得作出对申请人更为不利的变更决定"),
    COURT: (ALIL.art(77, par=2), (PLAINTIFF, LIGHTER), "判决变更不得加重原告的义务"),
    OURSELVES: (APL.art(44) + APL.art(62), (), "本机关加重处罚应当重新告知当事人并听取意见"),
}

altered = Fact("altered", "处理结果", CHOICE, RESULTS)
altered_by = Fact("altered_by", "作出机关", CHOICE, (OURSELVES, ORGAN, COURT))
sums_changed = Fact(
    "sums",
    "罚款、没收的数额",
    CHOICE,
    (CHANGED, KEPT),
    required=False,
    help="变更的必须选择；数额变更的，填写变更后的各项，没有变更的项不填。",
)
raised_for = Fact(
    "raised_for",
    "数额提高的原因",
    CHOICE,
    (THIRD, PLAINTIFF, LIGHTER),
    required=False,
    help="变更后各项合计高于变更前的必须填写（《行政复议法》第六十三条第二款、《行政诉讼法》第七十七条第二款）；本机关不得以变更提高数额。",
)
taken_before = Fact("taken_before", "已经收缴钱物", BOOL)


@dataclass(frozen=True)
class Alteration:
    """The facts by which an alteration says what stands of each sum. paid: those that are paid; taken: that are confiscated.

    barred: the fact that says that what is made anew may hold no fine, "" where none is asked for. executes, court: by which
    acts confiscation and court take something whose amount no sum tells.
    """

    paid: tuple[Sum, ...]
    taken: tuple[Sum, ...] = ()
    barred: str = ""
    executes: str = ""
    court: str = "court_executed"

    @property
    def sums(self) -> tuple[Sum, ...]:
        """Every sum that may be altered."""
        return (*self.paid, *self.taken)

    @cached_property
    def stated(self) -> tuple[Fact, ...]:
        """What is typed from the paper: whether sums are altered, to what, and why one is raised."""
        return (sums_changed, *map(_new, self.sums), raised_for)

    @cached_property
    def derived(self) -> tuple[Fact, ...]:
        """What follows: the sums that stand then, that none is worse, what becomes of the decision."""
        return (*map(self._after, self.sums), self.not_worse, self.upshot)

    @cached_property
    def returning(self) -> tuple[Fact, ...]:
        """What is to be given back, and whether anything is."""
        return (taken_before, self.overpaid, self.returned)

    def _after(self, of: Sum) -> Fact:
        def told(facts: Facts, find: Find, before: Facts) -> int:
            _demand_stated(facts, self.sums)
            return _then(of, facts, before)

        told.__qualname__ = f"after.{of.decides[0]}.{of.fact}"
        return Fact(
            of.after, f"此后的{of.title}", MONEY, derived=Derivation(told, BY, recalls=of.recalls)
        )

    @cached_property
    def not_worse(self) -> Fact:
        """That the sums together are no higher than before; or for what reason they may be."""

        def told(facts: Facts, find: Find, before: Facts) -> bool:
            was = sum(of.stands(before).now for of in self.sums)
            return _not_worse(facts, was, sum(facts[of.after] for of in self.sums))

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

        def told(facts: Facts, find: Find, before: Facts) -> str:
            return self._upshot(facts, before)

        told.__qualname__ = "upshot"
        again = (REMADE, WITHOUT_FINE) if self.barred else (REMADE,)
        courses = (course_of(of, x) for of in self.paid for x in (COVERED, NOTHING, AGAIN))
        return Fact(
            "upshot",
            "处理后果",
            CHOICE,
            (GONE, *again, GOES_ON, *courses),
            derived=Derivation(told, BY, recalls=_all(self.paid)),
        )

    def _upshot(self, facts: Facts, before: Facts) -> str:
        if facts["altered"] == ANEW:
            return WITHOUT_FINE if self.barred and facts[self.barred] else REMADE
        if facts["altered"] in VOID:
            return GONE
        courses = [
            course_of(of, x)
            for of in self.paid
            if (x := _course(facts, of.stands(before), facts[of.after]))
        ]
        if len(courses) > 1:
            raise Refused(
                f"一次登记了{'、'.join(courses)}两项后果",
                basis=str(BY),
                todo="请对两份决定的变更分两次登记。",
            )
        return courses[0] if courses else GOES_ON

    @cached_property
    def overpaid(self) -> Fact:
        """What was paid beyond what stands then, with the surcharge on it, in fen: by the entries."""

        def told(facts: Facts, find: Find, before: Facts) -> int:
            return sum(too_much(of, before, facts[of.after]) for of in self.paid)

        told.__qualname__ = "overpaid"
        recalls = (*_all(self.paid), *(code for of in self.paid for code in paid_recalls(of)))
        return Fact(
            "overpaid",
            "按办理经过应当退还的罚款、加处罚款",
            MONEY,
            derived=Derivation(told, AEL.art(41), recalls=recalls),
        )

    @cached_property
    def returned(self) -> Fact:
        """Whether something is to be given back: of an altered sum what is beyond it, else whatever was taken."""

        def told(facts: Facts, find: Find, before: Facts) -> bool:
            return self._returns(facts, before)

        told.__qualname__ = "returned"
        return Fact(
            "returned",
            "应当退还钱物",
            BOOL,
            derived=Derivation(told, AEL.art(41), recalls=(*_all(self.sums), *self._taking)),
        )

    @property
    def _taking(self) -> tuple[str, ...]:
        return tuple(f"{act}.{EACH}" for act in (self.executes, self.court) if act)

    def _returns(self, facts: Facts, before: Facts) -> bool:
        over, taken = facts["overpaid"], facts["taken_before"]
        if over and not taken:
            raise Refused(
                f"台账记有多收的罚款、加处罚款{yuan(over)}元，填写的却是没有收缴钱物",
                basis=str(AEL.art(41)),
                todo="请填写已经收缴钱物；缴款登记有误的，先更正。",
            )
        lower = [of for of in self.sums if facts[of.after] < of.stands(before).now]
        acts = [f"{act}.{EACH}" for act in self._took(facts, lower)]
        known = on_record(self.sums, acts, before)
        if known and not taken:
            refuse_denial()
        if facts["altered"] in VOID:
            paid = any(of.stands(before).paid for of in self.paid)
            return bool(over) or bool(taken and (known or not paid))
        # What another platform took is on no entry: then the lower sum itself says so.
        unknown = [of for of in lower if of in self.taken or not of.stands(before).paid]
        return bool(over) or bool(taken and (known or unknown))

    def _took(self, facts: Facts, lower: Sequence[Sum]) -> Iterator[str]:
        """The acts that may have taken what an alteration gives back."""
        void = facts["altered"] in VOID
        if self.executes and (void or any(of in self.taken for of in lower)):
            yield self.executes
        if self.court and (void or lower):
            yield self.court


def course_of(of: Sum, course: str) -> str:
    """The upshot that names how a sum is to be paid."""
    return f"{of.title}：{course}"


def _course(facts: Facts, stands: Standing, then: int) -> str:
    """How a sum is to be paid where an alteration makes it another thing; "" where it is paid as before."""
    if facts["altered"] != ALTERED or then == stands.now:
        return ""
    if then == 0:
        return NOTHING
    if stands.total >= then:
        return COVERED
    return "" if stands.left else AGAIN


def _new(of: Sum) -> Fact:
    return Fact(
        of.new,
        f"变更后的{of.title}",
        MONEY,
        required=False,
        help="照变更决定、判决、调解书填写；没有变更的不填，不再罚款、没收的填0。",
    )


def _then(of: Sum, facts: Facts, before: Facts) -> int:
    """What stands of a sum: nothing of a decision that is void, what the paper says of one that is altered, beside what is
    left of earlier ones.
    """
    if facts["altered"] in VOID:
        return 0
    new = facts.get(of.new)
    return of.stands(before).now if new is None else int(new) + of.carried(before)


def _demand_stated(facts: Facts, sums: Sequence[Sum]) -> None:
    """Refused where an alteration does not say whether sums are altered and to what, or another result says so."""
    said, typed = facts.get("sums"), [of.title for of in sums if facts.get(of.new) is not None]
    if facts["altered"] != ALTERED:
        wrong = f"处理结果是“{facts['altered']}”，却填写了变更后的数额" if said or typed else ""
        todo = "变更的，处理结果选择“变更”；否则不填写数额。"
    elif said is None:
        wrong, todo = (
            "决定变更，没有载明罚款、没收的数额是否变更",
            "请照变更决定、判决、调解书填写。",
        )
    elif said == KEPT:
        wrong = f"填写的是数额不变，却填写了变更后的{'、'.join(typed)}" if typed else ""
        todo = "请照变更决定、判决、调解书核对。"
    else:
        wrong = "" if typed else "数额变更，没有填写变更后的数额"
        todo = "请照变更决定、判决、调解书填写变更后的各项；不再罚款、没收的填0。"
    if wrong:
        raise Refused(wrong, basis=str(BY), todo=todo)


def _not_worse(facts: Facts, was: int, then: int) -> bool:
    if facts["altered"] != ALTERED or then <= was:
        return True
    cite, reasons, why = _WORSE[facts["altered_by"]]
    if facts.get("raised_for") in reasons:
        return True
    todo = "请撤销原决定，重新告知后作出决定。"
    if reasons:
        todo = f"请核对变更后的数额；原因是{'或者'.join(f'“{x}”' for x in reasons)}的，填写该原因。"
    raise Refused(
        f"变更后合计{yuan(then)}元，高于变更前的{yuan(was)}元：{why}", basis=str(cite), todo=todo
    )


def _all(sums: Sequence[Sum]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for of in sums for code in of.recalls))
