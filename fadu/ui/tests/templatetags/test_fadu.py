from datetime import UTC, datetime

import pytest
from django.template import Context, Template, TemplateSyntaxError

from fadu.ui.tests.gallery_lists import NoticeForm


def draw(source: str, **context: object) -> str:
    return Template("{% load fadu %}" + source).render(Context(context))


def test_an_icon_without_a_label_is_hidden_from_readers() -> None:
    drawn = draw('{% icon "check" %}')

    assert 'aria-hidden="true"' in drawn
    assert "vendor/icons.svg#check" in drawn


def test_an_icon_with_a_label_is_an_image_with_that_name() -> None:
    drawn = draw("{% icon 'x' label %}", label='删除"<')

    assert 'role="img"' in drawn
    assert 'aria-label="删除&quot;&lt;"' in drawn


def test_an_unknown_icon_is_an_error_that_names_the_list() -> None:
    with pytest.raises(TemplateSyntaxError, match=r"icons\.json"):
        draw('{% icon "unicorn" %}')


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{{ at|day }}", "2024年3月5日"),
        ("{{ at|full_day }}", "2024年3月5日（星期二）"),
        ("{{ at|short_day }}", "3月5日"),
        ("{{ at|iso_day }}", "2024-03-05"),
        ("{{ at|clock }}", "01:30"),
        ("{{ at|moment }}", "2024年3月5日 01:30"),
        ("{{ 123456|money }}", "1,234.56元"),
        ("{{ 12345|count }}", "12,345"),
        ("{{ nothing|day }}{{ nothing|money }}{{ nothing|masked_phone }}", "———"),
    ],
)
def test_formats_reach_templates(source: str, expected: str) -> None:
    assert draw(source, at=datetime(2024, 3, 4, 17, 30, tzinfo=UTC)) == expected


def test_identity_numbers_and_phones_are_masked() -> None:
    drawn = draw(
        "{{ card|masked_identity }} {{ phone|masked_phone }}",
        card="430202198001011234",
        phone="13812345678",
    )

    assert "19800101" not in drawn
    assert "1381234" not in drawn
    assert "*" in drawn


def test_status_gives_the_badge_of_a_code() -> None:
    assert draw("{{ 'U'|status }}{% with b='U'|status %}{{ b.text }}{% endwith %}").endswith(
        "未核实依据"
    )


def test_sections_and_problems_walk_a_form() -> None:
    form = NoticeForm({"expected": "1"})
    drawn = draw(
        "{% for s in form|sections %}{{ s.title }};{% endfor %}{{ form|problems|length }}",
        form=form,
    )

    assert drawn.startswith("拟作出的处罚;告知与送达;")
    assert drawn.endswith("6")
