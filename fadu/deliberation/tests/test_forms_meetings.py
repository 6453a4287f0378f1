"""What is typed for a meeting."""

from fadu.deliberation.forms_meetings import ConcludeForm, ViewForm


def test_a_conclusion_is_one_the_procedure_knows_or_words():
    assert ConcludeForm(("同意",), {"result": "同意", "grounds": "理由"}).is_valid()
    assert not ConcludeForm(("同意",), {"result": "另议", "grounds": "理由"}).is_valid()
    assert ConcludeForm((), {"result": "另议", "grounds": "理由"}).is_valid()


def test_one_who_speaks_for_themselves_is_not_asked_who_they_are():
    alone = ViewForm([("a", "甲")])
    assert alone["speaker"].is_hidden
    assert alone.initial["speaker"] == "a"
    assert not alone.spoken
    assert ViewForm([("a", "甲"), ("b", "乙")], initial={"view": "同意"}).spoken
