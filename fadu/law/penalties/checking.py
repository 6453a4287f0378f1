"""One row of a file against the catalogue: within, below, above or undecidable, with the range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from fadu.kernel.errors import BadInput
from fadu.kernel.money import fen, in_yuan
from fadu.kernel.zone import parse_day
from fadu.law.instruments import APL
from fadu.law.penalties import reading, several
from fadu.law.penalties.catalogue import CATALOGUE, at
from fadu.law.penalties.choice import ONE_ACT_ONE_FINE, by_date
from fadu.law.penalties.facts import Case, Outcome
from fadu.law.penalties.reckoning import said
from fadu.law.penalties.several import Norm
from fadu.law.penalties.terms import Conduct, Duty, Payer, Stage
from fadu.law.vocabulary.instrument import Ref

REQUIRED = ("law", "article", "item", "subject", "stage", "amount", "act_date")
OPTIONAL = ("income", "gains", "goods", "original_fine", "days", "gravity", "decided", "also")
_LESS = APL.art(30, 31, 32)
_NONE = APL.art(30, 31, 33, 36)


class Verdict(StrEnum):
    """How an amount stands to the lawful range."""

    WITHIN = "within"
    BELOW = "below"
    ABOVE = "above"
    UNDECIDABLE = "undecidable"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The word on screens."""
        names = {"within": "幅度以内", "below": "低于幅度", "above": "高于幅度"}
        return names.get(self.value, "不能判断")


@dataclass(frozen=True)
class Question:
    """A row as read: the place it names, who pays, the case, other norms broken; amounts in fen."""

    law: str
    ref: Ref | None  # None: the law is not registered
    payer: str  # a Payer, `reading.PERSON`, or ""
    stage: Stage | None
    amount: int
    case: Case
    also: tuple[Norm, ...] = ()


@dataclass(frozen=True)
class Answer:
    """The verdict with the range in fen (None where open), its citation and its reasons."""

    verdict: Verdict
    low: int | None
    high: int | None
    cite: str
    message: str


def read(cells: Mapping[str, str]) -> Question:
    """A row's cells; BadInput names every cell that cannot be read."""
    wrong: list[str] = []

    def take(read_one, name, empty=None):  # type: ignore[no-untyped-def]
        text = cells.get(name, "").strip()
        if not text and name in OPTIONAL:
            return empty
        try:
            return read_one(text)
        except BadInput as error:
            wrong.append(str(error))
            return empty

    acted = take(parse_day, "act_date", date.min)
    amount = take(fen, "amount", 0)
    money = {name: take(fen, name) for name in ("income", "gains", "goods", "original_fine")}
    days = take(reading.days, "days")
    stage, payer = take(reading.stage, "stage"), take(reading.payer, "subject", "")
    gravity, decided = take(reading.gravity, "gravity"), take(parse_day, "decided")
    also = take(lambda text: several.named(text, acted), "also", ())
    law = cells.get("law", "").strip()
    known = reading.instrument_named(law, acted)
    ref = take(
        lambda _: reading.place(known, cells["article"], cells["item"]) if known else None, "law"
    )
    if not law:
        wrong.append("没有写明法律")
    if wrong:
        raise BadInput("；".join(wrong))
    case = Case(
        acted, stage or Stage.FIRST, Payer.UNIT, decided, days=days, gravity=gravity, **money
    )
    return Question(law, ref, payer, stage, amount, case, also)


def check(asked: Question) -> Answer:
    """The verdict on one row; what the law or the file leaves open is undecidable, never guessed."""
    if asked.ref is None:
        return _open(f"法律名录中没有“{asked.law}”")
    rows = _rows(asked.ref)
    law = rows[0].instrument.short if rows else asked.law.strip("《》")
    own = Norm(f"《{law}》{asked.ref.place}", rows)
    norms = (own, *(n for n in asked.also if n.rows != own.rows))
    if unlike := _unlike(norms, asked):
        return _open(unlike)
    found = [_reckoned(norm, asked) for norm in norms]
    opened = [one for one in found if isinstance(one, Answer)]
    outcomes = [one for one in found if isinstance(one, Outcome)]
    if opened:
        return opened[0]
    if len(norms) == 1:
        return _weighed(asked, outcomes[0], _cite(own, outcomes[0]), _beside(own, asked))
    best = several.governing(outcomes, asked.amount)
    if not best.decided:
        return _open("；".join(str(line) for line in (*best.open, *best.steps)))
    norm = next(n for n, o in zip(norms, outcomes, strict=True) if o.row is best.row)
    return _weighed(asked, best, _cite(norm, best))


def _reckoned(norm: Norm, asked: Question) -> Outcome | Answer:
    """The one range of a norm, without the step that names the law of the day, or why it is open."""
    if not norm.rows:
        return _open(f"处罚目录中没有{norm.written}")
    outcomes, why = [], ""
    for row in norm.rows:
        found = _outcome(row, asked)
        if isinstance(found, str):
            why = why or found
        else:
            outcomes.append(found)
    if why:
        return _open(why, str(norm.rows[0].cite) if len(norm.rows) == 1 else "")
    if len({(o.span, _must(o)) for o in outcomes}) > 1:
        listed = "；".join(f"{o.row.cite} {said(o.span)}" for o in outcomes if o.span)
        return _open(f"所写的条款有几种幅度，须写明款、项：{listed}" if listed else "须写明款、项")
    return replace(outcomes[0], steps=outcomes[0].steps[1:])


def _unlike(norms: Sequence[Norm], asked: Question) -> str:
    """Several norms are weighed for one party at one stage: where the file leaves it open, so is the row."""
    if len(norms) == 1:
        return ""
    fines = [fine for norm in norms for row in norm.rows for fine in row.fines]
    if asked.stage is None and len({f.stage for f in fines}) > 1:
        return "首次发现和逾期未改正的幅度不同，须写明阶段"
    if not asked.payer and len({f.payer for f in fines}) > 1:
        return "单位和个人的幅度不同，须写明对象"
    return ""


def _beside(own: Norm, asked: Question) -> str:
    """Which norms the same act may break beside the only one that the row names."""
    also = {code for row in own.rows for code in row.also}
    mine = {row.code for row in own.rows}
    rows = [r for r in CATALOGUE if r.code in also or mine.intersection(r.also)]
    listed = "、".join(f"{r.cite}（{r.code}）" for r in rows if r.in_force(asked.case.act_date))
    if not listed:
        return ""
    return f"同一行为还违反{listed}的，按罚款数额高的规定（{ONE_ACT_ONE_FINE}）"


def _rows(ref: Ref) -> tuple[Conduct, ...]:
    """The rows of a place; a bare number is the paragraph where no row of the article has items."""
    rows = at(ref)
    if rows or not ref.item or ref.par:
        return rows
    whole = at(replace(ref, item=0))
    itemless = all(own.item == 0 for row in whole for own in row.cite.refs)
    return at(replace(ref, par=ref.item, item=0)) if itemless else ()


def _outcome(row: Conduct, asked: Question) -> Outcome | str:
    """The row's range for this row of the file, or why it cannot be told."""
    stages = {f.stage for f in row.fines} or {Stage.FIRST}
    if asked.stage is None and len(stages) > 1:
        return "首次发现和逾期未改正的幅度不同，须写明阶段"
    stage = asked.stage or next(iter(stages))
    case = replace(asked.case, stage=stage)
    payers = _payers(row, stage, asked.payer)
    if isinstance(payers, str):
        return payers
    found = [by_date(row, replace(case, payer=p)) for p in payers]
    undecided = [o for o in found if not o.decided]
    if undecided:
        return "；".join(str(line) for line in undecided[0].open)
    if len({o.span for o in found}) > 1:
        return "不同人员的幅度不同，须写明对象"
    return found[0]


def _payers(row: Conduct, stage: Stage, named: str) -> Sequence[Payer] | str:
    """Who pays by the file's word, and by the row where the file leaves only one possible."""
    here = list(dict.fromkeys(f.payer for f in row.fined_at(stage)))
    ever = list(dict.fromkeys(f.payer for f in row.fines))
    if not named:
        return ever[:1] if len(ever) == 1 else "单位和个人的幅度不同，须写明对象"
    if named != reading.PERSON:
        return (Payer(named),)
    persons = [p for p in here if p is not Payer.UNIT]
    return persons or (Payer.RESPONSIBLE,)


def _weighed(asked: Question, outcome: Outcome, cite: str, beside: str = "") -> Answer:
    span = outcome.span
    assert span is not None
    told = "；".join([*(str(line) for line in outcome.steps), *([beside] if beside else ())])
    verdict, more = Verdict.WITHIN, ""
    if asked.amount == 0 and _must(outcome):
        verdict = Verdict.BELOW
        more = f"条文规定应当罚款，不罚款须有不予处罚的依据（{_NONE}）"
    elif asked.amount == 0:
        more = "条文没有要求必须罚款"
    elif asked.amount < span.low:
        verdict, more = Verdict.BELOW, f"低于下限，只有依法减轻处罚才可以（{_LESS}）"
    elif asked.amount > span.high:
        raised = [r for r in outcome.raised if asked.amount <= r.span.high]
        if raised:
            why = f"超过一般幅度；认定{raised[0].gravity.value}的才可以，须写明情节"
            return Answer(Verdict.UNDECIDABLE, span.low, span.high, cite, f"{why}；{told}")
        verdict, more = Verdict.ABOVE, "高于上限"
    given = in_yuan(asked.amount)
    return Answer(verdict, span.low, span.high, cite, f"{given}，{more or verdict.title}；{told}")


def _must(outcome: Outcome) -> bool:
    return outcome.fine is not None and outcome.fine.duty is Duty.MUST


def _cite(norm: Norm, outcome: Outcome) -> str:
    """The place of the conduct, and of the amount where it stands elsewhere."""
    row, fine = outcome.row, outcome.fine
    if len(norm.rows) > 1:
        return norm.written
    own, basis = row.cite, row.basis_of(fine) if fine else row.cite
    elsewhere = [r for r in basis.refs if all(not _inside(r, mine) for mine in own.refs)]
    return str(own + basis) if elsewhere else str(own)


def _inside(place: Ref, own: Ref) -> bool:
    """Whether a place is the conduct's own article, or the head of its own paragraph."""
    return (place.instrument, place.article) == (own.instrument, own.article) and place.par in (
        0,
        own.par,
    )


def _open(message: str, cite: str = "") -> Answer:
    return Answer(Verdict.UNDECIDABLE, None, None, cite, message)
