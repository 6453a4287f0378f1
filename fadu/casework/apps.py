"""The Django app of drafts, approvals, delegation and work lists."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    """办案。"""

    name = "fadu.casework"
    label = "casework"
    verbose_name = "办案"

    def ready(self) -> None:
        """Register the folds of delegation, paper approval and links, what is forgotten on erasure, and who holds files."""
        from django.db.models import Q

        from fadu.casework import folds
        from fadu.casework.models import Draft, PaperApproval
        from fadu.casework.services import forgetting
        from fadu.documents import holders
        from fadu.matters import erasure

        folds.register_all()
        erasure.register(forgetting.forget)
        holders.register(
            holders.listed_by(Draft, "attachments", what="草稿", only=~Q(attachments="[]")),
            holders.named_by(
                PaperApproval, "scan", what="线下签批的扫描件", matter="id", recorded=True
            ),
        )
