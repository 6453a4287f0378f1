"""Signing: by the right person, by several, by a deputy, on paper; once and for all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts.viewer import Viewer
from fadu.casework import services
from fadu.casework.models import Draft, PaperApproval, State
from fadu.casework.tests.builders import NOW, a_draft, a_matter, a_scan, in_matter, lend, standing
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import rfc3339
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters import selectors as matters
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau


def sign(bureau: Bureau, draft: Draft, viewer: Viewer, **more: Any) -> Any:
    """Sign as a viewer."""
    return services.sign(draft=draft, viewer=viewer, hand=bureau.hand(NOW), **more)


def a_refusal(bureau: Bureau, matter: Matter, **over: Any) -> Draft:
    """A draft that only a leader may sign, submitted by the officer."""
    choice = _choices(matter)
    typed = in_matter(matter, "refuse_filing", not_filed=choice, reason="查无此事") | over
    draft = a_draft(bureau, **typed)
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    return draft


def _choices(matter: Matter) -> str:
    from fadu.law import registry

    act = registry.procedure(matter.procedure).act("refuse_filing")
    return str(act.stated[0].choices[0])


def test_the_signer_acts_and_the_author_is_named(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    outcome = sign(bureau, a_refusal(bureau, matter), bureau.li.viewer)

    line = matters.history(Matter.objects.get(pk=matter.pk))[outcome.n]
    assert line.who == ((bureau.li.id, "leader"),)
    assert line.prepared_by == bureau.zhang.id


def test_signing_twice_answers_with_the_first_result(bureau: Bureau) -> None:
    draft = a_draft(bureau)
    first = sign(bureau, draft, bureau.zhang.viewer)
    entries = Entry.objects.count()
    second = sign(bureau, draft, bureau.zhang.viewer)

    assert second == replace(first, repeated=True)
    assert Entry.objects.count() == entries


def test_without_the_capacity_nobody_signs_and_the_draft_stays(bureau: Bureau) -> None:
    draft = a_refusal(bureau, a_matter(bureau))

    with pytest.raises(Refused, match="应当由行政机关负责人办理"):
        sign(bureau, draft, bureau.zhao.viewer)
    assert Draft.objects.get(pk=draft.pk).state == State.SUBMITTED


def test_anothers_draft_is_signed_only_once_it_was_submitted(bureau: Bureau) -> None:
    draft = a_draft(bureau, **in_matter(a_matter(bureau), "refuse_filing"))

    with pytest.raises(Refused, match="尚未提交"):
        sign(bureau, draft, bureau.li.viewer)


def test_a_deputy_signs_in_the_lent_capacity_but_never_their_own_draft(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    draft = a_refusal(bureau, matter)
    lend(bureau, bureau.zhang.id)
    lend(bureau, bureau.zhao.id)
    with pytest.raises(Refused, match="不能签批本人拟写的草稿"):
        sign(bureau, draft, standing(bureau.zhang))

    outcome = sign(bureau, draft, standing(bureau.zhao))

    line = matters.history(Matter.objects.get(pk=matter.pk))[outcome.n]
    assert line.who == ((bureau.zhao.id, "leader"),)


def test_a_deputy_whom_no_delegation_names_on_the_day_of_the_act_is_refused(bureau: Bureau) -> None:
    draft = a_refusal(bureau, a_matter(bureau))
    deputy = replace(bureau.zhao.viewer, deputising=frozenset({Role.LEADER}))

    with pytest.raises(Refused, match="在办理之日（2025年3月3日）没有办理“不予立案”的身份"):
        sign(bureau, draft, deputy)


def test_an_act_of_two_officers_waits_for_the_second_name(bureau: Bureau) -> None:
    facts = {"manner": "询问", "questioned_as": "证人", "shown": "已经出示", "summary": "属实"}
    draft = a_draft(bureau, **in_matter(a_matter(bureau), "investigate", **facts))
    entries = Entry.objects.count()

    assert sign(bureau, draft, bureau.zhang.viewer) is None
    assert Draft.objects.get(pk=draft.pk).signed_by == [bureau.zhang.id]
    assert sign(bureau, draft, bureau.zhang.viewer) is None
    assert Draft.objects.get(pk=draft.pk).signed_by == [bureau.zhang.id]
    assert Entry.objects.count() == entries


@pytest.mark.parametrize(
    ("act", "facts", "why"),
    [
        ("investigate", {"manner": "询问", "shown": "已经出示", "summary": "属实"}, "没有载明被询问人的身份"),
        (
            "investigate",
            {
                "manner": "现场检查", "shown": "已经出示", "summary": "属实",
                "began_at": "2026-03-02T03:00:00Z", "ended_at": "2026-03-02T02:00:00Z",
            },
            "结束时间早于开始时间",
        ),
    ],
)  # fmt: skip
def test_who_signs_first_is_told_of_what_stands_against_it_and_leaves_no_name(
    bureau: Bureau, act: str, facts: dict[str, Any], why: str
) -> None:
    draft = a_draft(bureau, **in_matter(a_matter(bureau), act, **facts))
    entries = Entry.objects.count()

    with pytest.raises(Refused, match=why):
        sign(bureau, draft, bureau.zhang.viewer)
    assert Draft.objects.get(pk=draft.pk).signed_by == []
    assert Entry.objects.count() == entries


def test_the_position_the_signer_saw_counts_before_the_drafters(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    draft = a_refusal(bureau, matter, expected=matter.n - 1)
    with pytest.raises(Refused, match="已有新的记录"):
        sign(bureau, draft, bureau.li.viewer)

    assert sign(bureau, draft, bureau.li.viewer, expected=matter.n).n == matter.n + 1


def test_a_correction_takes_the_place_of_an_entry_with_its_reason(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    first = sign(bureau, a_refusal(bureau, matter), bureau.li.viewer)
    matter.refresh_from_db()
    wrong = in_matter(matter, "refuse_filing", not_filed=_choices(matter), reason="重写")
    draft = a_draft(bureau, bureau.li.viewer, **wrong, corrects=first.n, irregular="理由写错")
    outcome = sign(bureau, draft, bureau.li.viewer)

    lines = matters.history(Matter.objects.get(pk=matter.pk))
    assert lines[first.n].corrected
    assert (lines[outcome.n].corrects, lines[outcome.n].why) == (first.n, "理由写错")
    assert lines[outcome.n].irregular == ""


def on_paper(bureau: Bureau, draft: Draft, **over: Any) -> Any:
    """Register a signature on paper."""
    given: dict[str, Any] = {
        "viewer": bureau.zhang.viewer,
        "signer": bureau.li.id,
        "signed_on": date(2025, 3, 3),
    }
    return services.sign_on_paper(
        draft=draft, scan=a_scan(), hand=bureau.hand(NOW), **{**given, **over}
    )


def test_a_signature_on_paper_records_the_act_and_waits_for_confirmation(bureau: Bureau) -> None:
    outcome = on_paper(bureau, a_refusal(bureau, a_matter(bureau)))
    row = PaperApproval.objects.get()

    line = matters.history(Matter.objects.get(pk=outcome.matter))[outcome.n]
    assert line.who == ((bureau.li.id, "leader"),)
    assert line.recorded_by == bureau.zhang.id
    assert [f["sha256"] for f in line.files] == [a_scan().sha256]
    assert (row.signed_by, row.entry, row.confirmed) == (bureau.li.id, outcome.n, None)


@pytest.mark.parametrize(
    ("over", "why"),
    [
        ({"signed_on": date(2025, 3, 4)}, "不能晚于今天"),
        ({"signed_on": date(2023, 12, 1)}, "在签批之日没有办理"),
    ],
)
def test_a_signature_on_paper_is_of_a_day_on_which_the_signer_could_sign(
    bureau: Bureau, over: dict[str, Any], why: str
) -> None:
    draft = a_refusal(bureau, a_matter(bureau))

    with pytest.raises((BadInput, Refused), match=why):
        on_paper(bureau, draft, **over)
    assert not PaperApproval.objects.exists()


def test_neither_a_stranger_registers_nor_a_wrong_signer_is_taken(bureau: Bureau) -> None:
    draft = a_refusal(bureau, a_matter(bureau))
    with pytest.raises(Refused, match="由拟稿人登记"):
        on_paper(bureau, draft, viewer=bureau.zhao.viewer)
    with pytest.raises(Refused, match="没有办理"):
        on_paper(bureau, draft, signer=bureau.zhao.id)


def test_the_signer_alone_confirms_or_disputes_with_a_reason(bureau: Bureau) -> None:
    on_paper(bureau, a_refusal(bureau, a_matter(bureau)))
    answer: dict[str, Any] = {
        "approval": PaperApproval.objects.get(),
        "hand": bureau.hand(NOW + timedelta(hours=1)),
    }
    with pytest.raises(Refused, match="本人确认"):
        services.answer_paper(viewer=bureau.zhang.viewer, confirmed=True, reason="", **answer)
    with pytest.raises(BadInput, match="须写明理由"):
        services.answer_paper(viewer=bureau.li.viewer, confirmed=False, reason=" ", **answer)

    services.answer_paper(viewer=bureau.li.viewer, confirmed=False, reason="不是我签的", **answer)

    assert PaperApproval.objects.get().confirmed is False


def test_a_matter_handled_elsewhere_is_recorded_and_never_held_back(bureau: Bureau) -> None:
    draft = a_draft(bureau, platform="互联网+执法系统", platform_number="HLW-1")
    outcome = sign(bureau, draft, bureau.zhang.viewer)

    matter = Matter.objects.get(pk=outcome.matter)
    assert matter.external
    assert matter.platform_number == "HLW-1"
    refusal = a_refusal(bureau, matter, act="file_case", facts={"cause": "某案", "number": "1号"})
    assert sign(bureau, refusal, bureau.li.viewer).n == 1


def test_an_act_says_when_a_device_captured_it_whoever_mends_it_later(bureau: Bureau) -> None:
    seen = NOW - timedelta(hours=3)
    draft = a_draft(bureau, captured_at=seen, captured_offset=-1200)
    a_draft(
        bureau, id=draft.id, matter=draft.matter, tab=draft.tab, seen=draft.stamp
    )  # at a desk, by hand

    outcome = services.sign(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert outcome is not None
    body = json.loads(Entry.objects.get(matter=outcome.matter).body)
    assert body["captured"] == {"at": rfc3339(seen), "offset_ms": -1200}
