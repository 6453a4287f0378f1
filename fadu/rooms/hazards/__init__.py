"""重大事故隐患：发现、登记、责令、整改、复查、销号。程序见 law/procedures/hazard_major。"""
