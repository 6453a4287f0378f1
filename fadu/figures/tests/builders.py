"""Figures over parties, and parties entered by acting."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db.models import QuerySet

from fadu.accounts.models import Agency
from fadu.accounts.services import enter_agency
from fadu.figures.grammar import Count, Extent, Rate
from fadu.figures.measures import distinct
from fadu.figures.span import Span
from fadu.law.engine.record import Actor
from fadu.law.procedures import registers
from fadu.matters.deeds import NewMatter, Outcome
from fadu.matters.scope import Place, Scope
from fadu.matters.services import act
from fadu.registry.models import Party
from tests.people import Bureau

AT = datetime(2025, 1, 20, 2, 0, tzinfo=UTC)
YEAR = Span.of_year(2024)


def parties_entered(scope: Scope, span: Span) -> QuerySet[Party]:
    """Parties of the register, whenever they were entered."""
    return scope.filter(Party.objects.all())


def firms_entered(scope: Scope, span: Span) -> QuerySet[Party]:
    """Parties of the register that are units."""
    return parties_entered(scope, span).filter(kind="单位")


def a_count(code: str = "sample.parties", **more: object) -> Count:
    """A count of parties."""
    given = {
        "title": "登记当事人数",
        "unit": "个",
        "meaning": "登记簿中的全部当事人。",
        "owner": "法规科",
        "records": parties_entered,
        **more,
    }
    return Count(code=code, **given)  # type: ignore[arg-type]


PARTIES = a_count()
FIRMS = a_count("sample.firms", title="登记单位数", records=firms_entered)
CITY_PARTIES = a_count("sample.city_parties", title="全市登记当事人数", extent=Extent.CITY)
DIVISIONS = a_count("sample.divisions", title="涉及县区数", measure=distinct("division", "县区数"))
FIRM_SHARE = Rate(
    code="sample.firm_share",
    title="单位占比",
    meaning="登记单位数占登记当事人数的百分比。",
    owner="法规科",
    numerator=FIRMS,
    denominator=PARTIES,
)
ALL = (PARTIES, FIRMS, CITY_PARTIES, DIVISIONS, FIRM_SHARE)


def a_county(bureau: Bureau, division: str = "430223", name: str = "下辖县应急局") -> Place:
    """The place of a county's bureau below the city's."""
    facts = {
        "public_name": name, "short_name": name, "division": division, "level": "county",
        "parent": bureau.agency.id,
    }  # fmt: skip
    id = enter_agency(
        facts=facts, who=[Actor("founding", "system_admin")], hand=bureau.hand(AT), at=AT,
        place=bureau.place,
    )  # fmt: skip
    return Agency.objects.get(pk=id).place


def a_party(
    bureau: Bureau, name: str = "某公司", kind: str = "单位", place: Place | None = None
) -> str:
    """A party entered by an officer; returns its id."""
    facts = {"party_kind": kind, "name": name, "division": "430202"}
    outcome = act(
        NewMatter(registers.PARTY_REGISTER, place or bureau.place), registers.enter_party,
        hand=bureau.hand(AT), who=[Actor(bureau.zhang.id, "officer")], facts=facts, at=AT,
    )  # fmt: skip
    return outcome.matter


def renamed(bureau: Bureau, id: str, name: str, kind: str = "单位") -> Outcome:
    """A party under another name."""
    facts = {"party_kind": kind, "name": name, "division": "430202", "reason": "更名"}
    return act(
        id, registers.amend_party, hand=bureau.hand(AT),
        who=[Actor(bureau.zhang.id, "officer")], facts=facts, at=AT,
    )  # fmt: skip
