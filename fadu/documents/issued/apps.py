"""The Django app of issued documents; registers its fold."""

from django.apps import AppConfig


class IssuedConfig(AppConfig):
    """文书版本。"""

    name = "fadu.documents.issued"
    label = "issued"
    verbose_name = "文书版本"

    def ready(self) -> None:
        """Register the fold of versions."""
        from fadu.documents.issued import folds

        folds.register_all()
