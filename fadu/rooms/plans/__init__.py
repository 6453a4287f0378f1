"""年度监督检查计划：测算、编制、合并、批准、备案、公布、调整、执行情况。程序见 law/procedures/inspection_plan。"""
