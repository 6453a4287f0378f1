"""What the law's catalogue and libraries say to a matter: the range of its fines, the criterion of its hazards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse

from fadu.faces.desk.offering import found_on
from fadu.kernel.zone import day_of
from fadu.law.libraries.columns import JOINT
from fadu.law.libraries.kinds import CRITERION, STANDARD
from fadu.law.penalties.catalogue import at, breaking
from fadu.law.penalties.facts import Case, Span
from fadu.law.penalties.reading import cited
from fadu.law.penalties.reckoning import reckon, said
from fadu.law.penalties.terms import Conduct, Payer, Stage
from fadu.matters.selectors import Line
from fadu.statutes.library import selectors
from fadu.ui.badges import Badge, Tone

MOST = 3  # conducts shown of one cited place; a whole article names more than helps
WITHIN = Badge("幅度以内", Tone.GOOD, "check")
BELOW = Badge(
    "低于幅度", Tone.WARN, "alert", "只有依法减轻处罚才可以低于下限（行政处罚法第三十二条）"
)
ABOVE = Badge("高于幅度", Tone.BAD, "alert", "超过条文规定的上限")


@dataclass(frozen=True)
class Ranged:
    """The range of one stage for the party's kind, and how the recorded fine stands to it."""

    stage: str
    words: str
    badge: Badge | None


@dataclass(frozen=True)
class Basis:
    """A conduct that the recorded basis (处罚依据) means."""

    row: Conduct
    url: str
    ranges: tuple[Ranged, ...]


@dataclass(frozen=True)
class Judged:
    """A recorded criterion as it was valid on the day of the finding."""

    words: str
    label: str
    url: str
    badge: Badge | None


def bases(lines: Sequence[Line]) -> tuple[Basis, ...]:
    """The conducts of the newest recorded basis, with their ranges; none where no article is cited."""
    line = _newest(lines)
    return tuple(_basis(row, line) for row in conducts_of(basis_recorded(lines))) if line else ()


def basis_recorded(lines: Sequence[Line]) -> str:
    """The newest basis (处罚依据) that the matter records; "" where there is none."""
    line = _newest(lines)
    return line.facts["legal_basis"] if line else ""


def conducts_of(text: str) -> tuple[Conduct, ...]:
    """The conducts that the places in a text mean."""
    return tuple(dict.fromkeys(_rows(text)))


def conducts_against(text: str) -> tuple[Conduct, ...]:
    """The conducts by which the duties in a text are broken."""
    found = (breaking(ref) for ref in cited(text))
    return tuple(dict.fromkeys(row for rows in found if len(rows) <= MOST for row in rows))


def _newest(lines: Sequence[Line]) -> Line | None:
    stated = (x for x in reversed(lines) if isinstance(x.facts.get("legal_basis"), str))
    return next((x for x in stated if not x.corrected), None)


def _rows(text: str) -> Iterator[Conduct]:
    for ref in cited(text):
        found = at(ref)
        yield from found if len(found) <= MOST else ()


def _basis(row: Conduct, line: Line) -> Basis:
    url = reverse("penalty", kwargs={"code": row.code})
    unit = line.facts.get("party_kind") != "个人"
    persons = [f.payer for f in row.fines if f.payer is not Payer.UNIT]
    payer = Payer.UNIT if unit else (persons[0] if persons else Payer.RESPONSIBLE)
    fine = line.facts.get("fine")
    amount = fine if isinstance(fine, int) and fine > 0 else None
    ranges = tuple(_ranged(row, line, payer, s, amount) for s in Stage)
    return Basis(row, url, fitting(ranges))


def fitting(ranges: tuple[Ranged, ...]) -> tuple[Ranged, ...]:
    """Only the stage that the fine fits keeps its badge: which of them it is, the record does not say."""
    if not any(r.badge is WITHIN for r in ranges):
        return ranges
    return tuple(r if r.badge is WITHIN else replace(r, badge=None) for r in ranges)


def _ranged(row: Conduct, line: Line, payer: Payer, stage: Stage, amount: int | None) -> Ranged:
    outcome = reckon(row, Case(day_of(line.at), stage, payer))
    if outcome.span is None:
        return Ranged(stage.title, outcome.open[0].text if outcome.open else "不能确定", None)
    badge = None if amount is None else standing(outcome.span, amount)
    return Ranged(stage.title, said(outcome.span), badge)


def standing(span: Span, amount: int) -> Badge:
    """How an amount stands to a range."""
    if amount < span.low:
        return BELOW
    return ABOVE if amount > span.high else WITHIN


def criteria(lines: Iterable[Line]) -> tuple[Judged, ...]:
    """The criteria that judgements of the matter state, as they were valid on the day of each finding."""
    lines = tuple(lines)
    days = found_on(lines)
    stated = [x for x in lines if not x.corrected and _stated(x)]
    found = dict.fromkeys(
        (x.facts["standard"], x.facts["item"], days.get(x.key, day_of(x.at))) for x in stated
    )
    return tuple(_judged(standard, item, day) for standard, item, day in found)


def _stated(line: Line) -> bool:
    return all(isinstance(line.facts.get(code), str) for code in ("standard", "item"))


def _judged(standard: str, item: str, day: date) -> Judged:
    words = f"{standard} {item}"
    held = selectors.entry(STANDARD.code, standard, day)
    if held is None:
        return Judged(words, "", "", Badge("判定标准库中当日没有这一标准", Tone.WARN, "alert"))
    url = reverse("entry", kwargs={"code": STANDARD.code, "id": standard})
    name = f"{standard}{JOINT}{item}"
    entry = selectors.entry(CRITERION.code, name, day)
    if entry is None:
        return Judged(words, held["title"], url, Badge("没有登记这一条目", Tone.QUIET, "info"))
    own = reverse("entry", kwargs={"code": CRITERION.code, "id": name})
    return Judged(words, entry["label"], own, None)
