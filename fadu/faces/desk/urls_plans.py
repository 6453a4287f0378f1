"""Addresses of the yearly plans; an act's address carries the act's own name."""

from django.urls import path

from fadu.faces.desk.views import plan_acts, plan_lines, plans

_OF = "<str:id>/"

app_name = "plans"
urlpatterns = [
    path("", plans.plan_list, name="plan_list"),
    path("new/", plan_acts.open_plan, name="open_plan"),
    path(_OF, plans.plan_detail, name="plan_detail"),
    path(f"{_OF}progress/", plans.plan_progress, name="plan_progress"),
    path(f"{_OF}simulate/", plans.simulate, name="simulate"),
    path(f"{_OF}papers/<slug:which>/", plans.plan_paper, name="plan_paper"),
    path(f"{_OF}documents/<slug:which>/", plans.plan_document, name="plan_document"),
    path(f"{_OF}lines/", plan_lines.lines, name="lines"),
    path(f"{_OF}lines/drop/", plan_lines.drop_lines, name="drop_lines"),
    path(f"{_OF}lines/template/", plan_lines.line_template, name="line_template"),
    path(f"{_OF}lines/sheet/", plan_lines.line_sheet, name="line_sheet"),
    path(f"{_OF}lines/bring/", plan_lines.bring_lines, name="bring_lines"),
    path(f"{_OF}lines/add/", plan_lines.add_lines, name="add_lines"),
    path(f"{_OF}measure-capacity/", plan_acts.measure_capacity, name="measure_capacity"),
    path(f"{_OF}draft-plan/", plan_acts.draft_plan, name="draft_plan"),
    path(f"{_OF}adjust-plan/", plan_acts.adjust_plan, name="adjust_plan"),
    path(f"{_OF}merge-joint/", plan_acts.merge_joint, name="merge_joint"),
    path(f"{_OF}check-caps/", plan_acts.check_caps, name="check_caps"),
]
