"""The working days of a yearly inspection plan (监督检查工作日测算), recomputed term by term.

监督检查工作日 = 总法定工作日（国家法定工作日 × 执法人员） − 其他执法工作日 − 非执法工作日, as
local plans under 安全生产监管年度监督检查计划编制办法 print it (status VERIFIED-3P). Days are
person-days (人天). Whatever a plan states is held against what follows from the terms as it states
them, so that a wrong product, sum or share is named where it stands and not again in every sum that
it enters; there a note gives the corrected figure. What a plan leaves unstated is computed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

BASIS = "《安全生产监管年度监督检查计划编制办法》（转引，未见全文）"
INSPECTION = "监督检查工作日"


@dataclass(frozen=True, slots=True)
class Entry:
    """One use of working days as a plan writes it: `factors` (name, number) multiply to `stated` days.

    `share` is the printed percentage of the inspection days, if the plan prints one.
    """

    name: str
    factors: tuple[tuple[str, Decimal], ...] = ()
    stated: Decimal | None = None
    share: Decimal | None = None

    @property
    def days(self) -> Decimal:
        """The days that follow from the factors; without factors those stated."""
        if not self.factors:
            return self.stated or Decimal(0)
        found = Decimal(1)
        for _, number in self.factors:
            found *= number
        return found

    @property
    def claimed(self) -> Decimal:
        """The days as the plan goes on reckoning with them."""
        return self.days if self.stated is None else self.stated


@dataclass(frozen=True, slots=True)
class Group:
    """Uses that are added up: 其他执法工作日, 非执法工作日, or the classes of inspected objects."""

    name: str
    entries: tuple[Entry, ...] = ()
    stated: Decimal | None = None

    @property
    def days(self) -> Decimal:
        """The sum of what follows for the entries; without entries what is stated."""
        if not self.entries:
            return self.stated or Decimal(0)
        return sum((entry.days for entry in self.entries), Decimal(0))

    @property
    def claimed(self) -> Decimal:
        """The sum as the plan goes on reckoning with it."""
        return self.days if self.stated is None else self.stated


@dataclass(frozen=True, slots=True)
class Plan:
    """What a plan says of its year: officers, statutory working days, and how the days are used.

    `calendar` is the number of working days by the State Council's notice, `confirmed` whether that
    notice is out; `workdays`, `total` and `inspection` are what the plan states, if it does.
    """

    year: int
    staff: Decimal
    calendar: int
    confirmed: bool
    other: Group
    non: Group
    classes: tuple[Entry, ...] = ()
    workdays: Decimal | None = None
    total: Decimal | None = None
    inspection: Decimal | None = None

    @property
    def capacity(self) -> Decimal:
        """The inspection days that follow from the plan's own terms, by the calendar's working days."""
        return self.staff * self.calendar - self.other.days - self.non.days

    @property
    def claimed(self) -> Decimal:
        """The inspection days as the plan goes on reckoning with them."""
        if self.inspection is not None:
            return self.inspection
        return self.claimed_total - self.other.claimed - self.non.claimed

    @property
    def claimed_total(self) -> Decimal:
        """The statutory working days of all officers, as the plan goes on reckoning with them."""
        if self.total is not None:
            return self.total
        return self.staff * (self.calendar if self.workdays is None else self.workdays)


@dataclass(frozen=True, slots=True)
class Term:
    """One line of the computation: how it is computed, what follows, what the plan states.

    `message` says what is wrong; `note` what a person should know though nothing is wrong.
    """

    name: str
    formula: str
    computed: str
    stated: str = ""
    message: str = ""
    note: str = ""

    @property
    def right(self) -> bool:
        """Whether the plan says nothing else than what follows."""
        return not self.message

    def as_json(self) -> dict[str, object]:
        """The line as `plan capacity --json` prints it."""
        return {
            "name": self.name, "formula": self.formula, "computed": self.computed,
            "stated": self.stated, "ok": self.right, "message": self.message, "note": self.note,
        }  # fmt: skip


def terms(plan: Plan) -> list[Term]:
    """Every term in the order in which the plan is computed."""
    found = [_workdays(plan)]
    days = Decimal(plan.calendar) if plan.workdays is None else plan.workdays
    formula, right = f"{plain(days)} × {plain(plan.staff)}人", plan.staff * plan.calendar
    found.append(_held("总法定工作日", formula, days * plan.staff, plan.total, corrected=right))
    for group in (plan.other, plan.non):
        found += _of_group(group)
    found.append(_inspection(plan))
    found += _of_classes(plan)
    return found


def wrong(found: Iterable[Term]) -> list[Term]:
    """The terms in which the plan contradicts itself or the calendar."""
    return [term for term in found if not term.right]


def plain(number: Decimal) -> str:
    """A number without trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _workdays(plan: Plan) -> Term:
    title = f"国家法定工作日（{plan.year}年）"
    held = _held(
        title, "按国务院办公厅放假通知逐日计算", Decimal(plan.calendar), plan.workdays, unit="天"
    )
    if plan.confirmed:
        return held
    return replace(held, note="当年放假通知尚未公布，天数为暂定，公布后应当重新测算")


def _of_group(group: Group) -> Iterator[Term]:
    yield from (_of_entry(entry, group.name) for entry in group.entries)
    if not group.entries:
        yield Term(group.name, "计划未列明细", plain(group.days), _stated(group.stated))
        return
    added = sum((entry.claimed for entry in group.entries), Decimal(0))
    formula = " + ".join(plain(entry.claimed) for entry in group.entries)
    yield _held(group.name, formula, added, group.stated, corrected=group.days)


def _of_entry(entry: Entry, group: str) -> Term:
    name = f"{group}：{entry.name}"
    if not entry.factors:
        return Term(name, "计划直接填写", plain(entry.days), _stated(entry.stated))
    product = " × ".join(f"{plain(number)}{title}" for title, number in entry.factors)
    return _held(name, product, entry.days, entry.stated)


def _inspection(plan: Plan) -> Term:
    parts = (plan.claimed_total, plan.other.claimed, plan.non.claimed)
    formula = " − ".join(plain(part) for part in parts)
    held = _held(
        INSPECTION,
        formula,
        parts[0] - parts[1] - parts[2],
        plan.inspection,
        corrected=plan.capacity,
    )
    if plan.capacity >= 0:
        return held
    over = plain(-plan.capacity)
    words = f"其他执法和非执法工作日比总法定工作日多{over}人天，没有可用于监督检查的工作日"
    return replace(held, message=words)


def _of_classes(plan: Plan) -> Iterator[Term]:
    if not plan.classes:
        return
    for entry in plan.classes:
        yield _of_entry(entry, "监督检查")
        if entry.share is not None:
            yield _share(entry, plan.claimed)
    yield _assigned(plan.classes, plan.claimed)
    shares = [entry.share for entry in plan.classes if entry.share is not None]
    if len(shares) == len(plan.classes) and plan.claimed > 0:
        used = sum((entry.claimed for entry in plan.classes), Decimal(0))
        yield _shares(shares, used * 100 / plan.claimed)


def _share(entry: Entry, whole: Decimal) -> Term:
    stated = entry.share or Decimal(0)
    name = f"占比：{entry.name}"
    formula = f"{plain(entry.claimed)} ÷ {plain(whole)}"
    if whole <= 0:
        return Term(name, formula, "—", f"{stated}%", "没有监督检查工作日，占比无从计算")
    shown = _rounded(entry.claimed * 100 / whole, stated)
    words = "" if shown == stated else f"计划写{stated}%，按所列天数应为{shown}%"
    return Term(name, formula, f"{shown}%", f"{stated}%", words)


def _assigned(classes: Sequence[Entry], whole: Decimal) -> Term:
    used = sum((entry.claimed for entry in classes), Decimal(0))
    formula = " + ".join(plain(entry.claimed) for entry in classes)
    left = whole - used
    over = f"各类检查共需{plain(used)}人天，比可用的{plain(whole)}人天多{plain(-left)}人天"
    note = f"尚有{plain(left)}人天没有安排，可留作机动" if left > 0 else ""
    return Term("各类检查合计", formula, plain(used), "", over if left < 0 else "", note)


def _shares(shares: Sequence[Decimal], whole: Decimal) -> Term:
    added = sum(shares, Decimal(0))
    # Each printed share may be off by half of its last place.
    play = sum((Decimal(1).scaleb(_exponent(share)) / 2 for share in shares), Decimal(0))
    formula = " + ".join(f"{share}%" for share in shares)
    shown = f"{plain(whole.quantize(Decimal('0.01'), ROUND_HALF_UP))}%"
    right = abs(added - whole) <= play
    words = "" if right else f"各类占比合计{added}%，各类天数合计占监督检查工作日的{shown}"
    return Term("占比合计", formula, f"{added}%", "", words)


def _held(
    name: str,
    formula: str,
    computed: Decimal,
    stated: Decimal | None,
    *,
    corrected: Decimal | None = None,
    unit: str = "人天",
) -> Term:
    """What follows beside what is stated, rounded as far as the plan prints it."""
    note = ""
    if corrected is not None and corrected != computed:
        note = f"所含各项有算错的，更正后为{plain(corrected)}{unit}"
    if stated is None or _rounded(computed, stated) == stated:
        return Term(name, formula, plain(computed), _stated(stated), note=note)
    words = f"计划写{plain(stated)}{unit}，按所列各项应为{plain(computed)}{unit}"
    return Term(name, formula, plain(computed), _stated(stated), words, note)


def _rounded(number: Decimal, like: Decimal) -> Decimal:
    return number.quantize(Decimal(1).scaleb(_exponent(like)), ROUND_HALF_UP)


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return min(0, exponent) if isinstance(exponent, int) else 0


def _stated(number: Decimal | None) -> str:
    return "" if number is None else plain(number)
