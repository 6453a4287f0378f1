"""A bureau's reported year: returns handed in and accepted, so that the report has numbers to print."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import UTC, date, datetime

from django.db import connection

from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from fadu.matters.deeds import Outcome
from fadu.report.bureaus import Bureau as Reporting
from fadu.report.bureaus import bureau_of
from fadu.report.services import Built, build, freeze_report
from fadu.returns.figures import campaign, enforcement, legal, outreach
from fadu.returns.grammar import Returned
from fadu.returns.models import Return
from fadu.returns.tests.builders import accepted
from tests.keeping import kept
from tests.people import Bureau

NOW = datetime(2025, 2, 8, 2, 0, tzinfo=UTC)
REPORTED: tuple[tuple[Returned, int, int | None], ...] = (
    (campaign.CITY_HAZARDS_FOUND, 2212, None),
    (campaign.CITY_HAZARDS_RECTIFIED, 2177, None),
    (campaign.MASTER_PLANS, 1, None),
    (campaign.SUB_PLANS, 22, None),
    (campaign.SPECIAL_CAMPAIGNS, 4, None),
    (campaign.PRACTICES_PROMOTED, 2, None),
    (enforcement.ENFORCEMENT_STAFF, 32, None),
    (enforcement.CASE_FILE_SCORE_PROVINCE, 184500, 20),
    (enforcement.CASE_FILE_SCORE_CITY, 139050, 15),
    (enforcement.SYSTEM_CASES_DUE, 58, None),
    (enforcement.SYSTEM_CASES_REPORTED, 58, None),
    (enforcement.SYSTEM_CASES_QUALIFIED, 58, None),
    (enforcement.CRACKDOWN_CASES_SENT, 190, None),
    (enforcement.CRACKDOWN_CASES_ADOPTED, 97, None),
    (enforcement.CRACKDOWN_CASES_EXPOSED, 5, None),
    (legal.LEGAL_ADVISORS, 2, None),
    (legal.ADVISOR_REVIEWS, 29, None),
    (legal.ADVISOR_SESSIONS, 8, None),
    (legal.NORMATIVE_DOCUMENTS, 5, None),
    (legal.LICENCES_DECIDED, 61, None),
    (legal.RECONSIDERATIONS, 3, None),
    (legal.SUITS, 2, None),
    (legal.HEAD_APPEARANCES_DUE, 2, None),
    (legal.HEAD_APPEARANCES_MADE, 2, None),
    (legal.DISCLOSURE_REQUESTS, 11, None),
    (legal.DISCLOSURE_ON_TIME, 11, None),
    (legal.PRINCIPAL_MEETINGS, 4, None),
    (legal.PRINCIPAL_STUDIES, 6, None),
    (outreach.STUDY_SESSIONS, 13, None),
    (outreach.STAFF_TO_STUDY, 87, None),
    (outreach.STAFF_STUDIED, 87, None),
    (outreach.STAFF_EXAMINED, 87, None),
    (outreach.STAFF_PASSED, 87, None),
    (outreach.VIDEOS_MADE, 14, None),
    (outreach.VIDEO_PLAYS, 298640, None),
    (outreach.ARTICLES_SUBMITTED, 108, None),
    (outreach.ARTICLES_PUBLISHED, 41, None),
    (outreach.CRITERIA_SECTORS, 51, None),
)


def reported_year(bureau: Bureau, *, without: tuple[Returned, ...] = ()) -> dict[str, Return]:
    """The year with every return accepted but those left out; returns by figure code."""
    wanted = [row for row in REPORTED if row[0] not in without]

    def report() -> tuple[dict[str, str], int]:
        made = {f.code: accepted(bureau, f, over, under).pk for f, over, under in wanted}
        return made, bureau.chance.drawn

    def returns(traces: tuple[dict[str, str], int]) -> dict[str, Return]:
        made, bureau.chance.drawn = traces
        found = Return.objects.in_bulk(made.values())
        return {code: found[pk] for code, pk in made.items()}

    left_out = tuple(figure.code for figure in without)
    return kept(("reported", left_out, bureau.chance.drawn), report, returns)


def reporting(bureau: Bureau) -> Reporting:
    """The bureau as the one that reports."""
    return bureau_of(bureau.zhao.viewer)


_BUILT: dict[Hashable, Built] = {}


def built_year(bureau: Bureau) -> Built:
    """The report of the year as the ledger stands, built once a process: the newest entry names all before it.

    That the same ledger gives the same report is what test_services.py shows by `build` itself.
    """
    newest = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
    key = (connection.vendor, newest)
    if key not in _BUILT:
        _BUILT[key] = build(year=2024, bureau=reporting(bureau), now=NOW)
    return _BUILT[key]


def frozen_year(bureau: Bureau, **more: str) -> Outcome:
    """The year frozen by the legal office."""
    return freeze_report(
        year=2024, cut_off=date(2024, 12, 31), bureau=reporting(bureau),
        who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(NOW), at=NOW, **more,
    )  # fmt: skip
