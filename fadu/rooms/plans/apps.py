"""The Django app of the room; registers its fold with the one door."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """监督检查计划。"""

    name = "fadu.rooms.plans"
    label = "plans"
    verbose_name = "监督检查计划"

    def ready(self) -> None:
        """Register the fold and the images of the room's rows, and what they hold."""
        from fadu.documents import holders
        from fadu.rooms.plans import folds
        from fadu.rooms.plans.models import Wording

        folds.register_fold()
        holders.register(
            holders.named_by(Wording, "text", what="计划文本", matter="plan", recorded=True)
        )
