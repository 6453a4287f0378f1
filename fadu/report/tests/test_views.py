"""The pages of the report, through HTTP."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from django.test import Client

from fadu.figures.models import FrozenFigure
from fadu.report.tests.builders import reported_year
from tests.browsing import signed_in
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def test_the_workbench_opens_with_text_and_figures(bureau: Bureau) -> None:
    reported_year(bureau)
    page = signed_in(bureau.zhao.account).get("/report/2024/")

    text = page.content.decode()
    assert page.status_code == 200
    assert "98.42%" in text
    assert "冻结数据" in text
    assert "核对未发现问题" in text


def test_the_head_reads_without_freezing(bureau: Bureau) -> None:
    client = signed_in(bureau.li.account)

    assert client.get("/report/2024/").status_code == 200
    assert client.post("/report/2024/freeze/", {"cut_off": "2024-12-31"}).status_code == 403


@pytest.mark.parametrize("who", ["zhang", "wang"])
def test_others_are_refused(bureau: Bureau, who: str) -> None:
    assert signed_in(getattr(bureau, who).account).get("/report/2024/").status_code == 403


def test_a_stranger_is_sent_to_sign_in(client: Client) -> None:
    assert client.get("/report/2024/").status_code == 302


def test_freezing_by_form_is_recorded_once(bureau: Bureau) -> None:
    reported_year(bureau)
    client = signed_in(bureau.zhao.account)
    sent = {"cut_off": "2024-12-31", "idem": "form-1"}

    assert client.post("/report/2024/freeze/", sent).status_code == 302
    assert client.post("/report/2024/freeze/", sent).status_code == 302

    assert set(FrozenFigure.objects.values_list("n", flat=True)) == {0}
    assert "已冻结" in client.get("/report/2024/").content.decode()


def test_a_freeze_that_is_refused_says_why(bureau: Bureau) -> None:
    page = signed_in(bureau.zhao.account).post("/report/2024/freeze/", {"cut_off": "2023-01-01"})

    assert page.status_code == 409
    assert "早于2024年" in page.content.decode()


def test_the_report_and_its_manifest_are_downloads(bureau: Bureau) -> None:
    client = signed_in(bureau.zhao.account)
    file = client.get("/report/2024/download/")
    manifest = client.get("/report/2024/manifest/")

    assert docx.Document(BytesIO(file.content)).paragraphs[0].text.endswith("情况报告")
    assert "attachment" in file.headers["Content-Disposition"]
    assert manifest.json()["format"] == 1


def test_every_published_figure_has_a_page(bureau: Bureau) -> None:
    client = signed_in(bureau.zhao.account)

    assert client.get("/figures/").status_code == 200
    for code in ("returns.city_hazard_rectification_rate", "penalty.cases_filed"):
        assert client.get(f"/figures/{code}/?year=2024").status_code == 200
