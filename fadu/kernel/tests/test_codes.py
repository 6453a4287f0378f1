"""Credit codes and identity numbers: every vector, every single slip of the pen."""

from datetime import date, timedelta

import pytest

from fadu.kernel.codes import as_typed, check_identity, check_uscc, digits_of, mask_identity

ON = date(2025, 3, 3)
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
CREDIT_CODES = [
    "91110000600037341L",
    "9144030071526726XG",
    "91440300708461136T",
    "91330100799655058B",
    "11430200000000019A",
    "91430211MA4ABCDE36",
    "12430200123456788H",
    "31430000MD0000016X",
    "92430281MA4XYK1272",
    "N1430223MF0000013R",
]
IDENTITIES = [
    "430202198001010017",
    "430281200012310029",
    "430223197506157898",
    "360426199101010071",
]


def identity(body: str) -> str:
    """Complete 17 digits by the definition of MOD 11-2: the whole is 1 modulo 11."""
    rest = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(body))
    return body + next(
        check for value, check in enumerate("0123456789X") if (rest + value) % 11 == 1
    )


@pytest.mark.parametrize("code", CREDIT_CODES)
def test_a_known_credit_code_holds_in_either_case(code):
    assert check_uscc(code).valid
    assert check_uscc(f" {code.lower()} ") == check_uscc(code)
    assert check_uscc(code).reason == ""


@pytest.mark.parametrize("code", CREDIT_CODES)
def test_no_single_changed_character_passes_in_a_credit_code(code):
    passing = [
        (place, sign)
        for place in range(18)
        for sign in ALPHABET + "IOSVZ"
        if sign != code[place] and check_uscc(code[:place] + sign + code[place + 1 :]).valid
    ]

    assert passing == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("", "应为18位，实为0位"),
        ("91110000600037341", "应为18位，实为17位"),
        ("91110000600037341LL", "应为18位，实为19位"),
        ("9111O000600037341L", "第5位“O”"),
        ("91110000600037341M", "第18位应为L"),
        ("９1110000600037341L", "第1位“９”"),
    ],
)
def test_a_refused_credit_code_says_why(code, reason):
    assert reason in check_uscc(code).reason


def test_a_right_last_digit_does_not_excuse_the_organisation_code():
    body = "91430200123456789"  # 组织机构代码 12345678 的校验码是 8
    sealed = next(
        body + sign for sign in ALPHABET if "第18位" not in check_uscc(body + sign).reason
    )

    assert check_uscc(sealed).reason == "组织机构代码校验码不符：第17位应为8，实为9"


@pytest.mark.parametrize("code", IDENTITIES)
def test_a_known_identity_number_holds(code):
    assert check_identity(code, ON).valid


@pytest.mark.parametrize("code", IDENTITIES)
def test_no_single_changed_digit_passes_in_an_identity_number(code):
    passing = [
        (place, sign)
        for place in range(18)
        for sign in "0123456789X"
        if sign != code[place] and check_identity(code[:place] + sign + code[place + 1 :], ON).valid
    ]

    assert passing == []


@pytest.mark.parametrize(
    "body",
    [
        "31011519790101001",  # 浦东新区设立之前出生
        "44030619700101001",
        "81000019900101001",  # 港澳台居民居住证
        "82000019900101001",
        "83000019900101001",
        "94315619900101001",  # 外国人永久居留身份证
        "43020220240229001",
        "43020220250303001",  # 当日出生
    ],
)
def test_historic_counties_and_residence_permits_pass(body):
    assert check_identity(identity(body), ON).valid


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("430211199002291237", "出生日期19900229不存在"),
        (identity("43020220250304001"), "晚于2025-03-03"),
        (identity("43020218500101001"), "超过150年"),
        (identity("00020219800101001"), "省级行政区划"),
        (identity("99020219800101001"), "省级行政区划"),
        ("430202800101001", "15位号码"),
        ("4302021980010100", "应为18位"),
        ("43020219800101001x", "第18位应为7"),
        ("4302021980O1010017", "前17位"),
        ("４30202198001010017", "前17位"),
        ("", "应为18位"),
    ],
)
def test_a_refused_identity_number_says_why(code, reason):
    assert reason in check_identity(code, ON).reason


def test_a_birth_is_judged_by_the_day_given():
    code = identity("43020220250303001")

    assert not check_identity(code, ON - timedelta(days=1)).valid


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("430202198001010017", "430***********0017"),
        (" 12345678901 ", "123****8901"),
        ("1234567890", "**********"),
        ("", ""),
    ],
)
def test_a_mask_hides_at_least_four_characters(text, shown):
    assert mask_identity(text) == shown


@pytest.mark.parametrize("text", ["TS12-34", " TS 1234 ", "TS１２３４", "TS１２－３４", "TS1　234"])
def test_a_code_is_read_as_people_type_it(text):
    assert as_typed(text) == "TS1234"


@pytest.mark.parametrize(
    ("start", "count", "digits"), [(7, 6, "000007"), (12345678, 6, "345678"), (1, 8, "00000001")]
)
def test_so_many_digits_of_a_code_keep_their_noughts(start, count, digits):
    assert digits_of(start.to_bytes(8, "big") + b"\xff" * 24, count) == digits
