"""The Django app of flows; registers what one room's entries make of another room's rows."""

from django.apps import AppConfig


class FlowsConfig(AppConfig):
    """跨房间的流程。"""

    name = "fadu.flows"
    label = "flows"
    verbose_name = "跨房间的流程"

    def ready(self) -> None:
        """Register the further folds."""
        from fadu.flows import folds

        folds.register_all()
