"""Lists and forms of the invented bureau: cases, filters, an act with every kind of control."""

from django import forms
from django.http import QueryDict

from fadu.ui.fields import DayField, MoneyField, with_basis
from fadu.ui.filters import FilterBar, SavedFilter, chips_of
from fadu.ui.tables import Cell, Column, Empty, Row, Table, cells
from fadu.ui.tests.gallery_frame import PARTIES, STATES, deadline

COLUMNS = (
    Column("案号", "narrow", "?sort=number"),
    Column("当事人"),
    Column("案由"),
    Column("立案日", "date", "?sort=-filed", "desc"),
    Column("拟罚款", "number"),
    Column("状态", "narrow"),
    Column("最后一日", "date"),
)


def case_row(n: int) -> Row:
    """The nth invented case."""
    late = n % 9 == 4
    due = deadline(9, 30, "作出决定") if late else deadline(10, 10 + n % 20, "作出决定")
    return Row(
        cells(
            Cell(f"湘城应急罚〔2024〕{140 - n}号", f"/penalty/{140 - n}/"),
            Cell(PARTIES[n % 5], "#", sub="91430200MA4L2X9K7B" if n % 3 else ""),
            ("未按规定储存烟火药", "未对从业人员进行安全生产教育和培训", "超许可范围经营")[n % 3],
            f"2024-{9 - n // 28:02d}-{28 - n % 28:02d}",
            f"{(n * 7 % 12 + 1) * 5000:,} 元",
            Cell("", badges=(STATES[n % 4],)),
            Cell("", deadline=due),
        ),
        pick=str(n),
        tone="bad" if late else "",
    )


def case_table(rows: int = 30) -> Table:
    """A list of `rows` invented cases."""
    empty = Empty("没有符合条件的案件", "可放宽筛选条件，或登记新的案件。", "立案", "#", "gavel")
    lines = tuple(case_row(n) for n in range(rows))
    return Table("行政处罚案件", COLUMNS, lines, None, empty, batch="batch" if rows else "")


class CaseFilter(forms.Form):
    """The filter form of the model list."""

    q = forms.CharField(label="当事人或案号", required=False)
    state = forms.ChoiceField(
        label="状态",
        required=False,
        choices=[("", "全部"), ("open", "办理中"), ("closed", "已结案")],
    )
    unit = forms.ChoiceField(label="承办机构", required=False, choices=[("", "全部")])
    since = DayField(label="立案日自", required=False)
    until = DayField(label="至", required=False)


def filter_bar() -> FilterBar:
    """Filters in force, three saved ones, and every tool."""
    query = QueryDict("state=open&since=2024-01-01")
    form = CaseFilter(query)
    saved = (
        SavedFilter("我承办的", "?mine=1", current=True),
        SavedFilter("十日内到期", "?due=10", delete_url="#"),
        SavedFilter("支队在办", "?unit=1", shared=True),
    )
    return FilterBar(form, chips_of(form, query), saved, "#", "#", "#", "#rows", query.urlencode())


class NoticeForm(forms.Form):
    """An act with every kind of control."""

    sections = (
        ("拟作出的处罚", ("kind", "fine", "discretion", "reason")),
        ("告知与送达", ("served", "way", "hearing", "waiver", "file")),
    )
    expected = forms.IntegerField(widget=forms.HiddenInput, initial=7)
    kind = with_basis(
        forms.ChoiceField(label="处罚种类", choices=[("", "请选择"), ("fine", "罚款")]),
        "《行政处罚法》第九条",
    )
    fine = with_basis(
        MoneyField(
            label="拟处罚款",
            least=5_000_00,
            most=50_000_00,
            help_text="法定幅度 5,000 元至 50,000 元",
        ),
        "《安全生产法》第九十七条",
    )
    discretion = with_basis(
        forms.CharField(label="裁量档次", help_text="由法制机构维护的裁量基准带出"),
        "湖南省安全生产行政处罚裁量基准",
        status="U",
    )
    reason = forms.CharField(label="事实、理由及依据", widget=forms.Textarea(attrs={"rows": 4}))
    served = with_basis(DayField(label="送达日期"), "《行政处罚法》第六十一条")
    way = forms.ChoiceField(
        label="送达方式",
        widget=forms.RadioSelect,
        choices=[("direct", "直接送达"), ("mail", "邮寄送达"), ("notice", "公告送达")],
    )
    hearing = forms.BooleanField(label="属于应当告知听证权利的情形", required=False)
    waiver = forms.MultipleChoiceField(
        label="随附文书",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("a", "行政处罚告知书"), ("b", "听证告知书"), ("c", "送达回证")],
    )
    file = forms.FileField(
        label="送达回证扫描件", required=False, help_text="PDF 或图片，不超过 20 MB"
    )
