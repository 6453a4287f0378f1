"""The fourth chapter names an owner for every task of the coming year."""

from __future__ import annotations

from fadu.report.chapters.plans import CHAPTER


def test_every_task_has_an_owner() -> None:
    (section,) = CHAPTER.sections
    tasks = [paragraph for paragraph in section.paragraphs if paragraph.lead]

    assert tasks
    for task in tasks:
        said = "".join(sentence.text for sentence in task.sentences)
        assert "由" in said
        assert said.endswith(("负责。", "核对。"))
