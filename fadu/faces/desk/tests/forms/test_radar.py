"""What may be asked of the radar, and what a conclusion consists of."""

from fadu.faces.desk.forms.radar import RadarFilter, SettleForm


def test_a_conclusion_needs_its_word_and_a_reason() -> None:
    form = SettleForm({"outcome": "已忽略", "reason": ""})

    assert not form.is_valid()
    assert set(form.errors) == {"outcome", "reason"}
    assert SettleForm({"outcome": "已改", "reason": "规则已更新"}).is_valid()


def test_only_the_two_filters_are_known() -> None:
    assert RadarFilter({"q": "处罚", "state": "open"}).is_valid()
    assert not RadarFilter({"state": "all"}).is_valid()
