"""The Django app of the room; registers its fold with the one door."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """监督检查计划。"""

    name = "fadu.rooms.plans"
    label = "plans"
    verbose_name = "监督检查计划"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows."""
        from fadu.rooms.plans import folds

        folds.register_fold()
