"""A row in words, for the command line and the page alike: what each stage brings, and what always holds."""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.penalties.facts import Line
from fadu.law.penalties.reckoning import condition_of
from fadu.law.penalties.terms import CRIMES, Conduct, Consequence, Decider, Fine, Measure

GAINS = Line("当事人有违法所得的，除依法应当退赔的外，应当予以没收", APL.art(28, par=2))
CRIME = "构成犯罪的，依法追究刑事责任"
# What holds beside the words of many rows, and stands in none of their own places.
GENERAL = (GAINS, *(Line(CRIME, cite) for cite in CRIMES.values()))
_WHERE_THERE_ARE_ANY = {Measure.TAKE_GAINS: "有违法所得的"}


def measure_said(one: Consequence) -> str:
    """A measure with what it presupposes: 情节严重，应当责令停产停业整顿."""
    where = one.condition or _WHERE_THERE_ARE_ANY.get(one.measure, "")
    terms = (one.gravity.value, where, f"{one.duty.title}{one.measure.value}")
    return "，".join(term for term in terms if term)


def measure_line(row: Conduct, one: Consequence) -> str:
    """A measure behind its stage, where the row knows two."""
    return "，".join(term for term in (row.stage_said(one.stage), measure_said(one)) if term)


def fine_terms(row: Conduct, fine: Fine) -> str:
    """Stage, condition and gravity of a fine, and its verb: 逾期未改正、拒不改正，应当对单位处罚款."""
    verb = f"{fine.duty.title}对{fine.payer.title}{fine.joined.title}罚款"
    terms = (row.stage_said(fine.stage), condition_of(fine), fine.gravity.value, verb)
    return "，".join(term for term in terms if term)


def referred(row: Conduct) -> str:
    """The places under which the conduct is punished (转引), with their days; "" where there are none."""
    if row.refers_before is None:
        return str(row.refers or "")
    since, former = row.refers_before
    return f"{row.refers}；违法行为发生在该法施行（{since}）之前的，{former}"


def general(row: Conduct) -> tuple[Line, ...]:
    """What holds beside the row's own words: confiscation of gains (28(2)), and prosecution."""
    found = []
    own = {one.measure for one in row.consequences}
    if Measure.TAKE_GAINS not in own and row.decider is not Decider.EMPLOYER:
        found.append(GAINS)
    if row.prosecuted:
        found.append(Line(CRIME, row.prosecuted))
    return tuple(found)
