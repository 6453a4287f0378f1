"""Addresses of the parameters: the list, packs, what is missing, one parameter."""

from django.urls import path

from fadu.faces.desk.views import packs, parameters

urlpatterns = [
    path("parameters/", parameters.parameters, name="parameters"),
    path("parameters/missing/", packs.missing_parameters, name="missing_parameters"),
    path("parameters/missing/sheet/", packs.missing_sheet, name="missing_sheet"),
    path("parameters/missing/paper/", packs.missing_paper, name="missing_paper"),
    path("parameters/missing/sign/", packs.sign_missing, name="sign_missing"),
    path("parameters/pack/", packs.parameter_pack, name="parameter_pack"),
    path("parameters/import/", packs.import_parameters, name="import_parameters"),
    path("parameters/<str:code>/", parameters.parameter, name="parameter"),
    path("parameters/<str:code>/set/", parameters.set_parameter, name="set_parameter"),
]
