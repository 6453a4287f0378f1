"""A change by its title, a task by its place within it."""

from fadu.statutes.radar.models import LawChange, LawTask


def test_a_task_knows_its_place_and_whether_it_is_open() -> None:
    task = LawTask(id="01HK3TYFM0000000000000000Z:00012", title="某程序")

    assert (task.place, task.open, str(task)) == (12, True, "某程序")
    assert not LawTask(id="x:1", outcome="已改").open


def test_a_change_is_called_after_its_instrument() -> None:
    assert str(LawChange(title="某市灯笼管理办法")) == "某市灯笼管理办法"
