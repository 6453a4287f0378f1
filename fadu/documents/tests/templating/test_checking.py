"""What is wrong with a template is said all at once: unknown names with the nearest, missing contents with their article."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from fadu.documents.templating.checking import checked
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.templating.builders import KIND, PLAIN, bare, changed, saved
from fadu.kernel.errors import BadInput

SIX = (
    "{{ 当事人姓名或者名称和地址 }}", "{{ 违法事实和证据 }}", "{{ 处罚种类和依据 }}", "{{ 履行方式和期限 }}",
    "{{ 救济途径 }}", "{{ 机关 }}{{ 日期 }}", "{{ 印章 }}",
)  # fmt: skip


def wrong(data: bytes, kind: object = KIND, phrases: tuple[str, ...] = ()) -> str:
    with pytest.raises(BadInput) as refused:
        checked(kind, data, phrases)  # type: ignore[arg-type]
    return str(refused.value)


def test_the_shipped_template_and_one_that_says_every_content_are_taken() -> None:
    assert "正文" in checked(KIND, shipped(KIND))
    assert "违法事实和证据" in checked(KIND, bare(*SIX))
    assert "用语_AQF_97_1_责令改正" in checked(
        PLAIN, changed(PLAIN, "{{ 用语_AQF_97_1_责令改正 }}"), ("用语_AQF_97_1_责令改正",)
    )


@pytest.mark.parametrize("left_out", range(len(SIX)))
def test_each_of_the_six_contents_and_the_seal_is_missed_by_name_and_article(left_out: int) -> None:
    told = wrong(bare(*(line for at, line in enumerate(SIX) if at != left_out)))

    place = "第一款第" + "一二三四五六"[left_out] + "项" if left_out < 6 else "第二款"
    assert told.count("缺必备内容") == 1
    assert f"《行政处罚法》第五十九条{place}" in told


def test_what_stands_under_a_condition_alone_is_missed_too() -> None:
    kept = [line for line in SIX if "印章" not in line]

    told = wrong(bare(*kept, "{%p if 草稿 %}", "{{ 印章 }}", "{%p endif %}"))
    assert told.count("缺必备内容") == 1
    assert (
        "印章（变量 {{ 印章 }}，《行政处罚法》第五十九条第二款），只写在 if 或者 for 里面" in told
    )
    whole = bare(
        "{%p if 草稿 %}",
        "{%p for 甲, 乙 in 正文 %}",
        "{{ 乙 }}",
        "{%p endfor %}",
        "{%p endif %}",
        *SIX[5:],
    )
    assert wrong(whole).count("缺必备内容") == 5
    assert "印章" in checked(KIND, bare(*kept, "{%p if 印章 %}", "{{ 印章 }}", "{%p endif %}"))


def test_an_unknown_variable_is_named_with_the_nearest() -> None:
    told = wrong(changed(KIND, "{{ 文书编码 }}", "{{ 完全两样 }}"))

    assert "没有名为“文书编码”的变量，相近的有：文书编号" in told
    assert "没有名为“完全两样”的变量" in told


def test_three_loops_inside_one_another_and_a_condition_that_begins_in_a_table_are_refused() -> (
    None
):
    loop = "{% for 甲, 乙 in 正文 %}"
    assert "多层" in wrong(changed(PLAIN, loop * 3 + "{% endfor %}" * 3), PLAIN)
    document = docx.Document(BytesIO(shipped(PLAIN)))
    document.add_table(1, 1).cell(0, 0).text = "{% if 机关 %}"
    document.add_paragraph("{% endif %}")
    assert "不是完整的 Word 文档" in wrong(saved(document), PLAIN)


def test_a_template_without_its_square_is_refused() -> None:
    from io import BytesIO

    import docx

    from fadu.documents.tests.templating.builders import saved

    document = docx.Document(BytesIO(shipped(KIND)))
    for header in (document.sections[0].header, document.sections[0].even_page_header):
        for paragraph in header.paragraphs:
            paragraph.clear()
    assert "没有替换文字为“文书二维码”的图片" in wrong(saved(document))
