"""From conduct and facts to the lawful range (法定幅度), step by step; what is open stays open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from fadu.kernel.money import in_wan, in_yuan
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.facts import Case, Line, Outcome, Raised, Span
from fadu.law.penalties.terms import Base, Conduct, Fine, Gravity, Payer, Stage

_BOTH = {Payer.UNIT: (Payer.UNIT, Payer.ANYONE)}


def reckon(row: Conduct, case: Case) -> Outcome:
    """The range of one row by its own words, whatever day it applies to (see `choice` for that)."""
    steps = [Line(f"违法行为：{row.words}", row.cite, row.status)]
    if barred := _barred(row, case.act_date):
        return _open(row, steps, barred)
    fines = [f for f in row.fined_at(case.stage) if f.payer in _payers(case.payer)]
    ordinary = [f for f in fines if f.gravity is Gravity.ORDINARY]
    heavier = [f for f in fines if f.gravity is not Gravity.ORDINARY]
    found = [f for f in heavier if f.gravity is case.gravity]
    if found:
        return _heavier(row, case, found, ordinary, steps)
    if ordinary:
        return _with_raised(_one(row, case, ordinary, steps), case, fines)
    if heavier and case.gravity is None:
        why = f"{heavier[0].gravity.value}的才罚款，须先作出认定"
        return _open(row, steps, Line(why, row.basis_of(heavier[0])))
    none = f"没有认定{heavier[0].gravity.value}，没有罚款" if heavier else _no_fine(row, case)
    return Outcome(row, Span(0, 0), None, steps=(*steps, Line(none, row.cite)))


def _barred(row: Conduct, acted: date) -> Line | None:
    """Why a row has no range of its own: a higher norm applies, or it refers to another article."""
    if row.overtaken_by:
        return _overtaken(row, acted)
    if referred := row.refers_on(acted):
        return Line(f"本条转引，幅度见{referred}", row.cite)
    if row.elsewhere:
        return Line("处罚的种类和幅度由其他法律、法规规定，本条没有写明", row.cite)
    return None


def _overtaken(row: Conduct, acted: date) -> Line:
    """The higher norm bars a row from its own first day; what held before it was not read."""
    norms = [BY_CODE[code] for code in row.overtaken_by]
    began = max(norm.since for norm in norms)
    if acted >= began:
        return Line(f"{row.note}（目录 {'、'.join(row.overtaken_by)}）", row.cite)
    own = norms[0].instrument
    why = f"违法行为发生在{own.short}现行规定施行（{began}）以前，当时的{own.short}不在目录中"
    return Line(f"{why}，是否适用本条由法规科确定", row.cite)


def _one(row: Conduct, case: Case, fines: list[Fine], steps: list[Line]) -> Outcome:
    """The fine whose band holds, reckoned."""
    banded = [f for f in fines if f.band]
    if banded:
        known = _amount(banded[0].band.base, case) if banded[0].band else None
        base = banded[0].band.base.title if banded[0].band else ""
        if known is None:
            return _open(row, steps, Line(f"幅度依{base}而定，须先查明{base}", row.cite))
        fines = [f for f in banded if f.band and f.band.holds(known)]
        steps = [*steps, Line(f"{base}为{in_yuan(known)}", row.basis_of(fines[0]))]
    fine = fines[0]
    span = span_of(fine, case)
    if span is None:
        what = _lacking(fine, case)
        return _open(
            row, steps, Line(f"罚款以{fine.base.title}为基数，须先查明{what}", row.basis_of(fine))
        )
    steps = [*steps, Line(described(row, fine, span), row.basis_of(fine), row.status)]
    steps.append(Line(f"由{row.decider.value}决定"))
    if row.note:
        steps.append(Line(row.note, row.cite))
    return Outcome(row, span, fine, steps=tuple(steps))


def span_of(fine: Fine, case: Case) -> Span | None:
    """The amounts of a fine in fen; None where its base is not known.

    A bound that is no whole fen is drawn inwards; an exact share that is none loses the fraction.
    """
    if fine.base is Base.FIXED:
        return Span(fine.low, fine.high)
    if fine.base is Base.ORIGINAL_FINE:
        if case.original_fine is None or case.days is None:
            return None
        total = case.original_fine * case.days
        return Span(total, total)
    base = _amount(fine.base, case)
    if base is None:
        return None
    low, high = -(-base * fine.low // 100), base * fine.high // 100
    return Span(min(low, high), high)


def described(row: Conduct, fine: Fine, span: Span) -> str:
    """The range in words: 首次发现，应当对单位并处罚款：1万元以上5万元以下."""
    verb = f"{fine.duty.title}对{fine.payer.title}{fine.joined.title}罚款"
    terms = (row.stage_said(fine.stage), fine.gravity.value, verb)
    return f"{'，'.join(t for t in terms if t)}：{said(span)}"


def said(span: Span) -> str:
    """A range as an article states it, in 元 or 万元."""
    if span.high == 0:
        return "没有罚款"
    high = in_wan(span.high)
    if span.low == span.high:
        return high
    return f"{in_wan(span.low)}以上{high}以下" if span.low else f"{high}以下（没有下限）"


def rule_of(fine: Fine) -> str:
    """A fine as the catalogue states it, before any case: 上一年年收入的40%至80%."""
    if fine.base is Base.FIXED:
        return said(Span(fine.low, fine.high))
    if fine.base is Base.ORIGINAL_FINE:
        return "按原处罚数额按日连续"
    unit = "%" if fine.base is Base.YEARLY_INCOME else "倍"
    scale = 1 if fine.base is Base.YEARLY_INCOME else 100
    low, high = fine.low // scale, fine.high // scale
    return f"{fine.base.title}的" + (
        f"{low}{unit}" if low == high else f"{low}{unit}至{high}{unit}"
    )


def provided(row: Conduct) -> Iterator[str]:
    """What a row provides, in one phrase each: its fines by stage and payer, else its measures."""
    for fine in row.fines:
        verb = f"{fine.duty.title}对{fine.payer.title}{fine.joined.title}罚款"
        terms = (row.stage_said(fine.stage), fine.gravity.value, f"{verb}{rule_of(fine)}")
        yield "，".join(t for t in terms if t)
    if not row.fines:
        yield "、".join(dict.fromkeys(c.measure.value for c in row.consequences)) or "没有罚款"


def condition_of(fine: Fine) -> str:
    """For which gains or goods a fine stands: 没有违法所得或者违法所得不足10万元; "" for any."""
    band = fine.band
    if band is None:
        return ""
    if band.below is None:
        return f"{band.base.title}{in_wan(band.at_least)}以上"
    none = f"没有{band.base.title}或者" if band.base is Base.GAINS else ""
    return f"{none}{band.base.title}不足{in_wan(band.below)}"


def _heavier(
    row: Conduct, case: Case, found: list[Fine], ordinary: list[Fine], steps: list[Line]
) -> Outcome:
    """The fine that a finding of gravity opens; a multiple of the ordinary fine spans its ends."""
    fine = found[0]
    steps = [*steps, Line(f"认定{fine.gravity.value}", row.basis_of(fine))]
    if fine.base is not Base.ORDINARY_FINE:
        return _one(row, case, found, steps)
    base = _one(row, case, ordinary, steps)
    if base.span is None:
        return base
    span = Span(base.span.low * fine.low // 100, base.span.high * fine.high // 100)
    return Outcome(row, span, fine, steps=(
        *base.steps, Line(described(row, fine, span), row.basis_of(fine), row.status),
    ))  # fmt: skip


def _with_raised(outcome: Outcome, case: Case, fines: Iterable[Fine]) -> Outcome:
    """The ordinary range, with what an unstated finding of gravity would change."""
    heavier = [f for f in fines if f.gravity is not Gravity.ORDINARY]
    if case.gravity is not None or outcome.span is None or not heavier:
        return outcome
    raised, row = [], outcome.row
    for fine in heavier:
        one = _heavier(row, case, [fine], [f for f in fines if not f.gravity.value], [])
        if one.span is not None:
            raised.append(Raised(fine.gravity, one.span))
    said_so = tuple(
        Line(f"认定{r.gravity.value}的，{said(r.span)}；没有认定的，适用一般幅度", row.cite)
        for r in raised
    )
    steps = outcome.steps + said_so
    return Outcome(row, outcome.span, outcome.fine, outcome.open, steps, tuple(raised))


def _no_fine(row: Conduct, case: Case) -> str:
    """Why nobody pays: no fine at this stage, or not by this person."""
    whom = case.payer.title
    later = [f for f in row.fined_at(Stage.OVERDUE) if f.payer in _payers(case.payer)]
    if case.stage is Stage.FIRST and later:
        return f"首次发现对{whom}没有罚款，{Stage.OVERDUE.title}的才罚款"
    if not row.fines:
        return "条文没有规定罚款"
    return f"{row.stage_said(case.stage)}对{whom}没有罚款"


def _payers(payer: Payer) -> tuple[Payer, ...]:
    return _BOTH.get(payer, (payer, Payer.ANYONE))


def _amount(base: Base, case: Case) -> int | None:
    known = {Base.GAINS: case.gains, Base.GOODS: case.goods, Base.YEARLY_INCOME: case.income}
    return known.get(base)


def _lacking(fine: Fine, case: Case) -> str:
    if fine.base is not Base.ORIGINAL_FINE:
        return fine.base.title
    return "原处罚数额" if case.original_fine is None else "拒不改正的日数"


def _open(row: Conduct, steps: list[Line], why: Line) -> Outcome:
    return Outcome(row, None, None, (why,), tuple(steps))
