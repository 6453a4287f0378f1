"""The Django app of other platforms."""

from django.apps import AppConfig


class PlatformsConfig(AppConfig):
    """其他平台。"""

    name = "fadu.platforms"
    label = "platforms"
    verbose_name = "其他平台"

    def ready(self) -> None:
        """Register the fold of what was entered elsewhere."""
        from fadu.platforms.filling import folds

        folds.register_all()
