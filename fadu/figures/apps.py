"""The Django app of figures; registers the fold of frozen values."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """统计指标。"""

    name = "fadu.figures"
    label = "figures"
    verbose_name = "统计指标"

    def ready(self) -> None:
        """Register the fold of the report register."""
        from fadu.figures import folds

        folds.register_all()
