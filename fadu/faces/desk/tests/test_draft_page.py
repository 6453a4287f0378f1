"""A draft as its signer reads it, and what may be done with it."""

from __future__ import annotations

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.casework.models import Draft, PaperApproval, State
from fadu.faces.desk.tests.builders import (
    Office,
    a_case,
    act_url,
    filled,
    hidden,
    scan,
    send,
    words,
)  # fmt: skip
from fadu.law import registry
from fadu.matters.models import Matter

PENALTY = registry.procedure("penalty.ordinary")


def submitted(office: Office, code: str = "assign_officers") -> Draft:
    """A draft of a leader's act, submitted by the officer."""
    typed = filled(PENALTY.act(code), office)
    if code == "assign_officers":
        typed["second_officer"] = office.id("钱七")
    answer = send(office.browser("张三"), act_url(a_case(office), code), typed, do="submit")
    return Draft.objects.get(pk=answer["Location"].split("/")[2])


def page_of(draft: Draft) -> str:
    """The address of a draft."""
    return reverse("draft", kwargs={"id": draft.id})


def decide(browser: Client, draft: Draft, do: str, **more: str) -> HttpResponse:
    """Read a draft and decide."""
    fields = hidden(browser.get(page_of(draft)))
    return browser.post(reverse("decide", kwargs={"id": draft.id}), fields | {"do": do, **more})


def test_the_signer_reads_names_not_ids_and_signs(office: Office) -> None:
    draft, browser = submitted(office), office.browser("李四")
    page = words(browser.get(page_of(draft)))
    assert "承办人员 张三" in page
    assert "承办人员（二） 钱七" in page
    assert draft.stated["second_officer"] not in page

    answer = decide(browser, draft, "sign")

    draft.refresh_from_db()
    assert answer["Location"] == reverse("matter", kwargs={"id": draft.matter})
    assert draft.state == State.SIGNED


def test_a_matter_that_moved_on_is_shown_before_the_signature_counts(office: Office) -> None:
    draft, browser = submitted(office), office.browser("李四")
    fields = hidden(browser.get(page_of(draft)))
    matter = Matter.objects.get(pk=draft.matter)
    typed = filled(PENALTY.act("decide_recusal"), office)
    send(office.browser("李四"), act_url(matter, "decide_recusal"), typed)

    answer = browser.post(reverse("decide", kwargs={"id": draft.id}), fields | {"do": "sign"})
    assert answer.status_code == 409
    assert decide(browser, draft, "sign").status_code == 302


def test_a_returned_draft_goes_back_with_its_reason(office: Office) -> None:
    draft, browser = submitted(office), office.browser("李四")
    assert decide(browser, draft, "return").status_code == 409

    decide(browser, draft, "return", why="人员不符")

    author = words(office.browser("张三").get(page_of(draft)))
    assert "草稿被退回：人员不符" in author
    assert "存草稿" in author


def test_the_author_recalls_or_drops_a_submitted_draft(office: Office) -> None:
    draft, browser = submitted(office), office.browser("张三")
    decide(browser, draft, "recall")
    draft.refresh_from_db()
    assert draft.state == State.EDITING

    answer = decide(browser, draft, "drop")
    draft.refresh_from_db()
    assert (draft.state, answer["Location"]) == (State.DROPPED, "/")


def test_an_unknown_wish_changes_nothing(office: Office) -> None:
    draft = submitted(office)

    assert decide(office.browser("李四"), draft, "burn").status_code == 409
    assert Draft.objects.get(pk=draft.pk).state == State.SUBMITTED


def test_who_may_not_sign_is_told_who_may(office: Office) -> None:
    answer = decide(office.browser("赵六"), submitted(office), "sign")

    assert answer.status_code == 409
    assert "应当由行政机关负责人办理" in words(answer)


def test_a_signature_on_paper_is_registered_with_its_scan_and_confirmed(office: Office) -> None:
    draft, browser = submitted(office), office.browser("张三")
    url = reverse("sign_on_paper", kwargs={"id": draft.id})
    assert browser.post(url, {"signer": office.id("李四")}).status_code == 422

    typed = {"signer": office.id("李四"), "signed_on": "2025-03-03", "scan": scan("签批单.pdf")}
    unseen = browser.post(url, typed)
    assert (unseen.status_code, "没有写明页面显示到第几条记录" in words(unseen)) == (409, True)
    typed |= {
        "expected": hidden(browser.get(page_of(draft)))["expected"],
        "scan": scan("签批单.pdf"),
    }
    matter = browser.post(url, typed)["Location"]
    assert "线下签批" in words(browser.get(matter))
    assert "签批单.pdf" in words(browser.get(matter))

    leader = office.browser("李四")
    assert "待我确认的线下签批" in words(leader.get("/"))
    row = PaperApproval.objects.get()
    leader.post(reverse("answer_paper", kwargs={"id": row.id}), {"do": "confirm"})
    row.refresh_from_db()
    assert row.confirmed is True
    assert "待我确认的线下签批" not in words(leader.get("/"))


def test_what_stands_against_it_is_said_before_the_signature(office: Office) -> None:
    case = a_case(office)
    act = PENALTY.act("close_case")
    answer = send(office.browser("张三"), act_url(case, act.code), filled(act, office), do="submit")

    page = words(office.browser("李四").get(answer["Location"]))
    assert "现在签批将不予记入" in page
