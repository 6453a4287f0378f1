"""What was typed is kept first; then it is submitted, signed, refused or found overtaken."""

from __future__ import annotations

from django.urls import reverse

from fadu.casework.models import Draft, State
from fadu.faces.desk.tests.builders import (
    Office,
    a_case,
    a_clue,
    act_url,
    filled,
    hidden,
    opening_url,
    send,
    words,
)  # fmt: skip
from fadu.law import registry
from fadu.ledger.models import Entry
from fadu.matters import selectors as matters
from fadu.matters.models import Matter

PENALTY = registry.procedure("penalty.ordinary")
OPENING = opening_url("penalty.ordinary", "register_clue")
CLUE = PENALTY.act("register_clue")


def test_saving_while_typing_answers_with_the_hour_and_writes_one_draft(office: Office) -> None:
    browser = office.browser("张三")
    fields = hidden(browser.get(OPENING))
    for summary in ("前", "前半", "前半句"):
        answer = browser.post(
            f"{OPENING}keep/", fields | {"summary": summary}, headers={"accept": "application/json"}
        )

    assert answer.json() == {"saved": "09:00"}
    assert Draft.objects.get().typed["summary"] == ["前半句"]
    assert Draft.objects.get().id == fields["draft"]


def test_saving_without_scripts_goes_to_the_draft(office: Office) -> None:
    browser = office.browser("张三")
    answer = browser.post(f"{OPENING}keep/", hidden(browser.get(OPENING)))

    assert answer["Location"] == reverse("draft", kwargs={"id": Draft.objects.get().id})


def test_the_same_form_sent_twice_does_the_act_once(office: Office) -> None:
    browser = office.browser("张三")
    fields = hidden(browser.get(OPENING)) | filled(CLUE, office) | {"do": "sign"}
    first = browser.post(OPENING, fields)
    entries = Entry.objects.count()
    second = browser.post(OPENING, fields)

    assert first["Location"] == second["Location"]
    assert Entry.objects.count() == entries
    assert "没有重复办理" in words(browser.get(second["Location"]))


def test_two_windows_on_one_draft_lose_nothing(office: Office) -> None:
    browser = office.browser("张三")
    saved = send(browser, OPENING, {"summary": "起头"}, do="save")
    one, two = (hidden(browser.get(saved["Location"])) for _ in range(2))
    browser.post(saved["Location"], one | {"summary": "窗口一", "do": "save"})
    # The clock of a test stands still: what the first window saved gets another hour by hand.
    Draft.objects.filter(id=one["draft"]).update(saved_at="2025-03-03T02:00:00Z")
    answer = browser.post(saved["Location"], two | {"summary": "窗口二", "do": "save"})

    assert {d.typed["summary"][0] for d in Draft.objects.all()} == {"窗口一", "窗口二"}
    assert "另存为一份草稿" in words(browser.get(answer["Location"]))


def test_words_of_a_second_window_survive_the_firsts_submission(office: Office) -> None:
    browser = office.browser("张三")
    saved = send(browser, OPENING, filled(CLUE, office), do="save")
    one, two = (hidden(browser.get(saved["Location"])) for _ in range(2))
    browser.post(saved["Location"], one | filled(CLUE, office) | {"do": "submit"})
    browser.post(saved["Location"], two | filled(CLUE, office, summary="补充一句") | {"do": "save"})

    assert {(d.state, d.typed["summary"][0] == "补充一句") for d in Draft.objects.all()} == {
        (State.SUBMITTED, False), (State.EDITING, True),
    }  # fmt: skip


def test_a_matter_that_moved_on_is_shown_before_anything_is_written(office: Office) -> None:
    case, browser = a_case(office), office.browser("李四")
    url, act = act_url(case, "decide_recusal"), PENALTY.act("decide_recusal")
    stale = hidden(browser.get(url)) | filled(act, office) | {"do": "sign"}
    send(office.browser("李四"), act_url(case, "assign_officers"),
         filled(PENALTY.act("assign_officers"), office, second_officer=office.id("钱七")))  # fmt: skip
    entries = Entry.objects.count()
    answer = browser.post(url, stale)

    assert answer.status_code == 409
    said = words(answer)
    assert "由李四于2025年3月3日" in said
    assert "您填写的内容已存为草稿" in said
    assert Entry.objects.count() == entries
    draft = Draft.objects.get(act="decide_recusal")
    assert (
        send(browser, reverse("draft", kwargs={"id": draft.id}), {}, do="save").status_code == 302
    )


def test_a_refusal_names_what_is_missing_and_the_article_and_keeps_the_draft(
    office: Office,
) -> None:
    matter = a_clue(office)
    act = PENALTY.act("file_case")
    answer = send(
        office.browser("李四"), act_url(matter, "file_case"), filled(act, office, cause="某案")
    )

    said = words(answer)
    assert answer.status_code == 409
    assert "尚未“审查管辖”，不得“立案”" in said
    assert "《行政处罚法》第二十二条" in said
    assert Draft.objects.get(act="file_case").state == State.EDITING


def test_what_is_incomplete_is_kept_and_marked(office: Office) -> None:
    answer = send(office.browser("张三"), OPENING, {"summary": "", "source": ""}, do="sign")

    assert answer.status_code == 422
    assert "需要改正" in words(answer)
    assert Draft.objects.count() == 1


def test_what_broke_the_procedure_is_recorded_with_its_reason_for_ever(office: Office) -> None:
    matter = a_clue(office)
    act = PENALTY.act("file_case")
    typed = filled(act, office, cause="某案", irregular="先口头批准，事后补办")
    answer = send(office.browser("李四"), act_url(matter, "file_case", "?irregular=1"), typed)

    matter.refresh_from_db()
    assert answer.status_code == 302, words(answer)[-500:]
    assert matter.irregular == 1
    page = words(office.browser("张三").get(answer["Location"]))
    assert "违反程序记载" in page
    assert "先口头批准，事后补办" in page


def test_an_entry_is_corrected_with_a_reason_and_the_old_one_stays(office: Office) -> None:
    case, browser = a_case(office), office.browser("张三")
    chosen = browser.get(reverse("correct", kwargs={"id": case.id}), {"entry": "5"})
    page = browser.get(chosen["Location"])
    assert "更正第6条记录" in words(page)
    typed = filled(PENALTY.act("name_party"), office, at="2025-02-25T09:00", irregular="当事人登记有误",
                   party=[office.parties["乙矿业公司"]])  # fmt: skip
    answer = send(browser, chosen["Location"], typed)

    assert answer.status_code == 302, words(answer)[-500:]
    lines = matters.history(Matter.objects.get(pk=case.pk))
    assert lines[5].corrected
    assert (lines[6].corrects, lines[6].why) == (5, "当事人登记有误")
    said = words(browser.get(reverse("matter", kwargs={"id": case.id})))
    assert "已更正" in said
    assert "乙矿业公司" in said


def test_an_act_of_the_party_is_recorded_by_the_officer(office: Office) -> None:
    case, party = a_case(office), office.parties["甲烟花公司"]
    act = PENALTY.act("request_recusal")
    typed = filled(act, office, key=party)
    answer = send(office.browser("张三"), act_url(case, act.code, f"?key={party}"), typed)

    assert answer.status_code == 302, words(answer)[-500:]
    line = matters.history(Matter.objects.get(pk=case.pk))[-1]
    assert line.who == ((party, "party"),)
    assert line.recorded_by == office.id("张三")
