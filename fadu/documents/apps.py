"""The Django app of stored files."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """文件。"""

    name = "fadu.documents"
    label = "documents"
    verbose_name = "文件"
