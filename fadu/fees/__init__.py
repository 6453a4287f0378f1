"""非税缴款: the codes under which fines are paid, what came in under them and what went back.

A fine is imposed here and received elsewhere (行政处罚法 67): the code comes from the finance system, the money from its
result files. What a payment does to its case stands above the rooms, in `fadu.platforms.fees`.
"""
