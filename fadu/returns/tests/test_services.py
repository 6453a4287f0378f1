"""Acts on returns: asked, handed in with a stamped scan, sent back, accepted by somebody else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry
from fadu.matters.scope import Place
from fadu.returns import services
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND
from fadu.returns.figures.enforcement import CASE_FILE_SCORE_PROVINCE, CRACKDOWN_CASES_SENT
from fadu.returns.models import Return, State
from fadu.returns.services import Submission
from fadu.returns.tests.builders import (
    CUT_OFF,
    LEGAL_OFFICE,
    STATISTICIAN,
    a_request,
    a_scan,
    a_submission,
    accepted,
    handed_in,
    sent,
)
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def test_a_return_travels_from_request_to_acceptance(bureau: Bureau) -> None:
    record = a_request(bureau, CRACKDOWN_CASES_SENT)
    assert record.state == State.REQUESTED

    record = handed_in(bureau, record, a_submission(190))
    assert (record.state, record.numerator, record.sends) == (State.SUBMITTED, 190, 1)
    assert len(record.scan) == len(record.listing) == 64

    services.accept_return(record=record, sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE))
    record.refresh_from_db()
    assert (record.state, record.accepted_by, record.n) == (State.ACCEPTED, bureau.zhao.id, 2)


def test_a_return_sent_back_is_handed_in_again(bureau: Bureau) -> None:
    record = handed_in(bureau, a_request(bureau, CRACKDOWN_CASES_SENT), a_submission(109))

    services.send_back_return(
        record=record, reason="与清单不符", sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE)
    )
    record.refresh_from_db()
    assert (record.state, record.reason) == (State.SENT_BACK, "与清单不符")

    record = handed_in(bureau, record, a_submission(190))
    assert (record.state, record.numerator, record.sends, record.reason) == (
        State.SUBMITTED, 190, 2, None,
    )  # fmt: skip


def test_a_return_sent_back_cannot_be_accepted(bureau: Bureau) -> None:
    record = handed_in(bureau, a_request(bureau, CRACKDOWN_CASES_SENT), a_submission(109))
    review = sent(bureau, bureau.zhao.id, LEGAL_OFFICE)
    services.send_back_return(record=record, reason="与清单不符", sent=review)

    with pytest.raises(Refused):
        services.accept_return(record=record, sent=review)


def test_nobody_accepts_what_they_handed_in_themselves(bureau: Bureau) -> None:
    record = a_request(bureau, CRACKDOWN_CASES_SENT)
    record = handed_in(bureau, record, a_submission(190), by=bureau.zhao.id)
    before = Entry.objects.count()

    with pytest.raises(Refused):
        services.accept_return(record=record, sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE))

    assert Entry.objects.count() == before


def test_an_accepted_return_cannot_be_changed(bureau: Bureau) -> None:
    record = accepted(bureau, CRACKDOWN_CASES_SENT, 190)

    with pytest.raises(Refused):
        handed_in(bureau, record, a_submission(191))


def test_the_same_figure_is_not_asked_for_twice_while_it_runs(bureau: Bureau) -> None:
    a_request(bureau, CRACKDOWN_CASES_SENT)

    with pytest.raises(Refused, match="已向该单位布置过"):
        a_request(bureau, CRACKDOWN_CASES_SENT)


def test_a_unit_outside_ones_reach_is_not_asked(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="管辖范围以外"):
        a_request(bureau, CRACKDOWN_CASES_SENT, unit=Place("P", "OTHERCITY", "OTHERCOUNTY"))


def test_an_unknown_figure_is_not_asked_for(bureau: Bureau) -> None:
    unknown = replace(CRACKDOWN_CASES_SENT, code="returns.unheard_of")

    with pytest.raises(BadInput, match="没有名为"):
        a_request(bureau, unknown)


GOOD = Submission(190, CUT_OFF, "台账")


@pytest.mark.parametrize(
    ("figure", "stated", "complaint"),
    [
        (CRACKDOWN_CASES_SENT, replace(GOOD, numerator=-1), "不能为负数"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, denominator=200), "没有分母"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, covered=9, expected=8), "应报单位数"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, covered=0, expected=8), "大于零"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, cut_off=date(2025, 6, 1)), "截止日期"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, cut_off=date(2023, 12, 31)), "截止日期"),
        (CRACKDOWN_CASES_SENT, replace(GOOD, source=" "), "来源"),
        (CASE_FILE_SCORE_PROVINCE, replace(GOOD, denominator=None), "参评案卷数"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_written(
    bureau: Bureau, figure, stated: Submission, complaint: str
) -> None:
    record = a_request(bureau, figure)
    before = Entry.objects.count()

    with pytest.raises(BadInput, match=complaint):
        handed_in(bureau, record, stated)

    assert Entry.objects.count() == before


@pytest.mark.parametrize(("scan", "listing"), [(None, a_scan()), (a_scan(), None)])
def test_a_number_without_its_scan_or_list_is_not_taken(bureau: Bureau, scan, listing) -> None:
    record = a_request(bureau, CITY_HAZARDS_FOUND)

    with pytest.raises(BadInput, match=r"盖章件|清单"):
        services.submit_return(
            record=record,
            stated=GOOD,
            scan=scan,
            listing=listing,
            sent=sent(bureau, bureau.zhang.id, STATISTICIAN),
        )


def test_the_same_form_twice_is_recorded_once(bureau: Bureau) -> None:
    record = a_request(bureau, CRACKDOWN_CASES_SENT)
    once = sent(bureau, bureau.zhang.id, STATISTICIAN, idem="form-7")

    outcomes = [
        services.submit_return(
            record=record, stated=GOOD, scan=a_scan(), listing=a_scan(b"list"), sent=once
        )
        for _ in range(2)
    ]

    assert outcomes[1].repeated
    assert Return.objects.get(pk=record.pk).sends == 1


def test_whoever_saw_an_older_state_is_told(bureau: Bureau) -> None:
    record = handed_in(bureau, a_request(bureau, CRACKDOWN_CASES_SENT), a_submission(190))

    with pytest.raises(Refused, match="新的记录"):
        services.accept_return(
            record=record, sent=sent(bureau, bureau.zhao.id, LEGAL_OFFICE, expected=0)
        )
