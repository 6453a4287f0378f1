"""The Django app of draws; registers their fold."""

from django.apps import AppConfig


class DrawsConfig(AppConfig):
    """随机抽取。"""

    name = "fadu.draws"
    label = "draws"
    verbose_name = "随机抽取"

    def ready(self) -> None:
        """Register the fold of draws."""
        from fadu.draws import folds

        folds.register_all()
