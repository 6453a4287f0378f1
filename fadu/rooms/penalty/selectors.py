"""Which cases and outcomes count, within the viewer's reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from fadu.figures.span import Span
from fadu.law.penalties import sparing
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.selectors import history
from fadu.rooms.penalty.models import (
    Course,
    FinePaid,
    Outcome,
    PartyOutcome,
    PenaltyCase,
    Reckoning,
    SpotPenalty,
)

STATUTORY_DAYS = 90  # 行政处罚法第六十条：自立案之日起九十日内


def cases(scope: Scope) -> QuerySet[PenaltyCase]:
    """All cases within the viewer's reach."""
    return scope.filter(PenaltyCase.objects.all())


def outcomes(scope: Scope) -> QuerySet[PartyOutcome]:
    """All outcomes within the viewer's reach."""
    return scope.filter(PartyOutcome.objects.all())


def filed(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases filed within the span, those dropped later included."""
    return cases(scope).filter(span.on("filed_on"))


def decided(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases whose first outcome for the last party fell within the span; one with a party undecided is not decided."""
    waiting = outcomes(scope).filter(matter=OuterRef("id"), decided_on=None)
    rows = cases(scope).filter(span.on("decided_on"))
    return rows.filter(~Exists(waiting))


def decided_on_time(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Of those, the ones decided within ninety days of filing."""
    return decided(scope, span).filter(
        decided_on__lte=F("filed_on") + timedelta(days=STATUTORY_DAYS)
    )


def closed(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases closed within the span."""
    return cases(scope).filter(span.on("closed_on"))


def reviewed(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases decided within the span that went through legal review."""
    return decided(scope, span).filter(reviewed=True)


def heard(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases decided within the span in which a hearing was held."""
    return decided(scope, span).filter(heard=True)


def discussed(scope: Scope, span: Span) -> QuerySet[PenaltyCase]:
    """Cases decided within the span that were discussed collectively."""
    return decided(scope, span).filter(discussed=True)


def penalized(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Decisions within the span that penalise and stand, those of daily fines too."""
    rows = outcomes(scope).filter(outcome=Outcome.PENALIZED)
    return rows.filter(span.on("decided_on"))


def not_punished(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Parties for whom it was decided within the span not to penalise."""
    rows = outcomes(scope).filter(outcome__in=(Outcome.NOT_PENALIZED, Outcome.NOT_ESTABLISHED))
    return rows.filter(span.on("decided_on"))


def _spared_for(scope: Scope, span: Span, *grounds: str) -> QuerySet[PartyOutcome]:
    return not_punished(scope, span).filter(outcome=Outcome.NOT_PENALIZED, ground__in=grounds)


def spared_young(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised because they were under fourteen (30)."""
    return _spared_for(scope, span, sparing.YOUNG)


def spared_unsound(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised because they did not know, or could not control, what they did (31)."""
    return _spared_for(scope, span, sparing.UNSOUND)


def spared_slight(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised for what was slight, corrected in time and without harm (33(1), first half)."""
    return _spared_for(scope, span, sparing.SLIGHT)


def spared_first(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised for what was their first, with slight harm, corrected in time (33(1), second half)."""
    return _spared_for(scope, span, sparing.FIRST)


def spared_faultless(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised because they proved that they were not at fault (33(2))."""
    return _spared_for(scope, span, sparing.FAULTLESS)


def spared_minor(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised for what was minor, where the law allows not to (57(1)(二))."""
    return _spared_for(scope, span, sparing.MINOR)


def spared_lapsed(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those not penalised because the limitation was over (36)."""
    return _spared_for(scope, span, sparing.LAPSED)


def not_established(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those against whom the facts could not be established (57(1)(三))."""
    return not_punished(scope, span).filter(outcome=Outcome.NOT_ESTABLISHED)


def paid(scope: Scope, span: Span) -> QuerySet[FinePaid]:
    """Payments on fines within the span, of daily fines and of fines on the spot too."""
    rows = scope.filter(FinePaid.objects.all())
    return rows.filter(span.on("paid_on"))


def transferred(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those whose case was handed to the police within the span, returned ones included."""
    return outcomes(scope).filter(span.on("sent_on"))


def altered(scope: Scope, span: Span) -> QuerySet[PartyOutcome]:
    """Those whose decision was changed, revoked or found unlawful or void within the span."""
    return outcomes(scope).filter(span.on("altered_on"))


def spot(scope: Scope) -> QuerySet[SpotPenalty]:
    """All matters begun on the spot within the viewer's reach, the newest first."""
    return scope.filter(SpotPenalty.objects.all()).order_by("-found_on", "-id")


def spot_decided(scope: Scope, span: Span) -> QuerySet[SpotPenalty]:
    """Penalties decided on the spot within the span that stand."""
    rows = spot(scope).filter(course=Course.PENALIZED)
    return rows.filter(span.on("decided_on"))


def spot_collected(scope: Scope, span: Span) -> QuerySet[SpotPenalty]:
    """Those whose fine, or part of it, was collected on the spot within the span, annulled ones included."""
    return spot(scope).filter(span.on("collected_on"))


def spot_spared(scope: Scope, span: Span) -> QuerySet[SpotPenalty]:
    """Matters begun on the spot within the span in which nothing was imposed."""
    rows = spot(scope).filter(course=Course.SPARED)
    return rows.filter(span.on("found_on"))


@dataclass(frozen=True)
class Like:
    """Which cases are alike: the same conduct and tier, reckoned since a day, without the matter itself."""

    conduct: str
    tier: str
    since: date
    besides: str = ""
    after: str = ""  # 2025-03-04.ID: the last line of the page before


def reckonings_of(scope: Scope, matter: Matter) -> dict[str, Reckoning]:
    """The newest reckoning of each party of a matter within reach."""
    rows = scope.filter_few(Reckoning.objects.filter(matter=matter.pk))
    return {row.party: row for row in rows}


def said_in(scope: Scope, row: Reckoning) -> list[Line]:
    """The entries of a reckoning within reach, opened; a correction takes the place of what it corrects."""
    found = Matter.objects.filter(pk=row.pk, register=True).first()
    known = found is not None and scope.covers_beside(found.place)
    return [line for line in history(found) if not line.corrected] if known and found else []


def like(scope: Scope, asked: Like, size: int) -> tuple[list[Reckoning], str]:
    """Cases that are alike, the newest first, and the mark of the next page; read from one index."""
    rows = scope.filter(Reckoning.objects.filter(conduct=asked.conduct, tier=asked.tier))
    rows = rows.filter(reckoned_on__gte=asked.since)
    day, _, id = asked.after.partition(".")
    if id and (mark := _day(day)):
        rows = rows.filter(reckoned_on__lte=mark).exclude(Q(reckoned_on=mark, id__gte=id))
    found = list(rows.order_by("-reckoned_on", "-id")[: size + 2])
    kept = [row for row in found if row.matter != asked.besides]
    last = kept[size - 1] if len(kept) > size else None
    return kept[:size], f"{last.reckoned_on.isoformat()}.{last.pk}" if last else ""


def ends_of(scope: Scope, rows: Sequence[Reckoning]) -> dict[str, tuple[str, int]]:
    """What became of reckoned cases: by reckoning the outcome and its fine in fen; absent while undecided."""
    parts = {f"{row.matter}:{row.party}": row.pk for row in rows}
    spots = {row.matter: row.pk for row in rows}
    ordinary = outcomes(scope).filter(pk__in=parts).exclude(outcome="")
    found = {parts[one.pk]: (one.outcome, one.fine) for one in ordinary}
    for spot_ in scope.filter(SpotPenalty.objects.filter(pk__in=spots)).exclude(course=""):
        found[spots[spot_.pk]] = (spot_.course, spot_.fine)
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
