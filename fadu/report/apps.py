"""The Django app of the annual report."""

from django.apps import AppConfig


class ReportConfig(AppConfig):
    """年度报告。"""

    name = "fadu.report"
    label = "report"
    verbose_name = "年度报告"
