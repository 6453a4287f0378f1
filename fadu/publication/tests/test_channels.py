"""The allow-list names what the procedures really have, and what the party sends is the party's to do."""

from __future__ import annotations

import pytest

from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.role import Role
from fadu.publication.channels import CHANNELS, Channel

ASKED = {Kind.DATE, Kind.TEXT, Kind.LONG_TEXT, Kind.BOOL, Kind.FILE}  # what the page has fields for


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_every_act_and_fact_that_is_shown_is_one_of_the_procedure(channel: Channel) -> None:
    acts = channel.procedure.by_code
    for table in (channel.shown, channel.breach):
        for code, facts in table.items():
            assert set(facts) <= set(acts[code].stated), code
    for code, fact in channel.terms.items():
        assert fact in {f.code for f in acts[code].stated}
    assert set(channel.stands) <= set(acts)
    assert channel.found.keys_fact is not None
    assert channel.kind in channel.procedure.kinds
    assert "enterprise" in {f.code for f in channel.whose.stated}
    assert all(act in acts.values() for act in (*channel.told, channel.order, channel.decide))


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_only_an_enterprise_s_own_acts_are_taken_and_each_has_its_fields(channel: Channel) -> None:
    for act in channel.replies:
        assert act.by == (Role.ENTERPRISE,)
        assert act.each == channel.kind
        assert {f.kind for f in act.stated} <= ASKED
    assert channel.ask in channel.replies
    internal = {
        "grounds",
        "danger",
        "evidence",
        "suspected",
        "linked",
    }  # what the file keeps to itself
    assert not internal & {f.code for facts in channel.shown.values() for f in facts}
