from fadu.checker.findings import Agreed, Finding, Place, Verdict, gathered


def a_finding(start: int, *, recomputed: bool = False) -> Finding:
    return Finding(
        "ratio",
        Place(0, start, start + 2),
        Verdict.SUSPECT,
        "请核对",
        "1",
        "2",
        recomputed,
        3,
        "文字",
    )


def test_findings_come_in_the_order_of_the_text_and_once_each():
    late, early = a_finding(9), a_finding(2, recomputed=True)

    review = gathered([late, early, early, Agreed("ratio", Place(0, 5, 6))])

    assert review.findings == (early, late)
    assert review.claims_checked == 2


def test_json_has_the_published_shape():
    assert gathered([a_finding(1)]).as_json() == {
        "findings": [
            {
                "kind": "ratio",
                "line": 3,
                "quote": "文字",
                "stated": "1",
                "computed": "2",
                "verdict": "suspect",
                "message": "请核对",
            }
        ],
        "claims_checked": 0,
    }
