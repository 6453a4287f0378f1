"""`{% load desk %}`: what a matter is called, and a rule's sentence with its parameters by title."""

from django import template

from fadu.faces.desk.naming import name_of
from fadu.law.parameters.titles import titled

register = template.Library()

register.filter("named", name_of)
register.filter("ruled", titled)
