"""A draft between its author and its signer, and a signature given on paper."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.urls import reverse

from fadu.casework.models import Draft, PaperApproval, State
from fadu.faces.desk.tests.builders import (
    Office,
    a_clue,
    act_url,
    filled,
    hidden,
    scan,
    send,
    words,
)  # fmt: skip
from fadu.law import registry
from fadu.ledger.models import Entry
from fadu.matters.models import Matter
from fadu.matters.selectors import position

PENALTY = registry.procedure("penalty.ordinary")


def a_matter(office: Office) -> Matter:
    """A matter of which the jurisdiction has been checked."""
    matter = a_clue(office, at="2025-02-24T09:00")
    for code, over in (
        ("check_jurisdiction", {}),
        ("check_limitation",
         {"act_state": "已经终了", "act_ended_on": "2025-02-01", "discovered_on": "2025-02-20"}),
    ):  # fmt: skip
        typed = filled(PENALTY.act(code), office, at="2025-02-25T09:00", **over)
        assert send(office.browser("张三"), act_url(matter, code), typed).status_code == 302
    return matter


@pytest.fixture
def filing(office: Office) -> Draft:
    """The filing of a case (立案), drafted and submitted by the officer for the leader to sign."""
    typed = filled(PENALTY.act("file_case"), office, cause="某案", number="（某）应急罚〔2025〕7号")
    url = act_url(a_matter(office), "file_case")
    answer = send(office.browser("张三"), url, typed, do="submit")
    return Draft.objects.get(pk=answer["Location"].split("/")[2])


def at(name: str, draft: Draft) -> str:
    """An address of a draft."""
    return reverse(name, kwargs={"id": draft.id})


def decide(office: Office, who: str, draft: Draft, do: str, **more: str) -> HttpResponse:
    """Read a draft and send one of its buttons."""
    browser = office.browser(who)
    return browser.post(
        at("decide", draft), hidden(browser.get(at("draft", draft))) | {"do": do} | more
    )


def test_a_submitted_draft_waits_on_the_signers_desk_and_is_read_before_it_is_signed(
    office: Office, filing: Draft
) -> None:
    leader = office.browser("李四")
    assert "待我审批 1" in words(leader.get("/"))
    assert "待我审批 0" in words(office.browser("赵六").get("/"))
    page = words(leader.get(at("draft", filing)))
    assert "张三拟稿" in page
    assert "某案" in page

    decide(office, "李四", filing, "sign")

    matter = Matter.objects.get(pk=filing.matter)
    assert matter.title == "某案"
    assert "待我审批 0" in words(leader.get("/"))


def test_signing_twice_records_once(office: Office, filing: Draft) -> None:
    browser = office.browser("李四")
    fields = hidden(browser.get(at("draft", filing))) | {"do": "sign"}
    first = browser.post(at("decide", filing), fields)
    entries = Entry.objects.count()
    second = browser.post(at("decide", filing), fields)

    assert first["Location"] == second["Location"]
    assert Entry.objects.count() == entries


def test_a_returned_draft_is_changed_and_submitted_again(office: Office, filing: Draft) -> None:
    decide(office, "李四", filing, "return", why="案由不准确")
    author = office.browser("张三")
    assert "退回理由：案由不准确" in words(author.get("/"))

    typed = filled(
        PENALTY.act("file_case"), office, cause="准确的案", number="（某）应急罚〔2025〕7号"
    )
    send(author, at("draft", filing), typed, do="submit")

    filing.refresh_from_db()
    assert filing.state == State.SUBMITTED
    assert "准确的案" in words(office.browser("李四").get(at("draft", filing)))


def test_a_return_without_reason_changes_nothing(office: Office, filing: Draft) -> None:
    answer = decide(office, "李四", filing, "return", why="")

    assert answer.status_code == 409
    assert "请写明退回理由" in words(answer)
    filing.refresh_from_db()
    assert filing.state == State.SUBMITTED


@pytest.mark.parametrize("do", ["recall", "drop"])
def test_only_the_author_recalls_or_drops(office: Office, filing: Draft, do: str) -> None:
    assert decide(office, "李四", filing, do).status_code == 409
    filing.refresh_from_db()
    assert filing.state == State.SUBMITTED

    assert decide(office, "张三", filing, do).status_code == 302
    filing.refresh_from_db()
    assert filing.state == (State.EDITING if do == "recall" else State.DROPPED)


def test_a_dropped_draft_signs_nothing(office: Office, filing: Draft) -> None:
    decide(office, "张三", filing, "drop")
    entries = Entry.objects.count()

    assert decide(office, "李四", filing, "sign").status_code in (404, 409)
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    ("who", "status"), [("王五", 404), ("安甲", 404), ("系乙", 404), ("审丙", 404)]
)
def test_a_draft_out_of_reach_does_not_exist(
    office: Office, filing: Draft, who: str, status: int
) -> None:
    browser = office.browser(who)

    assert browser.get(at("draft", filing)).status_code == status
    assert browser.post(at("decide", filing), {"do": "sign"}).status_code == status
    assert browser.post(at("keep_draft", filing), {"summary": "x"}).status_code == status


def test_a_submitted_draft_is_not_written_over_by_a_window_left_open(
    office: Office, filing: Draft
) -> None:
    before = filing.facts
    browser = office.browser("张三")
    browser.post(
        at("keep_draft", filing), {"cause": "改了"}, headers={"accept": "application/json"}
    )
    browser.post(at("draft", filing), {"cause": "改了", "do": "save"})

    filing.refresh_from_db()
    assert (filing.facts, filing.state) == (before, State.SUBMITTED)


def paper(office: Office, draft: Draft, **over: object) -> HttpResponse:
    """Register a signature given on paper, as the author does."""
    typed = {"signer": office.id("李四"), "signed_on": "2025-03-03", "scan": scan(), "expected": position(draft.matter)} | over  # fmt: skip
    return office.browser("张三").post(at("sign_on_paper", draft), typed)


@pytest.mark.parametrize(
    "over", [{"signer": ""}, {"signed_on": ""}, {"scan": ""}, {"signer": "nobody"}]
)
def test_a_signature_on_paper_needs_signer_day_and_scan(
    office: Office, filing: Draft, over: dict[str, str]
) -> None:
    assert paper(office, filing, **over).status_code == 422
    assert not PaperApproval.objects.exists()


def test_a_signature_on_paper_is_not_of_tomorrow(office: Office, filing: Draft) -> None:
    answer = paper(office, filing, signed_on="2025-03-04")

    assert answer.status_code == 409
    assert "签批日期不能晚于今天" in words(answer)
    assert not PaperApproval.objects.exists()


def test_who_has_no_capacity_for_the_act_is_no_signer_on_paper(
    office: Office, filing: Draft
) -> None:
    assert paper(office, filing, signer=office.id("赵六")).status_code in (409, 422)
    assert not PaperApproval.objects.exists()


def test_a_disputed_signature_needs_its_reason_and_stays_in_the_history(
    office: Office, filing: Draft
) -> None:
    assert paper(office, filing).status_code == 302
    row, leader = PaperApproval.objects.get(), office.browser("李四")
    url = reverse("answer_paper", kwargs={"id": row.id})
    assert office.browser("赵六").post(url, {"do": "confirm"}).status_code == 404
    assert leader.post(url, {"do": "dispute"}).status_code == 400
    entries = Entry.objects.count()

    assert leader.post(url, {"do": "dispute", "reason": "不是本人所签"}).status_code == 302

    row.refresh_from_db()
    assert row.confirmed is False
    assert Entry.objects.count() == entries + 1
    assert leader.post(url, {"do": "confirm"}).status_code == 403
    assert Entry.objects.count() == entries + 1


def test_a_finished_draft_leads_to_the_matter_and_shows_nothing_that_was_typed(
    office: Office, filing: Draft
) -> None:
    decide(office, "李四", filing, "sign")
    filing.refresh_from_db()
    page = office.browser("张三").get(at("draft", filing))

    assert filing.state == State.SIGNED
    assert reverse("matter", kwargs={"id": filing.matter}) in page.content.decode()
    assert "内容已记入台账" in words(page)
    assert "拟办内容" not in words(page)


def test_a_dropped_draft_says_that_its_content_is_gone(office: Office, filing: Draft) -> None:
    decide(office, "张三", filing, "drop")
    page = office.browser("张三").get(at("draft", filing))

    assert "已经清除" in words(page)
    assert "应急罚〔2025〕7号" not in words(page)
