"""The accounts as printed at the start."""

from fadu.demo.bureau import ADMINISTRATORS, PASSWORD, PEOPLE
from fadu.demo.people import sign_in_lines


def test_every_account_of_the_city_bureau_is_named_with_the_password():
    text = "\n".join(sign_in_lines())

    assert PASSWORD in text
    assert all(person[0] in text for person in (*PEOPLE, *ADMINISTRATORS))
