"""Drafts: kept whatever happens, handed on, taken back, sent back, given up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.casework import services
from fadu.casework.models import Draft, State
from fadu.casework.tests.builders import NOW, a_draft, a_matter, in_matter, prepared
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.models import Entry

if TYPE_CHECKING:
    from tests.people import Bureau

LATER = NOW + timedelta(minutes=5)


def test_saving_again_from_the_same_window_changes_the_one_draft(bureau: Bureau) -> None:
    first = prepared(bureau)
    for summary in ("甲", "乙"):
        typed = replace(first, raw={"summary": [summary]})
        services.save_draft(viewer=bureau.zhang.viewer, prepared=typed, hand=bureau.hand(NOW))

    assert Draft.objects.get().typed == {"summary": ["乙"]}


def test_a_window_that_has_not_seen_the_other_keeps_its_words_apart(bureau: Bureau) -> None:
    first = prepared(bureau, raw={"summary": ["甲"]})
    viewer, hand = bureau.zhang.viewer, bureau.hand(NOW)
    saved = services.save_draft(viewer=viewer, prepared=first, hand=hand)
    seen = saved.stamp

    one = replace(first, tab="A" * 26, seen=seen, raw={"summary": ["窗口一"]})
    two = replace(first, tab="B" * 26, seen=seen, raw={"summary": ["窗口二"]})
    services.save_draft(viewer=viewer, prepared=one, hand=bureau.hand(LATER))
    apart = services.save_draft(viewer=viewer, prepared=two, hand=bureau.hand(LATER))
    again = services.save_draft(viewer=viewer, prepared=two, hand=bureau.hand(LATER))

    assert apart.id == again.id == "B" * 26
    assert Draft.objects.get(pk=saved.pk).typed == {"summary": ["窗口一"]}
    assert Draft.objects.get(pk=apart.pk).typed == {"summary": ["窗口二"]}
    assert Draft.objects.count() == 2


def test_words_written_after_another_window_handed_the_draft_on_are_kept_apart(
    bureau: Bureau,
) -> None:
    first = prepared(bureau)
    viewer, hand = bureau.zhang.viewer, bureau.hand(NOW)
    draft = services.save_draft(viewer=viewer, prepared=first, hand=hand)
    services.sign(draft=draft, viewer=viewer, hand=hand)

    late = replace(first, tab="C" * 26, seen=draft.stamp, raw={"summary": ["还有话"]})
    apart = services.save_draft(viewer=viewer, prepared=late, hand=hand)

    assert (apart.id, apart.matter) == ("C" * 26, "C" * 26)
    assert apart.typed == {"summary": ["还有话"]}
    assert services.sign(draft=apart, viewer=viewer, hand=hand) is not None


def test_a_draft_is_no_act(bureau: Bureau) -> None:
    before = Entry.objects.count()
    draft = a_draft(bureau)
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert draft.state == State.SUBMITTED
    assert Entry.objects.count() == before


def test_an_incomplete_draft_is_kept_but_not_handed_on(bureau: Bureau) -> None:
    draft = a_draft(bureau, ready=False, facts={})

    with pytest.raises(BadInput, match="尚未填写完整"):
        services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))


def test_only_the_author_submits_recalls_and_drops(bureau: Bureau) -> None:
    draft, other = a_draft(bureau), {"viewer": bureau.li.viewer, "hand": bureau.hand(NOW)}
    for do in (services.submit, services.drop):
        with pytest.raises(Refused, match="只有拟稿人"):
            do(draft=draft, **other)
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    with pytest.raises(Refused, match="只有拟稿人"):
        services.recall(draft=draft, **other)


def test_a_submitted_draft_is_not_changed_until_it_is_recalled(bureau: Bureau) -> None:
    typed, mine = prepared(bureau), {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    draft = services.save_draft(prepared=typed, **mine)
    services.submit(draft=draft, **mine)
    with pytest.raises(Refused, match="草稿已提交"):
        services.save_draft(prepared=typed, **mine)

    services.recall(draft=draft, **mine)
    services.save_draft(prepared=typed, **mine)
    services.drop(draft=draft, **mine)

    assert draft.state == State.DROPPED
    with pytest.raises(Refused, match="已作废"):
        services.submit(draft=draft, **mine)


def test_a_draft_is_sent_back_with_the_reason(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    draft = a_draft(bureau, **in_matter(matter, "refuse_filing", not_filed="不属于", reason="x"))
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    reader = {"draft": draft, "viewer": bureau.li.viewer, "hand": bureau.hand(NOW)}
    with pytest.raises(BadInput, match="退回理由"):
        services.return_draft(why=" ", **reader)
    with pytest.raises(Refused, match="无权退回"):
        services.return_draft(why="不符", **{**reader, "viewer": bureau.zhao.viewer})

    services.return_draft(why="理由不足", **reader)

    assert (draft.state, draft.returned_why) == (State.RETURNED, "理由不足")
    assert draft.returned_by == bureau.li.id


DOING = {"submit": {}, "recall": {}, "drop": {}, "return_draft": {"why": "不符"}}
LAWFUL = {
    State.EDITING: {"submit", "drop"},
    State.RETURNED: {"submit", "drop"},
    State.SUBMITTED: {"recall", "drop", "return_draft"},
    State.SIGNED: set(),
    State.DROPPED: set(),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("doing", DOING)
def test_a_draft_moves_only_where_its_state_leads(bureau: Bureau, state: State, doing: str) -> None:
    draft = a_draft(bureau)
    Draft.objects.filter(pk=draft.pk).update(state=state)
    given: dict[str, Any] = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    given |= DOING[doing]

    if doing in LAWFUL[state]:
        assert getattr(services, doing)(draft=draft, **given).state != state
    else:
        with pytest.raises(Refused, match=f"草稿{state.label}，不能再作此操作"):
            getattr(services, doing)(draft=draft, **given)
        assert Draft.objects.get(pk=draft.pk).state == state


def test_a_page_loaded_before_the_signature_cannot_take_it_back(bureau: Bureau) -> None:
    mine: dict[str, Any] = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    draft = services.submit(draft=a_draft(bureau), **mine)
    loaded = Draft.objects.get(pk=draft.pk)
    services.sign(draft=draft, **mine)

    with pytest.raises(Refused, match="草稿已办理"):
        services.recall(draft=loaded, **mine)
    assert Draft.objects.get(pk=draft.pk).state == State.SIGNED


def test_nobody_writes_in_anothers_draft(bureau: Bureau) -> None:
    typed = prepared(bureau, raw={"summary": ["甲"]})
    services.save_draft(viewer=bureau.zhang.viewer, prepared=typed, hand=bureau.hand(NOW))

    with pytest.raises(Refused, match="不能修改"):
        services.save_draft(viewer=bureau.li.viewer, prepared=typed, hand=bureau.hand(LATER))
    assert Draft.objects.get().prepared_by == bureau.zhang.id


def test_a_draft_of_one_act_is_never_written_over_by_another(bureau: Bureau) -> None:
    viewer, hand, first = bureau.zhang.viewer, bureau.hand(NOW), prepared(bureau)
    saved = services.save_draft(viewer=viewer, prepared=first, hand=hand)

    other = replace(first, act="file_case", seen=saved.stamp, raw={"cause": ["别的"]})
    with pytest.raises(Refused, match="不能改作另一环节"):
        services.save_draft(viewer=viewer, prepared=other, hand=bureau.hand(LATER))

    assert Draft.objects.get().raw == saved.raw


def test_a_draft_without_an_id_is_a_programmers_mistake(bureau: Bureau) -> None:
    with pytest.raises(ValueError, match="id of its own"):
        a_draft(bureau, id="")
