"""What comes from units, platforms and superiors in 2024: returns with list and stamped scan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.demo.acting import BY, Crew, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.services import opened
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand, Sent
from fadu.matters.scope import Reach, Scope
from fadu.returns import services
from fadu.returns.figures import BY_CODE
from fadu.returns.grammar import Collect
from fadu.returns.models import Return
from fadu.returns.services import Submission
from fadu.rooms.hazards.models import Hazard

YEAR, CUT_OFF = 2024, date(2024, 12, 31)
# figure -> number, or (numerator, denominator); means are in hundredths
VALUES: dict[str, int | tuple[int, int]] = {
    "legal_advisors": 2,
    "advisor_reviews": 29,
    "advisor_sessions": 8,
    "normative_documents": 5,
    "licences_decided": 126,
    "reconsiderations": 3,
    "suits": 2,
    "head_appearances_due": 2,
    "head_appearances_made": 2,
    "disclosure_requests": 11,
    "disclosure_on_time": 11,
    "principal_meetings": 4,
    "principal_studies": 2,
    "enforcement_staff": 21,
    "case_file_score_province": (55_320, 6),
    "case_file_score_city": (92_850, 10),
    "system_cases_due": 58,
    "system_cases_reported": 58,
    "system_cases_qualified": 58,
    "crackdown_cases_sent": 190,
    "crackdown_cases_adopted": 97,
    "crackdown_cases_exposed": 5,
    "master_plans": 1,
    "sub_plans": 22,
    "special_campaigns": 4,
    "practices_promoted": 2,
    "study_sessions": 12,
    "staff_to_study": 86,
    "staff_studied": 86,
    "staff_examined": 86,
    "staff_passed": 86,
    "study_hours": 5160,
    "videos_made": 13,
    "video_plays": 296_400,
    "articles_submitted": 104,
    "articles_published": 61,
    "criteria_sectors": 51,
}
UNITS = {"city_hazards_found": {}, "city_hazards_rectified": {"eliminated_on__lte": CUT_OFF}}


def build(bureau: Bureau, progress: Callable[[], None]) -> None:
    """Ask for every figure that can be reported, hand it in, have it accepted by another person."""
    for code, figure in BY_CODE.items():
        name = code.split(".", 1)[1]
        if figure.collect is Collect.UNITS:
            for agency, crew in bureau.crews.items():
                # What is not judged yet counts; ordinary ones, which visits found, do not.
                rows = Hazard.objects.exclude(major=False).filter(
                    county=agency, found_on__year=YEAR, **UNITS.get(name, {})
                )
                _return(
                    bureau,
                    crew,
                    code,
                    rows.count(),
                    f"{bureau.names[agency]}重大事故隐患台账（示范）",
                )
        else:
            _return(bureau, bureau.crew, code, VALUES[name], "示范台账及盖章报表")
        progress()


def steps() -> int:
    """How many figures can be reported."""
    return len(BY_CODE)


def _return(
    bureau: Bureau, crew: Crew, code: str, value: int | tuple[int, int], source: str
) -> None:
    figure, clerk = BY_CODE[code], crew.people[Role.STATISTICIAN][0]
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    over, under = value if isinstance(value, tuple) else (value, None)
    scope = Scope(lawyer.person, bureau.agency, Reach.CITY)
    draw = chance_of(f"return/{code}/{crew.place.county}")

    def sent(who: Actor, month: int, day: int) -> Sent:
        at = instant_of(date(2025, month, day), time(10))
        return Sent((who,), Hand(bureau.law, at, draw, BY), at)

    asked = services.request_return(
        code=code, year=YEAR, due_on=date(2025, 1, 20), unit=crew.place, scope=scope,
        sent=sent(lawyer, 1, 6),
    )  # fmt: skip
    services.submit_return(
        record=Return.objects.get(pk=asked.matter),
        stated=Submission(over, CUT_OFF, source, under),
        scan=_upload(bureau, "盖章报表.pdf"),
        listing=_upload(bureau, "清单.pdf") if figure.needs_list else None,
        sent=sent(clerk, 1, 10),
    )
    record = Return.objects.get(pk=asked.matter)
    services.accept_return(record=record, sent=sent(lawyer, 1, 14))


def _upload(bureau: Bureau, name: str) -> SimpleUploadedFile:
    content = opened(bureau.sample).read()
    return SimpleUploadedFile(name, content, "application/pdf")
