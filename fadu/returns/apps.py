"""The Django app of returns; registers their fold."""

from django.apps import AppConfig


class ReturnsConfig(AppConfig):
    """数据报送。"""

    name = "fadu.returns"
    label = "returns"
    verbose_name = "数据报送"

    def ready(self) -> None:
        """Register the fold of the register of returns."""
        from fadu.returns import folds

        folds.register_all()
