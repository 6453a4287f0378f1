"""Periods of law (法定期限) as typed data: what starts one, how its days count, how far that is verified.

The procedures carry the periods of the matters they run; this table carries those of the whole
office, for the calculator, the command line and the slip: one row a period, one citation, one count.
"""
