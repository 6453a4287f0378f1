"""行政处罚：立案、调查、告知、听证、决定、送达、执行。程序见 law/procedures/penalty_ordinary、penalty_simple。"""
